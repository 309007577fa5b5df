// All of this wing's SQL about what comes out of a file of another program: many codes and passages at once.
import type { Scope } from '../../../db/scope.ts';
import type { Code } from '../coding/codebook.ts';
import type { Segment } from '../coding/coding.ts';

/** A statement takes 65,535 values at most. */
const atOnce = 2000;

const inPieces = async <T>(all: readonly T[], work: (piece: readonly T[]) => Promise<unknown>): Promise<void> => {
  for (let at = 0; at < all.length; at += atOnce) await work(all.slice(at, at + atOnce));
};

/** Parents come before what stands under them. Each is noted in the history of the codebook. */
export async function addCodes(
  { tx, partnershipId }: Scope,
  codes: readonly Pick<Code, 'id' | 'parentId' | 'name' | 'memo' | 'codable'>[],
  by: { readonly projectId: string; readonly personId: string; readonly at: Date; readonly newId: () => string },
): Promise<void> {
  const { projectId, personId, at, newId } = by;
  const here = { partnership_id: partnershipId, project_id: projectId };
  await inPieces(codes, (piece) =>
    tx
      .insertInto('coding_code')
      .values(
        piece.map(({ id, parentId, name, memo, codable }) => ({
          ...here,
          ...{ id, parent_id: parentId, name, memo, codable, made_at: at },
        })),
      )
      .execute(),
  );
  await inPieces(codes, (piece) =>
    tx
      .insertInto('coding_code_change')
      .values(
        piece.map(({ id, name }) => ({
          ...here,
          ...{ id: newId(), code_id: id, at, person_id: personId, what: 'proposed', becomes: name },
          because: 'It came with a file of another program',
        })),
      )
      .execute(),
  );
}

type Added = Pick<Segment, 'id' | 'sourceId' | 'entryId' | 'from' | 'to' | 'codeId' | 'memo' | 'digest' | 'madeAt'>;
export async function addPassages(
  { tx, partnershipId }: Scope,
  passages: readonly Added[],
  { projectId, coderId }: { readonly projectId: string; readonly coderId: string },
): Promise<void> {
  await inPieces(passages, (piece) =>
    tx
      .insertInto('coding_segment')
      .values(
        piece.map(({ id, sourceId, entryId, from, to, codeId, memo, digest, madeAt }) => ({
          ...{ partnership_id: partnershipId, id, project_id: projectId, source_id: sourceId, entry_id: entryId },
          ...{ from_at: from, to_at: to, code_id: codeId, given_code_id: codeId, coder_id: coderId, memo },
          ...{ digest: Buffer.from(digest, 'hex'), made_at: madeAt },
        })),
      )
      .execute(),
  );
}
