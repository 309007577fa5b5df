/**
 * What everybody holds, whoever is in the map and whichever group they are in.
 * Source: compdemocracy/polis, `repness.clj` (consensus) and `conversation.clj` (group-aware consensus); the product for
 * disagreement is red-dwarf's.
 */
import { BELIEVED, share, shareScore } from './scores.ts';
import { type Tally, tallyOf } from './tally.ts';

const MOST = 5;
const NOBODY: readonly Tally[] = [tallyOf(new Float64Array(0))];

/**
 * The statements that more than half of everybody surely agree with, and those they surely disagree with: at most five each, by share times
 * score. `order` holds the numbers of the statements that may be chosen, in the order that settles ties.
 */
export function consensusOf(tally: Tally, order: readonly number[]): { agree: number[]; disagree: number[] } {
  const surest = (successes: Float64Array): number[] =>
    order
      .map((statement) => {
        const [held, seen] = [successes[statement] ?? 0, tally.seen[statement] ?? 0];
        return { statement, part: share(held, seen), score: shareScore(held, seen) };
      })
      .filter(({ part, score }) => part > 0.5 && score > BELIEVED)
      .sort((a, b) => b.part * b.score - a.part * a.score)
      .slice(0, MOST)
      .map(({ statement }) => statement);
  return { agree: surest(tally.agree), disagree: surest(tally.disagree) };
}

/**
 * The product over the groups of the share that agrees, and of the share that disagrees. The shares are multiplied from the smallest up, so that
 * how the groups are numbered cannot change the last bit. Where there are no groups, as if one had been asked nothing: a half.
 */
export function groupAwareConsensus(
  groups: readonly Tally[],
  statements: number,
): { agree: Float64Array; disagree: Float64Array } {
  const product = (of: (tally: Tally) => Float64Array): Float64Array =>
    Float64Array.from({ length: statements }, (_, s) =>
      (groups.length > 0 ? groups : NOBODY)
        .map((tally) => share(of(tally)[s] ?? 0, tally.seen[s] ?? 0))
        .sort((a, b) => a - b)
        .reduce((whole, part) => whole * part, 1),
    );
  return { agree: product((tally) => tally.agree), disagree: product((tally) => tally.disagree) };
}
