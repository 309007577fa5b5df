// A vision is brought with its last line: adopted, or set aside so that all that stand are adopted.
import type { Scope } from '../../db/scope.ts';
import type { Happening } from '../../shell/act.ts';
import { markBrought } from '../dialogue/index.ts';
import { readVisionLines } from './store/vision.ts';
import { everyTier } from './store/which.ts';
import { isShared, type VisionLine } from './vision.ts';

export async function bringVision(
  scope: Scope,
  { id, engagementId }: Pick<VisionLine, 'id' | 'engagementId'>,
  on: string,
): Promise<Happening[]> {
  if (engagementId === null) return [];
  const lines = await readVisionLines(scope, { tiers: everyTier, engagementId });
  return isShared(lines) ? markBrought(scope, engagementId, 'shared vision', on, { kind: 'vision line', id }) : [];
}
