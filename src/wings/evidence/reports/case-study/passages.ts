// The engagement's own account, as far as it is published.
import { type Claim, claim, type Group, grouped, isPublished } from '../claim.ts';
import type { CaseFacts, PassageFact } from './facts.ts';

export const published = ({ passages }: CaseFacts, part: string): PassageFact[] =>
  passages.filter((passage) => passage.part === part && isPublished(passage));

export const asClaim = (passage: PassageFact): Claim => claim('passage', passage.id, passage.words);

export const passageGroups = (facts: CaseFacts, part: string): Group[] => grouped(published(facts, part), asClaim);

/** Each other case once: as the account words it, else by its number alone. */
export function relatedCases(facts: CaseFacts): string[] {
  const worded = published(facts, 'related case').map(({ words }) => words);
  const bare = facts.report.related.filter((number) => !worded.some((words) => words.startsWith(number)));
  return [...worded, ...bare];
}
