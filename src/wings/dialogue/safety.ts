// Safety first: whom to tell at this place, and what cannot be kept private. Words and rules.
import { cardWordsIn } from './safety/limits/card-words.ts';

export interface ConcernSheet {
  readonly placeId: string;
  /** Who is told in person, now: "The officer in charge of the unit, or the nurse in charge". */
  readonly tellNow: string;
  readonly extension: string;
  readonly outOfHours: string;
  /** Outside the place, for when staff are the subject. */
  readonly outsideContact: string;
  readonly version: number;
}

export const limitParts = [
  'harm',
  'security',
  'inquest',
  'court',
  'police',
  'freedomOfInformation',
  'subjectAccess',
] as const;
export type LimitPart = (typeof limitParts)[number];

export const limitWords: Readonly<Record<LimitPart, string>> = cardWordsIn('en').names;

/** The limits of confidentiality, in one version. Earlier versions stay, because sessions name them. */
export interface Limits extends Readonly<Record<LimitPart, string>> {
  readonly id: string;
  readonly name: string;
  readonly version: number;
}

/** The newest version of each. */
export function newestLimits(limits: readonly Limits[]): Limits[] {
  const newest = new Map<string, Limits>();
  for (const one of limits) if ((newest.get(one.name)?.version ?? 0) < one.version) newest.set(one.name, one);
  return [...newest.values()].sort((a, b) => a.name.localeCompare(b.name));
}

/** What is known before a talk or a session begins. */
export interface SafetyFacts {
  readonly placeName: string | null;
  readonly sheetSet: boolean;
  readonly limitsChosen: boolean;
  readonly limitsRead: boolean;
}
export type SafetyGap = 'place' | 'sheet' | 'limits' | 'reading';

/**
 * What is missing before anybody may be asked to speak: a place whose concern sheet is set, and the limits of
 * confidentiality chosen and read aloud. No preparatory talk and no session opens while one of these is left.
 */
export function safetyGaps(facts: SafetyFacts): SafetyGap[] {
  const gaps: SafetyGap[] = [];
  if (facts.placeName === null) gaps.push('place');
  else if (!facts.sheetSet) gaps.push('sheet');
  if (!facts.limitsChosen) gaps.push('limits');
  else if (!facts.limitsRead) gaps.push('reading');
  return gaps;
}

/** A sentence for each gap: what is missing and where it is set. */
export const gapSentence = (gap: SafetyGap, facts: SafetyFacts): string => {
  switch (gap) {
    case 'place':
      return 'No place is named, so nobody would know whom to tell. Name the place first.';
    case 'sheet':
      return `Nobody has said whom to tell at ${facts.placeName}. Set its concern sheet first.`;
    case 'limits':
      return 'The words about what cannot be kept private are not chosen. Choose them first.';
    case 'reading':
      return 'The words about what cannot be kept private have not been read aloud. Read them first.';
  }
};
