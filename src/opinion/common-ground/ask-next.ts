/**
 * Which statement would tell the most about common ground, if those who have not answered it yet were asked.
 *
 * For each perspective a statement's share is known as well as a beta distribution over those who took a side says, beginning even. If m more people
 * take a side, its variance v is expected to fall by v m / (n + m), n being the weight behind it: the preposterior analysis of Raiffa and
 * Schlaifer (1961), in closed form. Of those not asked yet, as many are expected to take a side as of those who were asked. The gain of a statement is the
 * mean fall over the perspectives, each counting the same: at most 1/12, where nobody answered and very many are left to ask.
 */
import type { Asked, CommonGroundResult } from './result.ts';

/**
 * @param asked counts as they are, in an order that follows from the answers: of two that would tell the same, the first is named
 * @param people how many people there are of each perspective, in the order in which each statement has them
 */
export function askNext(asked: readonly Asked[], people: readonly number[]): CommonGroundResult['askNext'] {
  let best: CommonGroundResult['askNext'] = null;
  for (const { statementId, byPerspective } of asked) {
    const falls = byPerspective.map(({ counts: [counts] }, at) => (counts ? expectedFall(counts, people[at] ?? 0) : 0));
    const gain = falls.reduce((sum, fall) => sum + fall, 0) / Math.max(1, falls.length);
    if (gain > (best?.gain ?? 0)) best = { statementId, gain };
  }
  return best;
}

function expectedFall(
  { agree, pass, disagree }: { agree: number; pass: number; disagree: number },
  people: number,
): number {
  const [a, d] = [agree + 1, disagree + 1];
  const behind = a + d;
  const variance = (a * d) / (behind * behind * (behind + 1));
  const more = ((people - agree - pass - disagree) * behind) / (behind + pass);
  return (variance * more) / (behind + more);
}
