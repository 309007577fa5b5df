/**
 * Which side of the map is left. Axes have no sign of their own, and clusters begin on the left.
 *
 * Whoever stands out the most along an axis, before the scaling by how much they answered, stands on the right, or at the top: the convention of
 * scikit-learn up to 1.4 (`svd_flip`), so that clusters begin where red-dwarf's begin. It turns round with the answers, so that a conversation with every
 * answer turned round lies on the map as the conversation does.
 */
import type { Places } from '../axes/axes.ts';
import { pointsOf } from '../clusters/points.ts';

type Turn = 1 | -1;
interface Plane {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** Where the people in the map stand, in the order of `inMap`, once the map is turned. */
export function turned({ x, y, reach }: Pick<Places, 'x' | 'y' | 'reach'>, inMap: Uint32Array): Plane {
  const along = (axis: Float64Array, turn: Turn): Float64Array => {
    const places = new Float64Array(inMap.length);
    for (let i = 0; i < places.length; i++) places[i] = turn * (axis[inMap[i] as number] as number);
    return places;
  };
  const ways = turnsOf(x, reach).flatMap((right) =>
    turnsOf(y, reach).map((up) => ({ x: along(x, right), y: along(y, up) })),
  );
  return ways.reduce((best, way) => (ways.length > 1 && isBefore(best, way) ? way : best));
}

/** The turn that brings whoever stands out the most to the right; where two do, the next are compared; both turns where nothing differs. */
function turnsOf(along: Float64Array, reach: Float64Array): readonly Turn[] {
  const score = (row: number): number => (along[row] ?? 0) / (reach[row] || 1);
  let [low, high] = [0, 0];
  for (let row = 0; row < along.length; row++) {
    const at = score(row);
    if (at < low) low = at;
    if (at > high) high = at;
  }
  if (high !== -low) return high > -low ? [1] : [-1];
  const scores = Float64Array.from(along, (_, row) => score(row)).sort();
  for (let i = 0; i < scores.length; i++) {
    const balance = (scores[i] ?? 0) + (scores[scores.length - 1 - i] ?? 0);
    if (balance !== 0) return balance > 0 ? [1] : [-1];
  }
  return [1, -1];
}

/** Compares two maps of the same people place by place, from left to right. */
function isBefore(one: Plane, other: Plane): boolean {
  const [a, b] = [pointsOf(one.x, one.y).points, pointsOf(other.x, other.y).points];
  for (let place = 0; place < a.x.length; place++)
    for (const part of ['x', 'y', 'weight'] as const) {
      const apart = (a[part][place] ?? 0) - (b[part][place] ?? 0);
      if (apart !== 0) return apart < 0;
    }
  return false;
}
