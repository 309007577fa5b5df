/**
 * Beta distributions and mixtures of them: what is known of a share, 0 to 1.
 *
 * Nothing here takes a chance: integrals are sums over a grid on the logit scale, where a beta density has neither poles nor edges. The same
 * numbers in give the same bits out.
 */

/** A weighted sum of beta distributions; the weights add up to 1. */
export type Mixture = readonly { readonly weight: number; readonly a: number; readonly b: number }[];

/**
 * The natural logarithm of the gamma function, for x above 0, to 12 digits: Stirling's series (Abramowitz and Stegun 1964, 6.1.41) after
 * moving x up to 10 by the recurrence (6.1.15).
 */
export function logGamma(x: number): number {
  let product = 1;
  let y = x;
  while (y < 10) product *= y++;
  const r = 1 / (y * y);
  const series = (1 / 12 - r * (1 / 360 - r * (1 / 1260 - r / 1680))) / y;
  return (y - 0.5) * Math.log(y) - y + 0.9189385332046727 + series - Math.log(product);
}

/** B(a + x, b + y) / B(a, b), as a logarithm: how probable x and y are beneath a beta distribution, but for how often they can be dealt. */
export function logRise(a: number, b: number, x: number, y: number): number {
  if (x + y > 40)
    return logGamma(a + x) - logGamma(a) + logGamma(b + y) - logGamma(b) + logGamma(a + b) - logGamma(a + b + x + y);
  let ratio = 1;
  for (let i = 0; i < x; i++) ratio *= (a + i) / (a + b + i);
  for (let i = 0; i < y; i++) ratio *= (b + i) / (a + b + x + i);
  return Math.log(ratio);
}

/** A distribution on the logit scale: at evenly spaced places, the density and the chance of lying below each. Between two the density is a straight line. */
export interface Curve {
  readonly from: number;
  readonly step: number;
  /** But for a factor. */
  readonly density: readonly number[];
  /** Rising from 0 to 1. */
  readonly below: readonly number[];
}

const PLACES = 48;
/** How many standard deviations to either side the grid goes. */
const REACH = 6;
/** Logarithms of densities below this are nought. */
const NOTHING = -30;

export function meanOf(mixture: Mixture): number {
  let mean = 0;
  for (const { weight, a, b } of mixture) mean += (weight * a) / (a + b);
  return mean;
}

/** The logarithms of the share and of what is left, at each place of the curve that is being made. */
const logs = new Float64Array(PLACES);
const logNots = new Float64Array(PLACES);

/** The distribution function of a mixture, by the trapezoid rule on the logit scale with its correction for what is curved. */
export function curveOf(mixture: Mixture): Curve {
  let mean = 0;
  let square = 0;
  for (const { weight, a, b } of mixture) {
    mean += (weight * a) / (a + b);
    square += (weight * a * (a + 1)) / ((a + b) * (a + b + 1));
  }
  const size = Math.max(1e-9, (mean * (1 - mean)) / Math.max(1e-300, square - mean * mean) - 1);
  const [a, b] = [mean * size, (1 - mean) * size];
  // the first terms of the trigamma function: the variance of the logit of a beta distribution
  const reach = REACH * Math.sqrt(1 / a + 1 / b + 0.5 / (a * a) + 0.5 / (b * b));
  const from = Math.max(-40, Math.log(a / b) - reach);
  const step = (Math.min(40, Math.log(a / b) + reach) - from) / (PLACES - 1);
  // plain arrays: making typed ones for each of thousands of curves costs more than filling them
  const density = new Array<number>(PLACES).fill(0);
  for (let i = 0; i < PLACES; i++) {
    const x = from + i * step;
    const logNot = -Math.log1p(Math.exp(x));
    logs[i] = x + logNot;
    logNots[i] = logNot;
  }
  for (const part of mixture) {
    if (part.weight === 0) continue;
    const scale = Math.log(part.weight) + logGamma(part.a + part.b) - logGamma(part.a) - logGamma(part.b);
    for (let i = 0; i < PLACES; i++) {
      const log = scale + part.a * (logs[i] ?? 0) + part.b * (logNots[i] ?? 0);
      if (log > NOTHING) density[i] = (density[i] ?? 0) + Math.exp(log);
    }
  }
  const below = new Array<number>(PLACES).fill(0);
  for (let i = 1; i < PLACES; i++) {
    const last = density[i - 1] ?? 0;
    const here = density[i] ?? 0;
    const before = i > 1 ? (density[i - 2] ?? 0) : 0;
    const next = i < PLACES - 1 ? (density[i + 1] ?? 0) : 0;
    // the trapezoid, less a twelfth of how much the slope changes (Davis and Rabinowitz 1984, 2.9)
    const mass = (last + here) / 2 - (next - here - last + before) / 24;
    below[i] = (below[i - 1] ?? 0) + Math.max(0, mass);
  }
  const all = below[PLACES - 1] ?? 1;
  for (let i = 0; i < PLACES; i++) below[i] = (below[i] ?? 0) / all;
  return { from, step, density, below };
}

/** The chance that the share is below `share`. */
export function chanceBelow({ from, step, density, below }: Curve, share: number): number {
  if (share <= 0) return 0;
  if (share >= 1) return 1;
  const at = (Math.log(share / (1 - share)) - from) / step;
  if (at <= 0) return 0;
  const place = Math.floor(at);
  const here = below[place];
  const next = below[place + 1];
  if (here === undefined || next === undefined) return 1;
  const first = density[place] ?? 0;
  const last = density[place + 1] ?? 0;
  const t = at - place;
  const part = first + last > 0 ? (t * (2 * first + t * (last - first))) / (first + last) : t;
  return here + part * (next - here);
}

/** The share below which the true one lies with this chance. */
export function shareAt({ from, step, density, below }: Curve, chance: number): number {
  let place = 0;
  while (place < below.length - 2 && (below[place + 1] ?? 1) < chance) place++;
  const [here, next] = [below[place] ?? 0, below[place + 1] ?? 1];
  const first = density[place] ?? 0;
  const last = density[place + 1] ?? 0;
  const part = next > here ? Math.min(1, Math.max(0, (chance - here) / (next - here))) * (first + last) : 0;
  // of t (2 first + t (last - first)) = part the root from 0 to 1, in the form that loses no digits
  const root = Math.sqrt(Math.max(0, first * first + (last - first) * part));
  const t = first + root > 0 ? part / (first + root) : 0;
  return 1 / (1 + Math.exp(-(from + step * (place + t))));
}
