// How often chance alone gives what a row of points shows. Pure, and exact: nothing is simulated and nothing is approximated.
//
// Each answer is a share of all the orders in which the same points could have come, every order being as likely. That takes for
// granted that one period says nothing of the next; where seasons or slow drifts join neighbours, chance gives more than is said here.
//
// - Runs: points one after the other on the same side of the median. How many there are by chance is worked out as F. S. Swed and
//   C. Eisenhart did it for their tables (Annals of Mathematical Statistics 1943; 14: 66-87).
// - The longest of them: counted by going through all orders that have none as long.
// - Ranks: of all ways to deal the points to before and after, how many put the two as far apart? (F. Wilcoxon, Biometrics Bulletin
//   1945; 1: 80-83; points that are the same share their rank.)
//
// Example: chanceOfRunsAtMost(2, 5, 5) is 2 in 252, 0.008.

/** Of two lots of points, one above and one below: how likely so few runs are. */
export function chanceOfRunsAtMost(runs: number, above: number, below: number): number {
  let sum = 0;
  for (let n = 1; n <= runs; n++) sum += chanceOfRuns(n, above, below);
  return Math.min(1, sum);
}

export const chanceOfRunsAtLeast = (runs: number, above: number, below: number): number =>
  Math.max(0, 1 - chanceOfRunsAtMost(runs - 1, above, below));

function chanceOfRuns(runs: number, above: number, below: number): number {
  if (above === 0 || below === 0) return runs === (above + below === 0 ? 0 : 1) ? 1 : 0;
  const half = Math.floor(runs / 2);
  const ways =
    runs % 2 === 0
      ? 2 * choose(above - 1, half - 1) * choose(below - 1, half - 1)
      : choose(above - 1, half) * choose(below - 1, half - 1) + choose(above - 1, half - 1) * choose(below - 1, half);
  return ways / choose(above + below, above);
}

function choose(of: number, take: number): number {
  if (take < 0 || take > of) return 0;
  let ways = 1;
  for (let i = 1; i <= take; i++) ways = (ways * (of - take + i)) / i;
  return ways;
}

/** How likely it is that somewhere, on either side, so many or more stand one after the other. */
export function chanceOfRunAsLong(length: number, above: number, below: number): number {
  if (length <= 1) return above + below > 0 ? 1 : 0;
  // ways[side][a][b]: orders of a above and b below that end on that side and have no run as long
  const ways = [0, 1].map(() => Array.from({ length: above + 1 }, () => new Float64Array(below + 1)));
  const at = (side: 0 | 1, a: number, b: number): number => (a < 0 || b < 0 ? 0 : (ways[side]?.[a]?.[b] ?? 0));
  for (let a = 0; a <= above; a++)
    for (let b = 0; b <= below; b++) {
      let [up, down] = [0, 0];
      for (let run = 1; run < length; run++) {
        up += a === run && b === 0 ? 1 : at(1, a - run, b);
        down += b === run && a === 0 ? 1 : at(0, a, b - run);
      }
      const [above0, below0] = [ways[0]?.[a], ways[1]?.[a]];
      if (above0) above0[b] = up;
      if (below0) below0[b] = down;
    }
  const none = above + below === 0 ? 1 : at(0, above, below) + at(1, above, below);
  return Math.min(1, Math.max(0, 1 - none / choose(above + below, above)));
}

/** How likely it is that the ranks of the one lot lie as far from the other's as they do, in either direction. */
export function chanceOfRanks(before: readonly number[], after: readonly number[]): number {
  if (before.length === 0 || after.length === 0) return 1;
  const [few, many] = before.length <= after.length ? [before, after] : [after, before];
  const ranks = doubledRanks([...few, ...many]);
  const total = ranks.reduce((sum, rank) => sum + rank, 0);
  const seen = ranks.slice(0, few.length).reduce((sum, rank) => sum + rank, 0);
  const middle = (few.length * (ranks.length + 1) * 2) / 2;
  const apart = Math.abs(seen - middle);
  // ways[k][s]: ways to take k of the points with ranks that come to s
  const ways = Array.from({ length: few.length + 1 }, () => new Float64Array(total + 1));
  const none = ways[0];
  if (none) none[0] = 1;
  for (const rank of ranks)
    for (let k = few.length; k >= 1; k--) {
      const [with_, without] = [ways[k], ways[k - 1]];
      if (with_ && without) for (let s = total; s >= rank; s--) with_[s] = (with_[s] ?? 0) + (without[s - rank] ?? 0);
    }
  let [as, all] = [0, 0];
  for (const [s, n] of (ways[few.length] ?? []).entries()) {
    all += n;
    if (Math.abs(s - middle) >= apart - 1e-9) as += n;
  }
  return all === 0 ? 1 : as / all;
}

/** Twice the rank of each, so that a shared rank is a whole number as well. */
function doubledRanks(values: readonly number[]): number[] {
  const sorted = values.toSorted((a, b) => a - b);
  const first = new Map<number, number>();
  const last = new Map<number, number>();
  for (const [at, value] of sorted.entries()) {
    if (!first.has(value)) first.set(value, at + 1);
    last.set(value, at + 1);
  }
  return values.map((value) => (first.get(value) ?? 0) + (last.get(value) ?? 0));
}
