// What a measure is: what it counts, where the figure comes from, which way is wished. Pure.
import { z } from 'zod';
import {
  type FieldError,
  maybeId,
  maybeOneOf,
  maybeWholeNumber,
  maybeWords,
  oneOf,
  type Reading,
  readForm,
  words,
} from '../../../../shell/form.ts';
import {
  everies,
  fixedBySource,
  kinds,
  limitChoices,
  type Measure,
  type MeasureState,
  type MeasureWords,
  sources,
  wishes,
} from '../measure.ts';

const aim = z.preprocess(
  (typed) =>
    typeof typed === 'string' && typed.trim() !== ''
      ? /^\d+(\.\d+)?$/.test(typed.trim())
        ? Number(typed)
        : typed
      : null,
  z.number({ error: 'Write the aim as a number, with a point for parts of one' }).max(1_000_000_000).nullable(),
);
const schema = z.object({
  name: words('Say what it is called', 120),
  whatItCounts: words('Say what is counted', 400),
  state: maybeOneOf(['in use', 'gap']),
  because: maybeWords(300),
  source: maybeOneOf(sources),
  interfaceId: maybeId(),
  level: maybeOneOf(['strategic', 'managerial', 'operational']),
  kind: maybeOneOf(kinds),
  unit: maybeWords(60),
  per: maybeWholeNumber('Write for each how many: a whole number', 1, 1_000_000),
  every: maybeOneOf(everies),
  wished: oneOf(wishes, 'Say which way is wished'),
  aim,
  aimSetBy: maybeWords(120),
  sourceWords: maybeWords(200),
  placeId: maybeId(),
  limits: maybeOneOf(limitChoices),
  action: maybeId(),
});

export interface MeasureForm {
  readonly words: MeasureWords;
  readonly state: Extract<MeasureState, 'in use' | 'gap'>;
  readonly because: string | null;
  /** The line of the plan that asks for it. */
  readonly action: string | null;
}
export interface Lists {
  readonly placeIds: readonly string[];
  readonly interfaceIds: readonly string[];
  readonly actionIds: readonly string[];
}

/**
 * @param standing the measure as it stands, when it is changed. Once there are readings, what kind of figure it is stands still, so
 *   that every point of the line means the same.
 */
export function readMeasureForm(
  body: Record<string, unknown>,
  lists: Lists,
  standing?: { readonly measure: Measure; readonly hasReadings: boolean },
): Reading<MeasureForm> {
  const fixed = standing?.hasReadings ? standing.measure : undefined;
  const read = readForm(schema, body, (said) => faultsOf(said, lists, fixed !== undefined));
  if (!read.ok) return read;
  const { state, because, action, ...said } = read.values;
  const isGap = standing ? standing.measure.state === 'gap' : state === 'gap';
  const source = fixed?.source ?? (isGap ? 'given' : (said.source ?? 'given'));
  const ofSource = fixedBySource(source);
  const kind = fixed?.kind ?? ofSource.kind ?? said.kind ?? 'count';
  const counts = kind === 'count' || kind === 'rate' || kind === 'proportion';
  const limits = said.limits ?? 'points';
  return {
    ok: true,
    values: {
      state: isGap ? 'gap' : 'in use',
      because: isGap ? because : null,
      action,
      words: {
        ...{ name: said.name, whatItCounts: said.whatItCounts, source, kind, wished: said.wished },
        unit: said.unit ?? (kind === 'proportion' ? 'in every 100' : kind === 'days' ? 'days' : 'readings'),
        per: kind === 'rate' ? (fixed?.per ?? said.per) : null,
        every: fixed?.every ?? ofSource.every ?? said.every ?? 'month',
        ...{ aim: said.aim, aimSetBy: said.aim === null ? null : said.aimSetBy, sourceWords: said.sourceWords },
        interfaceId: source === 'relationship' ? (fixed?.interfaceId ?? said.interfaceId) : null,
        level: source === 'relationship' ? (fixed ? fixed.level : said.level) : null,
        placeId: fixed && fixed.source !== 'given' ? fixed.placeId : said.placeId,
        limits:
          kind === 'relationship' ? 'none' : limits === 'counts' && (!counts || source !== 'given') ? 'points' : limits,
      },
    },
  };
}

type Said = Partial<z.output<typeof schema>>;
function faultsOf(said: Said, { placeIds, interfaceIds, actionIds }: Lists, fixed: boolean): FieldError[] {
  const among = (
    name: keyof Said & string,
    chosen: string | null | undefined,
    list: readonly string[],
  ): FieldError[] =>
    chosen && !list.includes(chosen) ? [{ name, text: 'Choose one of the answers on the page' }] : [];
  const must = (isMissing: boolean, name: string, text: string): FieldError[] => (isMissing ? [{ name, text }] : []);
  const isGap = said.state === 'gap';
  const given = !fixed && !isGap && (said.source ?? 'given') === 'given';
  return [
    ...must(isGap && !said.because, 'because', 'Say why there is no effective measure yet'),
    ...must(
      said.source === 'relationship' && !isGap && !said.interfaceId,
      'interfaceId',
      'Choose whose relationship it is',
    ),
    ...must(given && !said.kind, 'kind', 'Say what kind of figure it is'),
    ...must(
      given && said.kind === 'relationship',
      'kind',
      'How a relationship is read comes from the record: choose that above',
    ),
    ...must(
      given && !said.unit && said.kind !== 'proportion',
      'unit',
      'Say what one of it is called, for example call-outs',
    ),
    ...must(given && said.kind === 'rate' && !said.per, 'per', 'Write for each how many, for example 100'),
    ...must(given && !said.every, 'every', 'Say how often it is counted'),
    ...must(said.aim !== null && said.aim !== undefined && !said.aimSetBy, 'aimSetBy', 'Say who set the aim'),
    ...must(
      !isGap && said.source === 'sessions lost' && !said.placeId,
      'placeId',
      'Sessions lost are let out place by place: choose one',
    ),
    ...among('placeId', said.placeId, placeIds),
    ...among('interfaceId', said.interfaceId, interfaceIds),
    ...among('action', said.action, actionIds),
  ];
}

export const measureValues = (measure: Measure): Record<string, unknown> => ({
  ...measure,
  aim: measure.aim === null ? '' : String(measure.aim),
  per: measure.per === null ? '' : String(measure.per),
});
