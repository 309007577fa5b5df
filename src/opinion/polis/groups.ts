/**
 * The groups of the people in the map, found from where they stand and nothing else: no order of arrival, no earlier groups (decision 0040).
 */
import type { Places } from '../axes/axes.ts';
import { clusterPeople } from '../clusters/people.ts';
import { turned } from './turned.ts';

export interface Groups {
  readonly k: number;
  /** By row: -1 outside the map. */
  readonly groupOf: Int32Array;
  readonly silhouetteByK: ReadonlyMap<number, number>;
}

export function findGroups(places: Pick<Places, 'x' | 'y' | 'reach'>, inMap: Uint32Array): Groups {
  const { x, y } = turned(places, inMap);
  const { k, labels, silhouetteByK } = clusterPeople(x, y);
  const groupOf = new Int32Array(places.x.length).fill(-1);
  for (let i = 0; i < inMap.length; i++) groupOf[inMap[i] as number] = labels[i] as number;
  return { k, groupOf, silhouetteByK };
}
