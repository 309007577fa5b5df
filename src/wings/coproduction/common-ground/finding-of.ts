/**
 * What all sheets of a round say together, worked out in memory inside the act that opens its boxes. Pure.
 *
 * The sheets come as a heap, without the perspective they are from. What of them may be kept is decided in `finding-from.ts`.
 */
import { type CommonGroundResult, commonGround } from '../../../opinion/index.ts';
import type { Finding } from './finding.ts';
import { findingFrom, GROUPS_AT_LEAST } from './finding-from.ts';
import { packed } from './packed.ts';

export function findingOf(
  sheets: readonly (readonly number[])[],
  questionIds: readonly string[],
  shown: ReadonlySet<string>,
): Finding {
  return findingFrom(
    sheets.length < GROUPS_AT_LEAST ? nothingLookedAt : commonGround(packed(sheets, questionIds)),
    sheets.length,
    shown,
  );
}

const nothingLookedAt: Pick<CommonGroundResult, 'groups' | 'evidence' | 'map' | 'askNext'> = {
  askNext: null,
  groups: null,
  evidence: { found: 0, shuffled: [], chance: 1, stability: null, words: '' },
  map: null,
};
