/**
 * What is known of a share in each of several perspectives when each borrows from the others as far as they are alike.
 *
 * **Model.** Of the `yes + no` in perspective p, `yes` is binomial with share t(p). The shares of one statement come from a beta
 * distribution with middle m and spread s: t(p) ~ Beta(m k, (1 - m) k), k = 1/s² - 1, so that s is the standard deviation between perspectives
 * as a part of the largest that there could be: 0, all alike; 1, each wholly for or wholly against. It is the hierarchical beta-binomial
 * model (Skellam 1948; Gelman et al., *Bayesian Data Analysis*, 3rd edition 2013, 5.3). m is uniform on 0 to 1.
 *
 * **How alike** is not assumed but read from the answers. s is summed over a grid of equal steps (uniform on the standard deviation: Gelman,
 * *Bayesian Analysis* 1, 2006); what all statements say of s together, with the weight of {@link PRIOR_STATEMENTS} statements against it, is what each is
 * given before its own answers are looked at (empirical Bayes by EM: Morris 1983; Efron 2010). Where perspectives are mostly alike, a small one borrows much;
 * where they are not, little.
 *
 * **Arithmetic.** Given m and s each posterior is a beta distribution. m is summed over a grid laid round its own peak, on the logit scale. The sum
 * over m is then put back into one beta distribution with the same mean and variance, so that a share is a mixture of {@link SPREADS} beta distributions.
 * Cost: statements × perspectives × spreads × 9. Sums run in an order made of the counts, never of the caller's.
 */
import { logRise, type Mixture } from './beta.ts';

/** What was counted, or may have been: the logarithm of its weight among what may have been. */
export interface Count {
  readonly yes: number;
  readonly no: number;
  readonly logWeight: number;
}
/** One perspective. One count is certain. */
export type Counted = readonly Count[];

const SPREADS = 6;
const PRIOR_STATEMENTS = 1;
const ROUNDS_OF_EM = 100;
const spreads = [0.03, 0.1, 0.2, 0.35, 0.55, 0.8];
const sizes = spreads.map((s) => 1 / (s * s) - 1);
/** The grid of m, in standard deviations. */
const nodes = Array.from({ length: 9 }, (_, i) => 1.2 * (i - 4));

/** What one statement says by itself: beneath each spread, how probable its counts are and what the shares then are. */
interface Fit {
  readonly logLikelihood: readonly number[];
  /** `parts[perspective][spread]` */
  readonly parts: readonly (readonly { readonly a: number; readonly b: number }[])[];
}

/**
 * For each statement and each perspective that answered it, in the order given, what is known of the share. Statements and perspectives in any order give
 * the same. A statement that only one perspective answered borrows nothing: its share starts uniform.
 */
