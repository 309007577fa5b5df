// All of this wing's SQL about measures: what is counted, its readings, change ideas, and steps.
import { sql } from 'kysely';
import type { Scope } from '../../../db/scope.ts';
import type { ChangeIdea, Measure, MeasureWords, Reading, Said, Step } from '../measures/measure.ts';

const columns = [
  ...([
    'id',
    'slug',
    'name',
    'what_it_counts as whatItCounts',
    'unit',
    'kind',
    'per',
    'every',
    'wished',
    'aim',
  ] as const),
  ...(['aim_set_by as aimSetBy', 'source', 'source_words as sourceWords', 'interface_id as interfaceId'] as const),
  ...(['level', 'place_id as placeId', 'limits', 'state', 'because', 'tier', 'version'] as const),
] as const;

type Seen = { readonly tiers: readonly Measure['tier'][] };

/** By name. */
export const readMeasures = ({ tx, partnershipId }: Scope, { tiers }: Seen): Promise<Measure[]> =>
  tx
    .selectFrom('measure')
    .select(columns)
    .where('partnership_id', '=', partnershipId)
    .where('tier', 'in', [...tiers])
    .orderBy('name')
    .orderBy('id')
    .execute();

export const findMeasure = ({ tx, partnershipId }: Scope, slug: string): Promise<Measure | undefined> =>
  tx
    .selectFrom('measure')
    .select(columns)
    .where('partnership_id', '=', partnershipId)
    .where('slug', '=', slug)
    .executeTakeFirst();

const written = (words: MeasureWords) => ({
  ...{ name: words.name, what_it_counts: words.whatItCounts, unit: words.unit, kind: words.kind, per: words.per },
  ...{ every: words.every, wished: words.wished, aim: words.aim, aim_set_by: words.aimSetBy, source: words.source },
  ...{ source_words: words.sourceWords, interface_id: words.interfaceId, level: words.level },
  ...{ place_id: words.placeId, limits: words.limits },
});

export async function addMeasure(
  { tx, partnershipId }: Scope,
  { id, slug, state, because, ...words }: MeasureWords & Pick<Measure, 'id' | 'slug' | 'state' | 'because'>,
): Promise<void> {
  await tx
    .insertInto('measure')
    .values({ partnership_id: partnershipId, id, slug, state, because, ...written(words) })
    .execute();
}

const at = ({ tx, partnershipId }: Scope, id: string, seen: number) =>
  tx
    .updateTable('measure')
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', id)
    .where('version', '=', seen)
    .set({ version: seen + 1 });

