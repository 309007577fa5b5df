// The readings before and after as the relationship map of the pages draws them. Pure.
import type { ReadingKind, RelationshipMap, RelationshipMaps } from '../../../../pictures/relationship.ts';
import { levelWords, type ReadingValue } from '../../../partnership/index.ts';
import type { CaseFacts } from './facts.ts';
import { readingsAt } from './readings.ts';

const kinds: Record<ReadingValue, ReadingKind> = {
  productive: 'productive',
  working: 'working',
  'under strain': 'under-strain',
  'in conflict': 'in-conflict',
  unknown: 'unknown',
};

/** By the two sides alone: who stands where is not for a report. Null when nobody has read the relationship. */
export function relationshipMaps(facts: Pick<CaseFacts, 'interface' | 'readings'>): RelationshipMaps | null {
  const [left, ...others] = facts.interface?.sides ?? [];
  const right = others.map(({ name }) => name).join(' and ');
  if (!left || others.length === 0) return null;
  const maps = (['before', 'after'] as const).flatMap((moment): RelationshipMap[] => {
    const read = readingsAt(facts, moment);
    if (read.length === 0) return [];
    return [
      {
        ...{ title: moment === 'before' ? 'Before' : 'After', left: left.name, right },
        levels: read.map(({ level, value }) => ({
          level: level === null ? 'Across levels' : levelWords[level],
          leftWho: [left.name],
          rightWho: [right],
          reading: kinds[value],
          href: null,
        })),
      },
    ];
  });
  return maps.length === 0 ? null : { maps, experience: [] };
}
