// How the working relationship stood, by level. A level and a word are published; why somebody read it so is not.
import { type Level, levels } from '../../../../shell/standing.ts';
import { levelWords, type ReadingValue } from '../../../partnership/index.ts';
import { type Claim, claim, type Group } from '../claim.ts';
import type { Relationship } from '../document.ts';
import type { CaseFacts } from './facts.ts';

export type Moment = 'before' | 'after';

export const valueWords: Record<ReadingValue, string> = {
  productive: 'Productive',
  working: 'Working',
  'under strain': 'Under strain',
  'in conflict': 'In conflict',
  unknown: 'Not known',
};
const levelName = (level: Level | null): string => (level === null ? 'Across levels' : `${levelWords[level]} level`);

/** The last reading at each level before or after the work; a level that nobody read is left out. */
export function readingsAt({ readings }: Pick<CaseFacts, 'readings'>, moment: Moment) {
  const then = readings
    .filter((reading) => reading.moment === moment)
    .toSorted((a, b) => (a.readOn ?? '').localeCompare(b.readOn ?? '') || a.sequence - b.sequence);
  return [...levels, null].flatMap((level) => then.findLast((reading) => reading.level === level) ?? []);
}

const asClaim = (reading: CaseFacts['readings'][number]): Claim =>
  claim('reading', reading.id, valueWords[reading.value], levelName(reading.level));

export const readingGroup = (facts: CaseFacts, moment: Moment, title: string): Group => ({
  title,
  claims: readingsAt(facts, moment).map(asClaim),
  drawn: true,
});

/** By the two sides alone: who stands where is not for a report. Null when nobody has read the relationship. */
export function relationshipOf(facts: Pick<CaseFacts, 'interface' | 'readings'>): Relationship | null {
  const [left, ...others] = facts.interface?.sides ?? [];
  const moments = (['before', 'after'] as const)
    .map((moment) => ({
      title: moment === 'before' ? 'Before' : 'After',
      levels: readingsAt(facts, moment).map(({ level, value }) => ({ level, value })),
    }))
    .filter(({ levels: read }) => read.length > 0);
  if (!left || others.length === 0 || moments.length === 0) return null;
  return { sides: [left.name, others.map(({ name }) => name).join(' and ')], moments };
}
