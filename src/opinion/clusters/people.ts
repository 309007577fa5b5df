/** Clusters of people by where they stand: over everybody's distances, or, where there are many, over those of the places of a grid. */
import { type Choice, chooseClusters, numbered } from './choose.ts';
import { gridOf } from './grid.ts';
import { assign } from './k-means.ts';
import { pointsOf } from './points.ts';

/** Up to so many people the silhouette is exact. Its time goes with the square of them. */
const MOST_EXACT = 4000;

/** Labels by person. With more than `most` people, the clusters are those of a grid and everybody is in the one whose centre is nearest to them. */
export function clusterPeople(x: Float64Array, y: Float64Array, most = MOST_EXACT): Choice {
  if (x.length <= most) {
    const { points, placeOf } = pointsOf(x, y);
    const choice = chooseClusters(points);
    return { ...choice, labels: Int32Array.from(placeOf, (place) => choice.labels[place] ?? 0) };
  }
  const choice = chooseClusters(gridOf(x, y));
  const labels = new Int32Array(x.length);
  assign({ x, y }, choice.centres, labels);
  return { ...choice, ...numbered(labels, choice.centres) };
}