export function pooledShares(statements: readonly (readonly Counted[])[]): Mixture[][] {
  const sorted = statements.map((counted, at) => {
    const keys = counted.map(keyOf);
    const order = keys.map((_, i) => i).sort((i, j) => compare(keys[i] ?? '', keys[j] ?? ''));
    return { at, order, counted: order.map((i) => counted[i] ?? []), key: order.map((i) => keys[i]).join('|') };
  });
  sorted.sort((a, b) => compare(a.key, b.key));
  const fits = sorted.map(({ counted }) => (counted.length > 1 ? fit(counted) : null));
  const usual = usualSpread(fits.flatMap((one) => (one ? [one.logLikelihood] : [])));
  const shares: Mixture[][] = statements.map(() => []);
  for (const [i, { at, order, counted }] of sorted.entries()) {
    const own = fits[i];
    const weights = own ? posterior(own.logLikelihood, usual) : [];
    for (const [place, perspective] of order.entries()) {
      const mixture = own
        ? (own.parts[place] ?? []).map((part, spread) => ({ weight: weights[spread] ?? 0, ...part }))
        : [alone(counted[place] ?? [])];
      (shares[at] ?? [])[perspective] = mixture;
    }
  }
  return shares;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const keyOf = (counted: Counted): string => counted.map(({ yes, no, logWeight }) => `${yes} ${no} ${logWeight}`).join();

function fit(counted: readonly Counted[]): Fit {
  const logLikelihood: number[] = [];
  const parts: { a: number; b: number }[][] = counted.map(() => []);
  const usuallys = counted.map(middling);
  const logs = new Array<number>(nodes.length).fill(0);
  const weights = new Array<number>(nodes.length).fill(0);
  const moments = counted.map(() => new Array<number>(2 * nodes.length).fill(0));
  for (const k of sizes) {
    const { middle, sd } = peak(usuallys, k);
    for (let node = 0; node < nodes.length; node++) {
      const m = 1 / (1 + Math.exp(-(middle + (nodes[node] ?? 0) * sd)));
      // uniform on m is m (1 - m) on the logit scale
      let log = Math.log(m * (1 - m));
      for (let place = 0; place < counted.length; place++)
        log += momentsOf(counted[place] ?? [], m * k, (1 - m) * k, moments[place] ?? [], 2 * node);
      logs[node] = log;
    }
    const top = Math.max(...logs);
    let all = 0;
    for (let node = 0; node < logs.length; node++) all += weights[node] = Math.exp((logs[node] ?? 0) - top);
    logLikelihood.push(top + Math.log(all * sd));
    for (const [place, own] of moments.entries()) {
      let mean = 0;
      let square = 0;
      for (let node = 0; node < weights.length; node++) {
        mean += ((weights[node] ?? 0) / all) * (own[2 * node] ?? 0);
        square += ((weights[node] ?? 0) / all) * (own[2 * node + 1] ?? 0);
      }
      parts[place]?.push(betaOf(mean, square));
    }
  }
  return { logLikelihood, parts };
}

/**
 * Where the middle most likely is on the logit scale, and how wide: a large perspective counts for as much as its spread lets it tell. The grid is laid round
 * it; being a little off costs nothing.
 */
function peak(usuallys: readonly (readonly [number, number])[], k: number): { middle: number; sd: number } {
  let [yes, no] = [1, 1];
  for (const [y, n] of usuallys) {
    const weight = (k + 1) / (k + y + n);
    yes += y * weight;
    no += n * weight;
  }
  return { middle: Math.log(yes / no), sd: Math.sqrt(1 / yes + 1 / no) };
}

/** About how many said yes and no. */
function middling(counts: Counted): [number, number] {
  if (counts.length === 1) return [counts[0]?.yes ?? 0, counts[0]?.no ?? 0];
  const top = Math.max(...counts.map(({ logWeight }) => logWeight));
  let [yes, no, all] = [0, 0, 0];
  for (const count of counts) {
    const weight = Math.exp(count.logWeight - top);
    yes += weight * count.yes;
    no += weight * count.no;
    all += weight;
  }
  return [yes / all, no / all];
}

/** Of one perspective beneath Beta(a, b): how probable its counts are; the mean and mean square of its share are written down at `at`. */
function momentsOf(counts: Counted, a: number, b: number, into: number[], at: number): number {
  const [only] = counts;
  if (only && counts.length === 1) {
    const up = a + only.yes;
    const size = a + b + only.yes + only.no;
    into[at] = up / size;
    into[at + 1] = (up * (up + 1)) / (size * (size + 1));
    return only.logWeight + logRise(a, b, only.yes, only.no);
  }
  let [mostYes, mostNo, most] = [0, 0, 0];
  for (const { yes, no } of counts) {
    if (yes > mostYes) mostYes = yes;
    if (no > mostNo) mostNo = no;
    if (yes + no > most) most = yes + no;
  }
  const [yeses, noes, all] = [rises(a, mostYes), rises(b, mostNo), rises(a + b, most)];
  const logs = new Float64Array(counts.length);
  let top = -Infinity;
  for (let i = 0; i < counts.length; i++) {
    const { yes, no, logWeight } = counts[i] as Count;
    const log = logWeight + (yeses[yes] ?? 0) + (noes[no] ?? 0) - (all[yes + no] ?? 0);
    logs[i] = log;
    if (log > top) top = log;
  }
  let [mean, square, sum] = [0, 0, 0];
  for (let i = 0; i < counts.length; i++) {
    const { yes, no } = counts[i] as Count;
    const weight = Math.exp((logs[i] ?? 0) - top);
    const [up, size] = [a + yes, a + b + yes + no];
    mean += (weight * up) / size;
    square += (weight * up * (up + 1)) / (size * (size + 1));
    sum += weight;
  }
  into[at] = mean / sum;
  into[at + 1] = square / sum;
  return top + Math.log(sum);
}

/** The logarithms of a, a (a + 1), ... : of Γ(a + n) / Γ(a), from n = 0. */
function rises(a: number, most: number): Float64Array {
  const sums = new Float64Array(most + 1);
  for (let n = 0; n < most; n++) sums[n + 1] = (sums[n] ?? 0) + Math.log(a + n);
  return sums;
}

/** The beta distribution with this mean and mean square. */
function betaOf(mean: number, square: number): { a: number; b: number } {
  const size = Math.max(1e-6, (mean - square) / Math.max(1e-300, square - mean * mean));
  return { a: mean * size, b: (1 - mean) * size };
}

function alone(counts: Counted): { weight: number; a: number; b: number } {
  const moments = [0, 0];
  momentsOf(counts, 1, 1, moments, 0);
  return { weight: 1, ...betaOf(moments[0] ?? 0.5, moments[1] ?? 1 / 3) };
}

/** How probable each spread is over all statements. */
function usualSpread(logLikelihoods: readonly (readonly number[])[]): number[] {
  const likelihoods = logLikelihoods.map((logs) => {
    const top = Math.max(...logs);
    return Float64Array.from(logs, (log) => Math.exp(log - top));
  });
  const usual = new Float64Array(SPREADS).fill(1 / SPREADS);
  const sums = new Float64Array(SPREADS);
  for (let round = 0; round < ROUNDS_OF_EM; round++) {
    sums.fill(PRIOR_STATEMENTS / SPREADS);
    for (const own of likelihoods) {
      let all = 0;
      for (let i = 0; i < SPREADS; i++) all += (own[i] ?? 0) * (usual[i] ?? 0);
      for (let i = 0; i < SPREADS; i++) sums[i] = (sums[i] ?? 0) + ((own[i] ?? 0) * (usual[i] ?? 0)) / all;
    }
    for (let i = 0; i < SPREADS; i++) usual[i] = (sums[i] ?? 0) / (likelihoods.length + PRIOR_STATEMENTS);
  }
  return [...usual];
}

/** The chance of each spread; what is below 1 in 100,000 is left out. */
function posterior(logLikelihood: readonly number[], before: readonly number[]): number[] {
  const top = Math.max(...logLikelihood);
  const weights = logLikelihood.map((log, spread) => Math.exp(log - top) * (before[spread] ?? 0));
  const enough = 1e-5 * weights.reduce((sum, weight) => sum + weight, 0);
  const all = weights.reduce((sum, weight) => (weight < enough ? sum : sum + weight), 0);
  return weights.map((weight) => (weight < enough ? 0 : weight / all));
}
