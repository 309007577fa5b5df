// The form's page: the same for writing a look-back down and for changing it.
import { type PageEnding, page } from '../../../../shell/endings.ts';
import type { FormView } from '../../../../shell/form.ts';
import { levels } from '../../../../shell/standing.ts';
import { levelWords, readingValues } from '../../../partnership/index.ts';
import { valueWords } from '../../reports/case-study/readings.ts';
import { meetingWords } from '../look-back/page.ts';
import { type Due, monthsWords, stillMeeting } from '../look-back.ts';

export const holdLookBackPage = (form: FormView, { engagement, months }: Due): PageEnding =>
  page('wings/evidence/look-backs/hold-look-back/hold-look-back.njk', {
    title: `What was found ${monthsWords[months].toLowerCase()}?`,
    of: engagement.title,
    levels: levels.map((level) => ({
      name: level,
      label: `How do the two sides get on at ${levelWords[level].toLowerCase()} level?`,
      items: [
        ...readingValues.map((value) => ({ value, text: valueWords[value] })),
        { value: '', text: 'Nobody was asked' },
      ],
    })),
    meeting: [
      ...stillMeeting.map((value) => ({ value, text: meetingWords[value] })),
      { value: '', text: 'There is no forum' },
    ],
    form,
  });