/** @returns false when it is no longer the version decided from; so do moveMeasure and moveMeasureTier */
export async function changeMeasure(scope: Scope, id: string, seen: number, words: MeasureWords): Promise<boolean> {
  const { numUpdatedRows } = await at(scope, id, seen).set(written(words)).executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

export async function moveMeasure(
  scope: Scope,
  id: string,
  seen: number,
  to: Pick<Measure, 'state' | 'because'>,
): Promise<boolean> {
  const { numUpdatedRows } = await at(scope, id, seen).set(to).executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

export async function moveMeasureTier(scope: Scope, id: string, seen: number, tier: Measure['tier']): Promise<boolean> {
  const { numUpdatedRows } = await at(scope, id, seen)
    .set({ tier })
    .where('tier', '<>', tier)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

type Kept = Reading & { readonly measureId: string };

/** Every one that was ever given, those that were corrected among them, in the order of time. */
export async function readMeasureReadings(
  { tx, partnershipId }: Scope,
  measureIds: readonly string[],
): Promise<ReadonlyMap<string, Reading[]>> {
  if (measureIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom('measure_reading')
    .select([
      ...(['id', 'measure_id as measureId', 'stands_for as standsFor', 'value', 'numerator', 'denominator'] as const),
      ...(['unknown_because as unknownBecause', 'given_as as givenAs', 'given_at as givenAt'] as const),
      ...(['corrects_id as correctsId', 'corrected_because as correctedBecause'] as const),
    ])
    .where('partnership_id', '=', partnershipId)
    .where('measure_id', 'in', [...measureIds])
    .orderBy('stands_for')
    .orderBy('given_at')
    .orderBy('id')
    .execute();
  return Map.groupBy(rows satisfies Kept[], ({ measureId }) => measureId);
}

export interface Given extends Said {
  readonly id: string;
  readonly standsFor: string;
}
interface By {
  readonly givenAs: string;
  readonly givenBy: string | null;
  readonly givenAt: Date;
}
type OfMeasure = Pick<Measure, 'id' | 'kind' | 'version'>;

const rowOf = (partnershipId: string, { id: measureId, kind }: OfMeasure, given: Given, by: By) => ({
  ...{ partnership_id: partnershipId, id: given.id, measure_id: measureId, kind, stands_for: given.standsFor },
  ...{ value: given.value, numerator: given.numerator, denominator: given.denominator },
  ...{ unknown_because: given.unknownBecause, given_as: by.givenAs, given_by: by.givenBy, given_at: by.givenAt },
});

/** Until this transaction ends nobody changes the measure. @returns false when it is no longer as decided from, or not in use */
export async function holdMeasure({ tx, partnershipId }: Scope, { id, version }: OfMeasure): Promise<boolean> {
  const row = await tx
    .selectFrom('measure')
    .select('id')
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', id)
    .where('version', '=', version)
    .where('state', '=', 'in use')
    .forUpdate()
    .executeTakeFirst();
  return row !== undefined;
}

/** @returns the periods of which there is a reading already: then none may be kept */
export async function addReadings(
  { tx, partnershipId }: Scope,
  measure: OfMeasure,
  all: readonly Given[],
  by: By,
): Promise<readonly string[]> {
  const rows = all.map((given) => rowOf(partnershipId, measure, given, by));
  const kept = new Set<string>();
  // so many parameters fit into one statement
  for (let from = 0; from < rows.length; from += 4000) {
    const done = await tx
      .insertInto('measure_reading')
      .values(rows.slice(from, from + 4000))
      .onConflict((there) => there.doNothing())
      .returning('id')
      .execute();
    for (const { id } of done) kept.add(id);
  }
  return all.filter(({ id }) => !kept.has(id)).map(({ standsFor }) => standsFor);
}

/** @returns false when somebody has corrected it already */
export async function correctReading(
  { tx, partnershipId }: Scope,
  measure: OfMeasure,
  corrects: Pick<Reading, 'id'>,
  given: Given & { readonly because: string },
  by: By,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('measure_reading')
    .values({
      ...rowOf(partnershipId, measure, given, by),
      ...{ corrects_id: corrects.id, corrected_because: given.because },
    })
    .onConflict((there) => there.columns(['partnership_id', 'corrects_id']).doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

/** Of one measure, or of all, the earliest first. */
export const readChangeIdeas = ({ tx, partnershipId }: Scope, measureId?: string): Promise<ChangeIdea[]> =>
  tx
    .selectFrom('change_idea')
    .select([
      ...(['id', 'measure_id as measureId', 'words', 'began_on as beganOn', 'ended_on as endedOn'] as const),
      ...(['ended_because as endedBecause', 'version'] as const),
    ])
    .where('partnership_id', '=', partnershipId)
    .$if(measureId !== undefined, (query) => query.where('measure_id', '=', measureId ?? ''))
    .orderBy('began_on')
    .orderBy('id')
    .execute();

export async function addChangeIdea(
  { tx, partnershipId }: Scope,
  { id, measureId, words, beganOn }: Pick<ChangeIdea, 'id' | 'measureId' | 'words' | 'beganOn'>,
): Promise<void> {
  await tx
    .insertInto('change_idea')
    .values({ partnership_id: partnershipId, id, measure_id: measureId, words, began_on: beganOn })
    .execute();
}

/** @returns false when it has ended already or is no longer the version decided from */
export async function endChangeIdea(
  { tx, partnershipId }: Scope,
  { id, version }: Pick<ChangeIdea, 'id' | 'version'>,
  { on, because }: { readonly on: string; readonly because: string },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('change_idea')
    .set({ ended_on: on, ended_because: because, version: version + 1 })
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', id)
    .where('version', '=', version)
    .where('ended_on', 'is', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** Those that stand, the earliest first. Whoever reads what is published gets their days, and no words. */
export async function readSteps(
  { tx, partnershipId }: Scope,
  measureIds: readonly string[],
): Promise<ReadonlyMap<string, Step[]>> {
  if (measureIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom('measure_step')
    .select([
      ...(['id', 'measure_id as measureId', 'from_on as fromOn', 'because'] as const),
      ...(['chosen_as as chosenAs', 'chosen_on as chosenOn'] as const),
    ])
    .where('partnership_id', '=', partnershipId)
    .where('measure_id', 'in', [...measureIds])
    .where('taken_back_because', 'is', null)
    .orderBy('from_on')
    .execute();
  const { rows: days } = await sql<{ measureId: string; id: string; fromOn: string }>`
    select measure_id as "measureId", id, from_on as "fromOn" from thread.step_days(${[...measureIds]}::uuid[]) order by from_on`.execute(
    tx,
  );
  const bare = days.map((one) => ({ ...one, because: '', chosenAs: '', chosenOn: '' }));
  return Map.groupBy([...rows, ...bare], ({ measureId }) => measureId);
}

/** @returns false when there is one from that period already */
export async function addStep(
  { tx, partnershipId }: Scope,
  measureId: string,
  { id, fromOn, because, chosenAs, chosenOn }: Step,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('measure_step')
    .values({
      ...{ partnership_id: partnershipId, id, measure_id: measureId, from_on: fromOn, because },
      ...{ chosen_as: chosenAs, chosen_on: chosenOn },
    })
    .onConflict((there) => there.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

/** @returns false when it was taken back already */
export async function takeStepBack({ tx, partnershipId }: Scope, id: string, because: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('measure_step')
    .set({ taken_back_because: because })
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', id)
    .where('taken_back_because', 'is', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** What happened lately, the newest first. */
export const readMeasureHappenings = (
  { tx, partnershipId }: Scope,
  acts: readonly string[],
  since: Date,
): Promise<{ at: Date; act: string; subjectId: string; state: string | null }[]> =>
  tx
    .selectFrom('event')
    .select(['at', 'act', 'subject_id as subjectId', sql<string | null>`changes ->> 'state'`.as('state')])
    .where('partnership_id', '=', partnershipId)
    .where('act', 'in', acts)
    .where('at', '>=', since)
    .orderBy('at', 'desc')
    .limit(20)
    .execute();
