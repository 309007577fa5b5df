import { type PageEnding, page } from '../../../shell/endings.ts';
import type { FormView } from '../../../shell/form.ts';
import { levels } from '../../../shell/standing.ts';
import { type Interface, levelMeans, levelWords } from '../interface.ts';
import { moments, momentWords, readingValues, valueWords } from '../reading.ts';

export const addReadingPage = (form: FormView, face: Interface): PageEnding =>
  page('wings/partnership/add-reading/add-reading.njk', {
    title: 'How do they get on?',
    name: face.name,
    levels: [
      ...levels.map((level) => ({ value: level, text: `${levelWords[level]}: ${levelMeans[level]}` })),
      { value: 'across', text: 'Across levels: between those at one level and those at another' },
    ],
    values: readingValues.map((value) => ({ value, text: valueWords[value] })),
    moments: moments.map((moment) => ({ value: moment, text: momentWords[moment] })),
    form,
  });
