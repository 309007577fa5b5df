// The readings before and after as the relationship map of the pages draws them. Pure.
import type { ReadingKind, RelationshipMaps } from '../../../../pictures/relationship.ts';
import { levelWords, type ReadingValue } from '../../../partnership/index.ts';
import type { Relationship } from '../document.ts';

const kinds: Record<ReadingValue, ReadingKind> = {
  productive: 'productive',
  working: 'working',
  'under strain': 'under-strain',
  'in conflict': 'in-conflict',
  unknown: 'unknown',
};

export const relationshipMaps = ({ sides: [left, right], moments }: Relationship): RelationshipMaps => ({
  maps: moments.map(({ title, levels }) => ({
    ...{ title, left, right },
    levels: levels.map(({ level, value }) => ({
      level: level === null ? 'Across levels' : levelWords[level],
      leftWho: [left],
      rightWho: [right],
      reading: kinds[value],
      href: null,
    })),
  })),
  experience: [],
});
