// What came out of the boxes and what of it was let out: tallies are for disclose() alone, released tables for everybody.
import { sql } from 'kysely';
import { listed } from '../../../db/listed.ts';
import type { Scope } from '../../../db/scope.ts';
import type { Figures, Release } from '../../../disclosure/index.ts';

export interface Tally {
  /** The perspective in its round: a "room" of the released tables. */
  readonly slotId: string;
  readonly questionId: string;
  readonly counts: readonly number[];
}

/** Facilitators alone get any. */
export async function readTallies({ tx, partnershipId }: Scope, slotIds: readonly string[]): Promise<Tally[]> {
  return tx
    .selectFrom('round_tally')
    .select(['round_perspective_id as slotId', 'question_id as questionId', 'counts'])
    .where('partnership_id', '=', partnershipId)
    .where('round_perspective_id', 'in', listed(slotIds))
    .execute();
}

/** The tallies of the same questions wherever they were asked, each with the key of its question. */
export async function readTalliesOf(
  { tx, partnershipId }: Scope,
  keys: readonly string[],
): Promise<(Tally & { readonly key: string })[]> {
  const rows = await tx
    .selectFrom('round_tally as t')
    .innerJoin('round_question as q', (join) =>
      join.onRef('q.partnership_id', '=', 't.partnership_id').onRef('q.id', '=', 't.question_id'),
    )
    .select(['t.round_perspective_id as slotId', 't.question_id as questionId', 't.counts', 'q.key'])
    .where('t.partnership_id', '=', partnershipId)
    .where('q.key', 'in', keys.length > 0 ? keys : [''])
    .execute();
  return rows.flatMap(({ key, ...row }) => (key === null ? [] : [{ ...row, key }]));
}

export type Kept = Release & { readonly id: string; readonly question: string };

const releasedColumns = ['id', 'question', 'surface', 'rooms', 'figures'] as const;
type Row = Omit<Kept, 'figures'> & { readonly figures: unknown };
// what this very file wrote
const kept = ({ figures, ...row }: Row): Kept => ({ ...row, figures: figures as Figures });

/** Everything that was released of these questions, on any surface. */
export async function readLedger({ tx, partnershipId }: Scope, questions: readonly string[]): Promise<Kept[]> {
  const rows = await tx
    .selectFrom('released_table')
    .select(releasedColumns)
    .where('partnership_id', '=', partnershipId)
    .where('question', 'in', questions.length > 0 ? questions : [''])
    .orderBy('id')
    .execute();
  return rows.map(kept);
}

/** What partners were shown of these perspectives, each by itself. */
export async function readShown({ tx, partnershipId }: Scope, slotIds: readonly string[]): Promise<Kept[]> {
  const rows = await tx
    .selectFrom('released_table')
    .select(releasedColumns)
    .where('partnership_id', '=', partnershipId)
    .where('surface', '=', 'partners')
    .where('rooms', '&&', sql<string[]>`${listed(slotIds)}::uuid[]`)
    .orderBy('id')
    .execute();
  return rows.map(kept);
}

export async function keepReleases({ tx, partnershipId }: Scope, releases: readonly Kept[], now: Date): Promise<void> {
  if (releases.length === 0) return;
  await tx
    .insertInto('released_table')
    .values(
      releases.map(({ id, question, surface, rooms, figures }) => ({
        ...{ partnership_id: partnershipId, id, question, surface, rooms: [...rooms] },
        ...{ figures: JSON.stringify(figures), released_at: now, tier: surface },
      })),
    )
    .execute();
}
