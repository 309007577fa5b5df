import { type PageEnding, page } from '../../../shell/endings.ts';
import type { FormView } from '../../../shell/form.ts';
import { levels } from '../../../shell/standing.ts';
import { type Interface, levelMeans, levelWords } from '../interface.ts';
import { paths } from '../paths.ts';
import type { Perspective } from '../perspective.ts';
import { besideChoices, standField } from './form.ts';

export const whoStandsWherePage = (
  form: FormView,
  face: Interface,
  perspectives: readonly Perspective[],
  slug: string,
): PageEnding =>
  page('wings/partnership/who-stands-where/who-stands-where.njk', {
    title: 'Who stands where?',
    name: face.name,
    sides: face.sides.map((side, at) => ({
      name: side.name,
      levels: levels.map((level) => ({
        field: standField(at, level),
        label: `${side.name}, ${levelWords[level].toLowerCase()}: ${levelMeans[level]}`,
      })),
    })),
    beside: besideChoices(face, perspectives).map(({ field, words }) => ({ field, label: words })),
    answers: [
      { value: 'not here', text: 'Not on this map' },
      { value: 'not asked', text: 'On this map. Nobody has asked them yet' },
      { value: 'asked', text: 'On this map, and they have been asked' },
    ],
    perspectivesHref: paths.perspectives(slug),
    form,
  });
