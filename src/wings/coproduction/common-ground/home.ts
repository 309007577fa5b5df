// What the home page tells of statements that were opened lately: the finding itself, in one line.
import type { Scope } from '../../../db/scope.ts';
import type { Round } from '../rounds/round.ts';
import { oneLine } from './finding-words.ts';
import { readSessionOf } from './of-session.ts';
import { commonGroundPaths as paths } from './paths.ts';
import { readResult } from './read-common-ground.ts';

/** Nothing of a round that is not opened, or is of another kind. */
export async function resultInOneLine(
  scope: Scope,
  partnership: string,
  round: Round,
): Promise<{ readonly words: string; readonly href: string } | undefined> {
  if (round.kind !== 'common ground' || round.state !== 'revealed') return undefined;
  const session = await readSessionOf(scope, round);
  if (!session) return undefined;
  const { lines } = await readResult(scope, round);
  return {
    words: `${session.title}: ${oneLine(lines)}`,
    href: paths.commonGround(partnership, session.engagementSlug, session.slug),
  };
}
