/**
 * The groups of the people in the map, found from where they stand and nothing else: no order of arrival, no earlier groups (decision 0040).
 */
import type { Places } from '../axes/axes.ts';
import { chooseClusters } from '../clusters/choose.ts';
import { pointsOf } from '../clusters/points.ts';
import { turned } from './turned.ts';

export interface Groups {
  readonly k: number;
  /** By row: -1 outside the map. */
  readonly groupOf: Int32Array;
  readonly silhouetteByK: ReadonlyMap<number, number>;
}

export function findGroups(places: Pick<Places, 'x' | 'y' | 'reach'>, inMap: Uint32Array): Groups {
  const { x, y } = turned(places, inMap);
  const { points, placeOf } = pointsOf(x, y);
  const { k, labels, silhouetteByK } = chooseClusters(points);
  const groupOf = new Int32Array(places.x.length).fill(-1);
  for (const [i, row] of inMap.entries()) groupOf[row] = labels[placeOf[i] ?? 0] ?? -1;
  return { k, groupOf, silhouetteByK };
}
