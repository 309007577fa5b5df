// Keeps what a file adds, all of it in the one transaction of its act.
import type { Scope } from '../../../../../db/scope.ts';
import { addCodes, addPassages } from '../../../store/coding-files.ts';
import { wordsAt } from '../../parts.ts';
import { digestOf } from '../../read-project.ts';
import type { PlannedPassage } from './passages-plan.ts';
import type { FilePlan } from './plan.ts';

interface Keeping {
  readonly projectId: string;
  readonly personId: string;
  readonly now: Date;
  readonly newId: () => string;
}

export async function keepFile(
  scope: Scope,
  { codes: { codes }, sources }: FilePlan,
  planned: readonly PlannedPassage[],
  { projectId, personId, now, newId }: Keeping,
): Promise<{ readonly codes: number; readonly passages: number }> {
  const ids = new Map(codes.map(({ fileId, is }) => [fileId, is?.id ?? newId()]));
  const added = codes
    .filter(({ is }) => is === null)
    .map(({ fileId, name, memo, codable, parentFileId }) => ({
      ...{ id: ids.get(fileId) ?? newId(), name, memo, codable },
      parentId: parentFileId === null ? null : (ids.get(parentFileId) ?? null),
    }));
  await addCodes(scope, added, { projectId, personId, at: now, newId });
  const passages = planned.flatMap((one) => {
    const words = wordsAt(sources.find(({ id }) => id === one.sourceId)?.parts ?? [], one);
    const codeId = ids.get(one.fileCodeId);
    if (words === undefined || codeId === undefined) return [];
    const id = newId();
    const made = one.madeAt === null ? now : new Date(one.madeAt);
    return [
      {
        ...{ id, sourceId: one.sourceId, entryId: one.entryId, from: one.from, to: one.to, codeId, memo: one.memo },
        ...{ digest: digestOf(id, words), madeAt: made > now ? now : made },
      },
    ];
  });
  await addPassages(scope, passages, { projectId, coderId: personId });
  return { codes: added.length, passages: passages.length };
}
