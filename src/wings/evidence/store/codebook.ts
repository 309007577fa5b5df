// All of this wing's SQL about codebooks and their history.
import type { Scope } from '../../../db/scope.ts';
import type { Code, CodeChange } from '../coding/codebook.ts';

export const readCodes = ({ tx, partnershipId }: Scope, projectId: string): Promise<Code[]> =>
  tx
    .selectFrom('coding_code')
    .select(['id', 'parent_id as parentId', 'name', 'memo', 'codable', 'state', 'version'])
    .select(['merged_into_id as mergedIntoId', 'split_from_id as splitFromId'])
    .where('partnership_id', '=', partnershipId)
    .where('project_id', '=', projectId)
    .orderBy('name')
    .orderBy('id')
    .execute();

/** Codes by id, of whichever codebooks the reader may see. */
export const readCodesById = ({ tx, partnershipId }: Scope, ids: readonly string[]) =>
  ids.length === 0
    ? Promise.resolve([])
    : tx
        .selectFrom('coding_code')
        .innerJoin('coding_project', (join) =>
          join
            .onRef('coding_project.partnership_id', '=', 'coding_code.partnership_id')
            .onRef('coding_project.id', '=', 'coding_code.project_id'),
        )
        .select(['coding_code.id', 'coding_code.name', 'coding_code.state', 'coding_project.slug as project'])
        .where('coding_code.partnership_id', '=', partnershipId)
        .where('coding_code.id', 'in', [...ids])
        .execute();

/** Holds the codebook still until the end of the transaction, so that what was decided from it stays true. */
export async function holdCodebook({ tx, partnershipId }: Scope, projectId: string): Promise<void> {
  await tx
    .selectFrom('coding_code')
    .select('id')
    .where('partnership_id', '=', partnershipId)
    .where('project_id', '=', projectId)
    .orderBy('id')
    .forUpdate()
    .execute();
}

export async function addCode(
  { tx, partnershipId }: Scope,
  code: Pick<Code, 'id' | 'parentId' | 'name' | 'memo' | 'codable' | 'splitFromId'> & {
    readonly projectId: string;
    readonly madeAt: Date;
  },
): Promise<boolean> {
  const { id, projectId, parentId, name, memo, codable, splitFromId, madeAt } = code;
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('coding_code')
    .values({
      ...{ partnership_id: partnershipId, id, project_id: projectId, parent_id: parentId, name, memo, codable },
      ...{ split_from_id: splitFromId, made_at: madeAt },
    })
    .onConflict((there) => there.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

export async function changeCode(
  { tx, partnershipId }: Scope,
  { id, version }: Pick<Code, 'id' | 'version'>,
  to: Partial<Pick<Code, 'name' | 'memo' | 'parentId' | 'codable' | 'state' | 'mergedIntoId'>>,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('coding_code')
    .set((row) => ({
      version: row('version', '+', 1),
      ...(to.name !== undefined && { name: to.name }),
      ...(to.memo !== undefined && { memo: to.memo }),
      ...(to.parentId !== undefined && { parent_id: to.parentId }),
      ...(to.codable !== undefined && { codable: to.codable }),
      ...(to.state !== undefined && { state: to.state }),
      ...(to.mergedIntoId !== undefined && { merged_into_id: to.mergedIntoId }),
    }))
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

export async function noteCodeChange(
  { tx, partnershipId }: Scope,
  change: Omit<CodeChange, 'by'> & { readonly projectId: string; readonly personId: string },
): Promise<void> {
  const { id, projectId, codeId, at, personId, what, was, becomes, otherId, because } = change;
  await tx
    .insertInto('coding_code_change')
    .values({
      ...{ partnership_id: partnershipId, id, project_id: projectId, code_id: codeId, at, person_id: personId },
      ...{ what, was, becomes, other_id: otherId, because },
    })
    .execute();
}

/** The history of one codebook, the latest first. */
export const readCodeChanges = ({ tx, partnershipId }: Scope, projectId: string): Promise<CodeChange[]> =>
  tx
    .selectFrom('coding_code_change')
    .leftJoin('person', (join) =>
      join
        .onRef('person.partnership_id', '=', 'coding_code_change.partnership_id')
        .onRef('person.id', '=', 'coding_code_change.person_id'),
    )
    .select(['coding_code_change.id', 'code_id as codeId', 'at', 'shown_as as by', 'what', 'was', 'becomes', 'because'])
    .select('other_id as otherId')
    .where('coding_code_change.partnership_id', '=', partnershipId)
    .where('project_id', '=', projectId)
    .orderBy('at', 'desc')
    .orderBy('coding_code_change.id', 'desc')
    .execute();
