/**
 * The groups of the people in the map.
 *
 * Nothing here turns on who came first. The starts are the places furthest to the left, as in red-dwarf; which side is left is settled by the person
 * who stands out the most before the scaling by how much they answered: they stand on the right, and likewise at the top. That is the convention of the
 * scikit-learn 1.2 under red-dwarf, so that the groups can be compared. It is also the same for a conversation with every answer
 * turned round, which has the same groups.
 */
import { chooseClusters } from '../clusters/choose.ts';
import { pointsOf } from '../clusters/points.ts';

/** Of everybody, by row: where they stand, and what they were multiplied by for how much they answered. */
export interface Projection {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly scaling: Float64Array;
}

export interface Groups {
  readonly k: number;
  readonly groupOf: Int32Array;
  readonly silhouetteByK: ReadonlyMap<number, number>;
}

export function findGroups({ x, y, scaling }: Projection, inMap: Uint32Array): Groups {
  const [right, up] = [side(x, scaling), side(y, scaling)];
  const { points, placeOf } = pointsOf(
    Float64Array.from(inMap, (row) => right * (x[row] ?? 0)),
    Float64Array.from(inMap, (row) => up * (y[row] ?? 0)),
  );
  const { k, labels, silhouetteByK } = chooseClusters(points);
  const groupOf = new Int32Array(x.length).fill(-1);
  for (const [i, row] of inMap.entries()) groupOf[row] = labels[placeOf[i] ?? 0] ?? -1;
  return { k, groupOf, silhouetteByK };
}

/** Which way to turn an axis. Where two stand out as far on either side, the sum of cubes says. */
function side(along: Float64Array, scaling: Float64Array): 1 | -1 {
  let [low, high] = [0, 0];
  for (let row = 0; row < along.length; row++) {
    const score = (along[row] ?? 0) / (scaling[row] ?? 1);
    if (score < low) low = score;
    if (score > high) high = score;
  }
  return high >= -low ? 1 : -1;
}
