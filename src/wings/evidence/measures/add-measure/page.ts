// The form's page: the same for adding a measure and for changing one. Pure.
import { type PageEnding, page } from '../../../../shell/endings.ts';
import type { FormView } from '../../../../shell/form.ts';
import { levels } from '../../../../shell/standing.ts';
import { type Interface, levelWords, type Place } from '../../../partnership/index.ts';
import { everies, everyWords, kindWords, type Measure, sourceWords, wishes, wishWords } from '../measure.ts';

export interface Choosable {
  readonly places: readonly Pick<Place, 'id' | 'name'>[];
  readonly interfaces: readonly Pick<Interface, 'id' | 'name'>[];
  readonly actions: readonly { readonly id: string; readonly expected: string }[];
  /** Those of the partnership as a whole. */
  readonly mayKeepWhole: boolean;
}

export const measureFormPage = (
  { places, interfaces, actions, mayKeepWhole }: Choosable,
  form: FormView,
  standing?: { readonly measure: Measure; readonly hasReadings: boolean },
): PageEnding =>
  page('wings/evidence/measures/add-measure/add-measure.njk', {
    title: standing ? `Change: ${standing.measure.name}` : 'Add a measure',
    isNew: !standing,
    isFixed: standing?.hasReadings ?? false,
    isGap: standing?.measure.state === 'gap',
    button: standing ? 'Keep these changes' : 'Add it',
    sources: [
      { value: 'given', text: 'People count it, and give it one by one or as a list' },
      ...Object.entries(sourceWords).map(([value, text]) => ({ value, text })),
    ],
    kinds: (['count', 'rate', 'proportion', 'days'] as const).map((value) => ({ value, text: kindWords[value] })),
    everies: everies.map((value) => ({ value, text: everyWords[value] })),
    wishes: wishes.map((value) => ({ value, text: wishWords[value] })),
    places: places.map(({ id, name }) => ({ value: id, text: name })),
    wholeWords: mayKeepWhole ? 'The partnership as a whole' : 'Choose your place',
    interfaces: interfaces.map(({ id, name }) => ({ value: id, text: name })),
    levels: levels.map((value) => ({ value, text: levelWords[value] })),
    actions: actions.map(({ id, expected }) => ({ value: id, text: expected })),
    limits: [
      {
        value: 'points',
        text: 'From the points themselves',
        hint: 'How far each is from the one before (XmR). It suits nearly everything',
      },
      {
        value: 'counts',
        text: 'From the counts',
        hint: 'For shares, rates and bare counts, where chance alone moves them (p, u and c charts)',
      },
      { value: 'none', text: 'No limits: a run chart with its median' },
    ],
    form,
  });
