// All of this wing's SQL about how a session is designed: its words, its running order, who takes part with an account.
import type { Scope } from '../../../db/scope.ts';
import type { Depth } from '../../../room/index.ts';
import type { Segment } from '../segment.ts';
import { type Design, noDesign } from '../session.ts';

export async function readDesign({ tx, partnershipId }: Scope, sessionId: string): Promise<Design> {
  const row = await tx
    .selectFrom('session_design')
    .select([
      'container',
      'input',
      'witness',
      'aftercare_participants as aftercareParticipants',
      'aftercare_peers as aftercarePeers',
      'aftercare_staff as aftercareStaff',
      'aftercare_facilitators as aftercareFacilitators',
      'papers',
      'papers_printed as papersPrinted',
      'asks_statements as asksStatements',
    ])
    .where('partnership_id', '=', partnershipId)
    .where('session_id', '=', sessionId)
    .executeTakeFirst();
  return row ?? noDesign;
}

export async function setDesign(
  { tx, partnershipId }: Scope,
  sessionId: string,
  design: Partial<Design>,
): Promise<void> {
  const sets = {
    ...(design.container !== undefined && { container: design.container }),
    ...(design.input !== undefined && { input: design.input }),
    ...(design.witness !== undefined && { witness: design.witness }),
    ...(design.aftercareParticipants !== undefined && { aftercare_participants: design.aftercareParticipants }),
    ...(design.aftercarePeers !== undefined && { aftercare_peers: design.aftercarePeers }),
    ...(design.aftercareStaff !== undefined && { aftercare_staff: design.aftercareStaff }),
    ...(design.aftercareFacilitators !== undefined && { aftercare_facilitators: design.aftercareFacilitators }),
    ...(design.papers !== undefined && { papers: design.papers }),
    ...(design.papersPrinted !== undefined && { papers_printed: design.papersPrinted }),
    ...(design.asksStatements !== undefined && { asks_statements: design.asksStatements }),
  };
  await tx
    .insertInto('session_design')
    .values({ partnership_id: partnershipId, session_id: sessionId, ...sets })
    .onConflict((conflict) => conflict.columns(['partnership_id', 'session_id']).doUpdateSet(sets))
    .execute();
}

export const readSegments = ({ tx, partnershipId }: Scope, sessionId: string): Promise<Segment[]> =>
  tx
    .selectFrom('session_segment')
    .select(['id', 'position', 'kind', 'title', 'words', 'minutes'])
    .where('partnership_id', '=', partnershipId)
    .where('session_id', '=', sessionId)
    .orderBy('position')
    .orderBy('id')
    .execute();

export async function addSegments(
  scope: Scope,
  sessionId: string,
  segments: readonly Omit<Segment, 'position'>[],
): Promise<void> {
  const { tx, partnershipId } = scope;
  const before = (await readSegments(scope, sessionId)).at(-1)?.position ?? 0;
  await tx
    .insertInto('session_segment')
    .values(
      segments.map((segment, index) => ({
        partnership_id: partnershipId,
        session_id: sessionId,
        position: before + index + 1,
        ...segment,
      })),
    )
    .execute();
}

export async function changeSegment(
  { tx, partnershipId }: Scope,
  sessionId: string,
  { id, kind, title, words, minutes }: Omit<Segment, 'position'>,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('session_segment')
    .set({ kind, title, words, minutes })
    .where('partnership_id', '=', partnershipId)
    .where('session_id', '=', sessionId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

export async function orderSegments(
  { tx, partnershipId }: Scope,
  sessionId: string,
  ids: readonly string[],
): Promise<void> {
  for (const [index, id] of ids.entries())
    await tx
      .updateTable('session_segment')
      .set({ position: index + 1 })
      .where('partnership_id', '=', partnershipId)
      .where('session_id', '=', sessionId)
      .where('id', '=', id)
      .execute();
}

/** @returns false when it has gone already */
export async function removeSegment({ tx, partnershipId }: Scope, sessionId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('session_segment')
    .where('partnership_id', '=', partnershipId)
    .where('session_id', '=', sessionId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return numDeletedRows === 1n;
}

export async function readParticipants({ tx, partnershipId }: Scope, sessionId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('session_participant')
    .select('person_id')
    .where('partnership_id', '=', partnershipId)
    .where('session_id', '=', sessionId)
    .execute();
  return rows.map((row) => row.person_id);
}

/** What the room chose to keep of this session; null where it has not chosen. */
export const readDepth = async ({ tx, partnershipId }: Scope, sessionId: string): Promise<Depth | null> =>
  (
    await tx
      .selectFrom('room')
      .select('depth')
      .where('partnership_id', '=', partnershipId)
      .where('session_id', '=', sessionId)
      .executeTakeFirst()
  )?.depth ?? null;

/** Also when the session is over. @returns false when it is no longer the version decided from */
export async function setParticipants(
  { tx, partnershipId }: Scope,
  sessionId: string,
  seen: number,
  people: readonly string[],
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('session')
    .set({ version: seen + 1 })
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', sessionId)
    .where('version', '=', seen)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows !== 1n) return false;
  await tx
    .deleteFrom('session_participant')
    .where('partnership_id', '=', partnershipId)
    .where('session_id', '=', sessionId)
    .execute();
  if (people.length === 0) return true;
  await tx
    .insertInto('session_participant')
    .values(people.map((personId) => ({ partnership_id: partnershipId, session_id: sessionId, person_id: personId })))
    .execute();
  return true;
}
