// All of this wing's SQL about passages: one's own, and everybody's once they are compared. The database decides which are shown.
import type { Scope } from '../../../db/scope.ts';
import type { Decision, Segment } from '../coding/coding.ts';
import type { Marks } from '../coding/compare.ts';

export async function readSegments({ tx, partnershipId }: Scope, projectId: string): Promise<Segment[]> {
  const rows = await tx
    .selectFrom('coding_segment')
    .select(['id', 'source_id as sourceId', 'entry_id as entryId', 'from_at as from', 'to_at as to'])
    .select(['code_id as codeId', 'given_code_id as givenCodeId', 'coder_id as coderId', 'memo', 'digest'])
    .select(['made_at as madeAt', 'joined_into_id as joinedIntoId', 'joined'])
    .where('partnership_id', '=', partnershipId)
    .where('project_id', '=', projectId)
    .orderBy('from_at')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ ...row, digest: row.digest.toString('hex') }));
}

export async function addSegment(
  { tx, partnershipId }: Scope,
  { projectId, ...segment }: Segment & { readonly projectId: string },
): Promise<void> {
  const { id, sourceId, entryId, from, to, codeId, givenCodeId, coderId, memo, digest, madeAt, joined } = segment;
  await tx
    .insertInto('coding_segment')
    .values({
      ...{ partnership_id: partnershipId, id, project_id: projectId, source_id: sourceId, entry_id: entryId },
      ...{ from_at: from, to_at: to, code_id: codeId, given_code_id: givenCodeId, coder_id: coderId, memo },
      ...{ digest: Buffer.from(digest, 'hex'), made_at: madeAt, joined },
    })
    .execute();
}

/** Of one's own. @returns how many there were */
export async function changeSegments(
  { tx, partnershipId }: Scope,
  ids: readonly string[],
  coderId: string,
  to: { readonly codeId?: string; readonly joinedIntoId?: string | null },
): Promise<number> {
  if (ids.length === 0) return 0;
  const { numUpdatedRows } = await tx
    .updateTable('coding_segment')
    .set({
      ...(to.codeId !== undefined && { code_id: to.codeId }),
      ...(to.joinedIntoId !== undefined && { joined_into_id: to.joinedIntoId }),
    })
    .where('partnership_id', '=', partnershipId)
    .where('id', 'in', [...ids])
    .where('coder_id', '=', coderId)
    .executeTakeFirstOrThrow();
  return Number(numUpdatedRows);
}

export async function removeSegment({ tx, partnershipId }: Scope, id: string, coderId: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('coding_segment')
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', id)
    .where('coder_id', '=', coderId)
    .executeTakeFirstOrThrow();
  return numDeletedRows === 1n;
}

/** Who has finished which source. */
export const readFinishes = (
  { tx, partnershipId }: Scope,
  projectId: string,
): Promise<{ sourceId: string; personId: string }[]> =>
  tx
    .selectFrom('coding_finish')
    .select(['source_id as sourceId', 'person_id as personId'])
    .where('partnership_id', '=', partnershipId)
    .where('project_id', '=', projectId)
    .orderBy('person_id')
    .execute();

interface Finish {
  readonly projectId: string;
  readonly sourceId: string;
  readonly personId: string;
}
export async function finish({ tx, partnershipId }: Scope, one: Finish & { readonly at: Date }): Promise<void> {
  await tx
    .insertInto('coding_finish')
    .values({
      ...{ partnership_id: partnershipId, source_id: one.sourceId, project_id: one.projectId },
      ...{ person_id: one.personId, finished_at: one.at },
    })
    .onConflict((there) => there.doNothing())
    .execute();
}
export async function goOn({ tx, partnershipId }: Scope, one: Finish): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('coding_finish')
    .where('partnership_id', '=', partnershipId)
    .where('source_id', '=', one.sourceId)
    .where('person_id', '=', one.personId)
    .executeTakeFirstOrThrow();
  return numDeletedRows === 1n;
}

/** Holds a source still, so that two who finish at once see each other's yes. */
export async function lockSource({ tx, partnershipId }: Scope, id: string): Promise<void> {
  await tx
    .selectFrom('coding_source')
    .select('id')
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', id)
    .forUpdate()
    .execute();
}

/** From here on its coders see each other's passages. The database refuses it before all have finished. */
export async function revealSource({ tx, partnershipId }: Scope, id: string, at: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('coding_source')
    .set({ revealed_at: at })
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', id)
    .where('revealed_at', 'is', null)
    .where('gone_at', 'is', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

export async function keepMarks(
  { tx, partnershipId }: Scope,
  { sourceId, projectId, marks, at }: { sourceId: string; projectId: string; marks: Marks; at: Date },
): Promise<void> {
  await tx
    .insertInto('coding_comparison')
    .values({
      ...{ partnership_id: partnershipId, source_id: sourceId, project_id: projectId },
      ...{ marks: JSON.stringify(marks), compared_at: at },
    })
    .execute();
}

export async function readMarks(
  { tx, partnershipId }: Scope,
  projectId: string,
): Promise<{ sourceId: string; marks: Marks; comparedAt: Date }[]> {
  const rows = await tx
    .selectFrom('coding_comparison')
    .select(['source_id as sourceId', 'marks', 'compared_at as comparedAt'])
    .where('partnership_id', '=', partnershipId)
    .where('project_id', '=', projectId)
    .orderBy('source_id')
    .execute();
  // kept by keepMarks alone
  return rows.map((row) => ({ ...row, marks: row.marks as unknown as Marks }));
}

export const readDecisions = ({ tx, partnershipId }: Scope, projectId: string): Promise<Decision[]> =>
  tx
    .selectFrom('coding_decision')
    .leftJoin('person', (join) =>
      join
        .onRef('person.partnership_id', '=', 'coding_decision.partnership_id')
        .onRef('person.id', '=', 'coding_decision.person_id'),
    )
    .select(['coding_decision.id', 'source_id as sourceId', 'entry_id as entryId', 'from_at as from', 'to_at as to'])
    .select(['code_id as codeId', 'kept', 'because', 'shown_as as by', 'at'])
    .where('coding_decision.partnership_id', '=', partnershipId)
    .where('project_id', '=', projectId)
    .orderBy('at')
    .orderBy('coding_decision.id')
    .execute();

export async function settle(
  { tx, partnershipId }: Scope,
  { projectId, personId, ...one }: Omit<Decision, 'by'> & { readonly projectId: string; readonly personId: string },
): Promise<void> {
  const { id, sourceId, entryId, from, to, codeId, kept, because, at } = one;
  await tx
    .insertInto('coding_decision')
    .values({
      ...{ partnership_id: partnershipId, id, project_id: projectId, source_id: sourceId, entry_id: entryId },
      ...{ from_at: from, to_at: to, code_id: codeId, kept, because, person_id: personId, at },
    })
    .execute();
}
