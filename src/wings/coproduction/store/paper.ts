// All of this wing's SQL about piles of paper. Nobody reads what another keyed: the comparison and the counting are functions
// of the database (docs/decisions/0019).
import { sql } from 'kysely';
import { isId } from '../../../db/id.ts';
import type { Scope } from '../../../db/scope.ts';
import type { Batch, Settled, SheetKind, ToSettle } from '../paper/paper.ts';
import type { Round } from '../rounds/round.ts';
import type { Sheet } from '../rounds/sheet.ts';
import type { Dropped } from './box.ts';

export async function readBatches({ tx, partnershipId }: Scope, id?: string): Promise<Batch[]> {
  return tx
    .selectFrom('paper_batch')
    .select([
      ...([
        'id',
        'round_id as roundId',
        'perspective_id as perspectiveId',
        'name',
        'sheet',
        'state',
        'because',
      ] as const),
      ...(['handed_out as handedOut', 'came_back as cameBack', 'keyed_by as keyedBy'] as const),
      ...(['checked_by as checkedBy', 'compared', 'started_on as startedOn', 'version'] as const),
    ])
    .where('partnership_id', '=', partnershipId)
    .$if(id !== undefined, (query) => query.where('id', '=', id ?? ''))
    .orderBy('id', 'desc')
    .execute();
}

export const findBatch = async (scope: Scope, id: string | undefined): Promise<Batch | undefined> =>
  isId(id) ? (await readBatches(scope, id))[0] : undefined;

/** Piles of this round that are neither counted nor dropped: closing it would leave them outside the box. */
export async function pilesOutside({ tx, partnershipId }: Scope, roundId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('paper_batch')
    .select('name')
    .where('partnership_id', '=', partnershipId)
    .where('round_id', '=', roundId)
    .where('state', 'in', ['keying', 'checking'])
    .orderBy('id')
    .execute();
  return rows.map(({ name }) => name);
}

