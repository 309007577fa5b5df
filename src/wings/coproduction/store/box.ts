// The sealed box of a round: a sheet is dropped in, and the whole is opened once. Nothing here can look inside.
import { sql } from 'kysely';
import type { Scope } from '../../../db/scope.ts';
import type { Sheet } from '../rounds/sheet.ts';

export type Dropped =
  | 'kept'
  | 'no such round'
  | 'not open'
  | 'resting'
  | 'not asked'
  | 'not a sheet of this round'
  | 'more than were asked';

export async function putInBox({ tx }: Scope, roundId: string, perspectiveId: string, sheet: Sheet): Promise<Dropped> {
  const { rows } = await sql<{ dropped: Dropped }>`
    select thread.put_in_box(${roundId}, ${perspectiveId}, ${JSON.stringify(sheet)}::jsonb) as dropped`.execute(tx);
  return rows[0]?.dropped ?? 'no such round';
}

/** The perspectives of a closed round whose boxes hold fewer than five sheets, by their ids in the round. Facilitators alone are told. */
export async function tooFewInBox({ tx }: Scope, roundId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select round_perspective_id as id from thread.too_few_in_box(${roundId})`.execute(tx);
  return rows.map(({ id }) => id);
}

/** Of a round that is closed: tallies and words come out, each by itself, and nothing of a box with fewer than five sheets. */
export async function openBoxes({ tx }: Scope, roundId: string): Promise<void> {
  await sql`select thread.open_boxes(${roundId})`.execute(tx);
}

/** Of a round that was called off or opened: whatever is left in its boxes is destroyed unseen, and who answered with it. */
export async function emptyBoxes({ tx }: Scope, roundId: string): Promise<void> {
  await sql`select thread.empty_boxes(${roundId})`.execute(tx);
}

/** As `openBoxes`, of a round of statements: and its sheets, by what they say, without the perspective they came from. Once. */
export async function openBoxesOfStatements({ tx }: Scope, roundId: string): Promise<readonly (readonly number[])[]> {
  const { rows } = await sql<{ sheets: number[][] }>`
    select thread.open_boxes_of_statements(${roundId}) as sheets`.execute(tx);
  return rows[0]?.sheets ?? [];
}

/** While people of its dialogue sit together a round of statements is not opened, and takes no sheet. */
export async function isResting(
  { tx, partnershipId }: Scope,
  { sessionId }: { readonly sessionId: string | null },
): Promise<boolean> {
  if (sessionId === null) return false;
  const { rows } = await sql<{ rests: boolean }>`
    select thread.dialogue_is_going_on(${partnershipId}, ${sessionId}) as rests`.execute(tx);
  return rows[0]?.rests ?? false;
}
