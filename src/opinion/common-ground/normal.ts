/**
 * The normal distribution as an answer reads it: someone leans to a statement by `lean`, noise of one is added, and they say agree above
 * `width`, disagree below `-width` and pass between (ordinal probit). Odd in the lean, bit for bit, so that turning all answers mirrors all.
 */

/** The standard normal density. */
const density = (z: number): number => Math.exp(-0.5 * z * z) * 0.3989422804014327;

/** The chance to lie above `z`, to 1.2e-7 of itself: Press and others, Numerical Recipes, 6.2 (Chebyshev fit of erfc). */
export function above(z: number): number {
  const fit = tail(Math.abs(z)) * Math.exp(-0.5 * z * z);
  return z >= 0 ? 0.5 * fit : 1 - 0.5 * fit;
}

/** Twice the chance to lie above `z`, not below nought, but for the factor exp(-z^2 / 2) in it. */
function tail(z: number): number {
  const t = 2 / (2 + z * Math.SQRT1_2);
  const inner = -0.82215223 + t * 0.17087277;
  const middle = 0.27886807 + t * (-1.13520398 + t * (1.48851587 + t * inner));
  const outer = 0.37409196 + t * (0.09678418 + t * (-0.18628806 + t * middle));
  return t * Math.exp(-1.26551223 + t * (1.00002368 + t * outer));
}

/** The density at `z` over the chance to lie above it: the same fit, in one step where `z` is not below nought. */
function hazard(z: number): number {
  return z < 0 ? density(z) / above(z) : Math.sqrt(2 / Math.PI) / tail(z);
}

/** What is added to a lean once the answer is known: the mean of the noise in it. */
export function pull(lean: number, answer: number, width: number): number {
  if (answer !== 0) return answer * hazard(width - answer * lean);
  const size = Math.abs(lean);
  if (size - width > 8) return -Math.sign(lean) * (size - width);
  const inside = above(size - width) - above(size + width);
  return (Math.sign(lean) * (density(-width - size) - density(width - size))) / Math.max(inside, 1e-12);
}

/** The mean answer, -1 to 1, of a lean known with this variance. */
export function expected(lean: number, variance: number, width: number): number {
  const scale = 1 / Math.sqrt(1 + variance);
  const size = Math.abs(lean);
  return Math.sign(lean) * (above((width - size) * scale) - above((width + size) * scale));
}

/** How sharply the log chance of an answer bends with the lean: minus its second derivative. `pulled` is its first, from `pull`. */
export function bend(lean: number, answer: number, width: number, pulled: number): number {
  if (answer !== 0) return Math.max(1e-6, pulled * (pulled + lean - answer * width));
  const inside = above(Math.abs(lean) - width) - above(Math.abs(lean) + width);
  const edges = (width - lean) * density(width - lean) + (width + lean) * density(width + lean);
  return Math.max(1e-6, pulled * pulled + edges / Math.max(inside, 1e-12));
}