export interface NewBatch {
  readonly id: string;
  readonly roundId: string;
  readonly perspectiveId: string;
  readonly name: string;
  readonly sheet: SheetKind;
  readonly handedOut: number | null;
  readonly startedOn: string;
}
/** @returns false when another pile has this name */
export async function addBatch({ tx, partnershipId }: Scope, batch: NewBatch): Promise<boolean> {
  const added = await tx
    .insertInto('paper_batch')
    .values({
      ...{ partnership_id: partnershipId, id: batch.id, round_id: batch.roundId, perspective_id: batch.perspectiveId },
      ...{ name: batch.name, sheet: batch.sheet, handed_out: batch.handedOut, started_on: batch.startedOn },
    })
    .onConflict((conflict) => conflict.columns(['partnership_id', 'name']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return added !== undefined;
}

type Move = Partial<{
  state: 'keying' | 'checking' | 'dropped';
  because: string;
  keyed_by: string;
  checked_by: string | null;
  came_back: number | null;
  handed_out: null;
  compared: false;
}>;
/** @returns false when the pile is no longer as it was decided from */
export async function moveBatch({ tx, partnershipId }: Scope, batch: Batch, to: Move): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('paper_batch')
    .set({ ...to, version: batch.version + 1 })
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', batch.id)
    .where('version', '=', batch.version)
    .where('state', '=', batch.state)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** The pile as this person keyed it, and nobody else's. */
export async function readKeyed(
  { tx, partnershipId }: Scope,
  batchId: string,
  personId: string,
): Promise<KeyedSheet[]> {
  const rows = await tx
    .selectFrom('keyed_sheet')
    .select(['position', 'answers'])
    .where('partnership_id', '=', partnershipId)
    .where('batch_id', '=', batchId)
    .where('person_id', '=', personId)
    .orderBy('position')
    .execute();
  // the column holds what keepKeyed wrote
  return rows.map(({ position, answers }) => ({ position, sheet: answers as unknown as Sheet }));
}
export interface KeyedSheet {
  readonly position: number;
  readonly sheet: Sheet;
}

/** A pile stands still while a sheet is laid on it. */
async function holdPile({ tx, partnershipId }: Scope, batchId: string, personId: string): Promise<boolean> {
  const held = await tx
    .selectFrom('paper_batch')
    .select('id')
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', batchId)
    .where((its) =>
      its.or([
        its.and([its('state', '=', 'keying'), its('keyed_by', '=', personId)]),
        its.and([its('state', '=', 'checking'), its('checked_by', '=', personId), its('compared', '=', false)]),
      ]),
    )
    .forUpdate()
    .executeTakeFirst();
  return held !== undefined;
}

/** @returns the sheet's place in the pile, or null when the pile is not open to this person */
export async function keepKeyed(scope: Scope, batchId: string, personId: string, sheet: Sheet): Promise<number | null> {
  if (!(await holdPile(scope, batchId, personId))) return null;
  const { tx, partnershipId } = scope;
  const last = await tx
    .selectFrom('keyed_sheet')
    .select(({ fn }) => fn.max('position').as('position'))
    .where('partnership_id', '=', partnershipId)
    .where('batch_id', '=', batchId)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  const position = Number(last?.position ?? 0) + 1;
  await tx
    .insertInto('keyed_sheet')
    .values({
      ...{ partnership_id: partnershipId, batch_id: batchId, person_id: personId, position },
      answers: JSON.stringify(sheet),
    })
    .execute();
  return position;
}

/** @returns false when the pile is not open to this person, or has no such sheet */
export async function putKeyedRight(
  scope: Scope,
  batchId: string,
  personId: string,
  { position, sheet }: KeyedSheet,
): Promise<boolean> {
  if (!(await holdPile(scope, batchId, personId))) return false;
  const { numUpdatedRows } = await scope.tx
    .updateTable('keyed_sheet')
    .set({ answers: JSON.stringify(sheet) })
    .where('partnership_id', '=', scope.partnershipId)
    .where('batch_id', '=', batchId)
    .where('person_id', '=', personId)
    .where('position', '=', position)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** Those above it move down, as they do on the table. @returns false as above */
export async function takeKeyedOut(
  scope: Scope,
  batchId: string,
  personId: string,
  position: number,
): Promise<boolean> {
  if (!(await holdPile(scope, batchId, personId))) return false;
  const { tx, partnershipId } = scope;
  const pile = await readKeyed(scope, batchId, personId);
  if (!pile.some((one) => one.position === position)) return false;
  await tx
    .deleteFrom('keyed_sheet')
    .where('partnership_id', '=', partnershipId)
    .where('batch_id', '=', batchId)
    .where('person_id', '=', personId)
    .where('position', '>=', position)
    .execute();
  const above = pile.filter((one) => one.position > position);
  if (above.length > 0)
    await tx
      .insertInto('keyed_sheet')
      .values(
        above.map((one) => ({
          ...{ partnership_id: partnershipId, batch_id: batchId, person_id: personId, position: one.position - 1 },
          answers: JSON.stringify(one.sheet),
        })),
      )
      .execute();
  return true;
}

/** @returns false when the second pile does not hold the same sheets as the first */
export async function closeSecondPile({ tx }: Scope, batchId: string): Promise<boolean> {
  const { rows } = await sql<{ whole: boolean }>`select thread.close_second_pile(${batchId}) as whole`.execute(tx);
  return rows[0]?.whole ?? false;
}

/** Differences and words, when both piles are whole, for the two who keyed them. */
export async function readToSettle({ tx }: Scope, batchId: string): Promise<ToSettle[]> {
  const { rows } = await sql<ToSettle>`select * from thread.compare_paper(${batchId})`.execute(tx);
  return rows;
}

export type Counted = 'counted' | 'not ready' | 'not settled' | Exclude<Dropped, 'kept'>;
export async function countPaper({ tx }: Scope, batchId: string, settled: readonly Settled[]): Promise<Counted> {
  const { rows } = await sql<{ counted: Counted }>`
    select thread.count_paper(${batchId}, ${JSON.stringify(settled)}::jsonb) as counted`.execute(tx);
  return rows[0]?.counted ?? 'not ready';
}

/** Of a pile that was dropped, both; of one whose check was given back, the second. */
export async function destroyKeyed({ tx }: Scope, batchId: string): Promise<void> {
  await sql`select thread.destroy_keyed(${batchId})`.execute(tx);
}

export interface Taker {
  readonly personId: string;
  readonly how: 'on screen' | 'on paper';
}
export async function readTakers({ tx, partnershipId }: Scope, roundId: string): Promise<Taker[]> {
  return tx
    .selectFrom('round_taker')
    .select(['person_id as personId', 'how'])
    .where('partnership_id', '=', partnershipId)
    .where('round_id', '=', roundId)
    .execute();
}

/** @returns false when this person answered or took paper already, or the round is not open */
export async function handPaperTo({ tx, partnershipId }: Scope, round: Round, personId: string): Promise<boolean> {
  if (!(await holdOpen({ tx, partnershipId }, round))) return false;
  const marked = await tx
    .insertInto('round_taker')
    .values({ partnership_id: partnershipId, round_id: round.id, person_id: personId, how: 'on paper' })
    .onConflict((conflict) => conflict.doNothing())
    .returning('person_id')
    .executeTakeFirst();
  return marked !== undefined;
}

/** @returns false when this person has no paper of this round, or the round is not open */
export async function takePaperBack({ tx, partnershipId }: Scope, round: Round, personId: string): Promise<boolean> {
  if (!(await holdOpen({ tx, partnershipId }, round))) return false;
  const { numDeletedRows } = await tx
    .deleteFrom('round_taker')
    .where('partnership_id', '=', partnershipId)
    .where('round_id', '=', round.id)
    .where('person_id', '=', personId)
    .where('how', '=', 'on paper')
    .executeTakeFirstOrThrow();
  return numDeletedRows === 1n;
}

/** Closing waits for whoever holds it so. @returns false when it is not open */
export async function holdOpen({ tx, partnershipId }: Scope, { id }: Pick<Round, 'id'>): Promise<boolean> {
  const held = await tx
    .selectFrom('round')
    .select('id')
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', id)
    .where('state', '=', 'open')
    .forShare()
    .executeTakeFirst();
  return held !== undefined;
}

/** People with a seat who bring one of the perspectives that are asked: they could answer on a screen as well. */
export async function readPeopleAsked(
  { tx, partnershipId }: Scope,
  roundId: string,
): Promise<{ personId: string; shownAs: string; perspective: string }[]> {
  return tx
    .selectFrom('round_perspective as asked')
    .innerJoin('person_perspective as brings', (join) =>
      join
        .onRef('brings.partnership_id', '=', 'asked.partnership_id')
        .onRef('brings.perspective_id', '=', 'asked.perspective_id'),
    )
    .innerJoin('person', (join) =>
      join.onRef('person.partnership_id', '=', 'brings.partnership_id').onRef('person.id', '=', 'brings.person_id'),
    )
    .innerJoin('perspective', (join) =>
      join
        .onRef('perspective.partnership_id', '=', 'asked.partnership_id')
        .onRef('perspective.id', '=', 'asked.perspective_id'),
    )
    .distinctOn('person.id')
    .select(['person.id as personId', 'person.shown_as as shownAs', 'perspective.name as perspective'])
    .where('asked.partnership_id', '=', partnershipId)
    .where('asked.round_id', '=', roundId)
    .where('person.left_at', 'is', null)
    .orderBy('person.id')
    .execute();
}
