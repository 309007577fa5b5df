/**
 * Many people as few places: everybody in one square of a grid stands at the mean of those in it. Squares are as fine as they can be with no more than
 * `MOST_PLACES` of them taken, so somebody far from all others still has a place of their own.
 *
 * Sums are of whole numbers, so who came first does not show.
 */
import { type Points, pointsOf } from './points.ts';

/** The distances between all of them take about a hundredth of a second. */
const MOST_PLACES = 2048;
/** Squares along a side at the finest: 2 to this power. */
const FINEST = 10;

export function gridOf(x: Float64Array, y: Float64Array): Points {
  const [left, right, low, high] = [...ends(x), ...ends(y)] as [number, number, number, number];
  const span = Math.max(right - left, high - low);
  if (!(span > 0)) return pointsOf(x.subarray(0, 1), y.subarray(0, 1), Float64Array.of(x.length)).points;

  // steps along a side: so many that everybody's add up to less than 2^53
  const power = 51 - Math.ceil(Math.log2(x.length));
  const [last, scale] = [2 ** power - 1, 2 ** power / span];
  const toX = (person: number): number => Math.min(last, Math.floor(((x[person] as number) - left) * scale));
  const toY = (person: number): number => Math.min(last, Math.floor(((y[person] as number) - low) * scale));
  const square = 2 ** (FINEST - power);
  const squareOf = new Uint32Array(x.length);
  for (let person = 0; person < x.length; person++)
    squareOf[person] = (Math.floor(toX(person) * square) << FINEST) | Math.floor(toY(person) * square);

  const { placeOf, places } = coarsened(squareOf);
  const [sumX, sumY, weight] = [new Float64Array(places), new Float64Array(places), new Float64Array(places)];
  for (let person = 0; person < x.length; person++) {
    const place = placeOf[squareOf[person] as number] as number;
    (sumX[place] as number) += toX(person);
    (sumY[place] as number) += toY(person);
    (weight[place] as number)++;
  }
  const means = (sums: Float64Array, from: number): Float64Array =>
    sums.map((sum, place) => from + sum / (weight[place] as number) / scale);
  return pointsOf(means(sumX, left), means(sumY, low), weight).points;
}

/** By the number of the finest square, the number of its place, once squares are so wide that few enough are taken. */
function coarsened(squareOf: Uint32Array): { placeOf: Int32Array; places: number } {
  const taken = new Uint8Array(1 << (2 * FINEST));
  const squares: number[] = [];
  for (let person = 0; person < squareOf.length; person++) {
    const square = squareOf[person] as number;
    if (taken[square] === 0) squares.push(square);
    taken[square] = 1;
  }
  const wide = (square: number, wider: number): number =>
    ((square >>> (FINEST + wider)) << FINEST) | ((square & ((1 << FINEST) - 1)) >>> wider);
  for (let wider = 0; ; wider++) {
    const numbers = new Map<number, number>();
    for (const square of squares) {
      const at = wide(square, wider);
      if (!numbers.has(at)) numbers.set(at, numbers.size);
    }
    if (numbers.size > MOST_PLACES) continue;
    const placeOf = new Int32Array(taken.length);
    for (const square of squares) placeOf[square] = numbers.get(wide(square, wider)) ?? 0;
    return { placeOf, places: numbers.size };
  }
}

function ends(values: Float64Array): [number, number] {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return [least, most];
}
