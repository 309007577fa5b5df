// What may be let out from what the partners share, and what a choice changes. Pure.
import type { Publishable, readAgreed } from '../../../agreement/index.ts';
import type { PutInPeriod, PutKind } from '../../../coproduction/index.ts';
import type { LookBack } from '../../look-backs/look-back.ts';
import type { Measure } from '../../measures/measure.ts';

export type Choosable = Publishable | 'look-back' | 'measure' | PutKind;
export interface Choice {
  readonly kind: Choosable;
  readonly id: string;
  readonly words: string;
  readonly tier: 'partners' | 'published';
  /** What a form showed is published as it was shown, or not at all. */
  readonly version: number;
}
export const thingKey = ({ kind, id }: Pick<Choice, 'kind' | 'id'>): string => `${kind}:${id}`;
/** How a choice stands in a form. */
export const choiceKey = (choice: Pick<Choice, 'kind' | 'id' | 'version'>): string =>
  `${thingKey(choice)}:${choice.version}`;
const thingIn = (key: string): string => key.replace(/:\d+$/, '');

type Agreed = Awaited<ReturnType<typeof readAgreed>>;
type Row = { readonly id: string; readonly tier: string; readonly version?: number };

/** What is said once and never changed has no version. */
const said = 1;

/** In the order of the report. A line of the vision is ready once it is adopted, a look-back once it is held. */
export function choicesFrom(agreed: Agreed, lookBacks: readonly LookBack[]): Choice[] {
  const each = <T extends Row>(kind: Choosable, rows: readonly T[], words: (row: T) => string): Choice[] =>
    rows.flatMap((row) =>
      row.tier === 'partners' || row.tier === 'published'
        ? [{ kind, id: row.id, words: words(row), tier: row.tier, version: row.version ?? said }]
        : [],
    );
  return [
    ...each('saying', agreed.sayings, ({ words, saying }) => words ?? `It was ${saying}`),
    ...each(
      'vision line',
      agreed.vision.filter(({ state }) => state === 'adopted'),
      ({ words }) => words,
    ),
    ...each('commitment', agreed.commitments, ({ words }) => words),
    ...each('action', agreed.actions, ({ expected }) => expected),
    ...each('forum', agreed.forums, ({ name }) => name),
    ...each(
      'look-back',
      lookBacks.filter(({ heldOn }) => heldOn !== null),
      ({ months }) => `What was found ${months} months on`,
    ),
  ];
}

/** What was put and answered, as far as it was told back: those who put it read the answer before anyone else. */
export const choicesFromPut = (put: readonly PutInPeriod[]): Choice[] =>
  put.flatMap(({ id, words, tier, version, answer, change }) => [
    ...(words === null ? [] : [{ kind: 'put item' as const, id, words, tier, version }]),
    ...(answer === null || answer.wordsGone
      ? []
      : [
          {
            ...{ kind: 'answer to what was put' as const, id: answer.id, tier: answer.tier, version: said },
            words: answer.words ?? `It was answered: ${answer.is}`,
          },
        ]),
    ...(change === null || !change.told || change.words === null
      ? []
      : [{ kind: 'change' as const, id: change.id, words: change.words, tier: change.tier, version: said }]),
  ]);

/** What the record gives was let out to the partners, and goes no further. */
export const choicesFromMeasures = (measures: readonly Measure[]): Choice[] =>
  measures
    .filter(({ source }) => source === 'given')
    .map(({ id, name, whatItCounts, tier, version }) => ({
      ...{ kind: 'measure' as const, id, words: `${name}: ${whatItCounts}`, tier, version },
    }));

export interface Changes {
  readonly out: readonly Choice[];
  readonly back: readonly Choice[];
  /** Wanted out, but no longer what stood on the page. */
  readonly changed: readonly Choice[];
}

/** Only what stood on the page is changed, so that what was kept meanwhile is left alone. */
export function changesOf(choices: readonly Choice[], shown: readonly string[], chosen: readonly string[]): Changes {
  const [shownThings, chosenThings] = [shown.map(thingIn), chosen.map(thingIn)];
  const onPage = choices.filter((choice) => shownThings.includes(thingKey(choice)));
  const wanted = (choice: Choice) => chosenThings.includes(thingKey(choice));
  const out = onPage.filter((choice) => choice.tier === 'partners' && wanted(choice));
  return {
    out,
    changed: out.filter((choice) => !shown.includes(choiceKey(choice))),
    back: onPage.filter((choice) => choice.tier === 'published' && !wanted(choice)),
  };
}
