// What those who put something said to "has it changed?": of each round that asked it, what was let out when it was opened.

import type { Scope } from '../../../db/scope.ts';
import { readAtRound } from '../rounds/find-round.ts';
import { readSeen, type SeenRound } from '../rounds/read-seen.ts';
import type { RoundState } from '../rounds/round.ts';
import { answersOf } from '../rounds/shown-words.ts';
import { readChangeRounds } from '../store/items.ts';

export interface HasItChanged {
  readonly slug: string;
  readonly state: RoundState;
  readonly title: string;
  /** One line for each perspective: "Residents: Yes: most (9 to 14), ..." */
  readonly said: readonly string[];
}

export async function readHasItChanged(scope: Scope, itemId: string): Promise<HasItChanged[]> {
  const found: HasItChanged[] = [];
  for (const { slug, state, title } of await readChangeRounds(scope, [itemId])) {
    const at = state === 'revealed' ? await readAtRound(scope, slug) : undefined;
    found.push({ slug, state, title, said: at ? saidIn(await readSeen(scope, at)) : [] });
  }
  return found;
}

export function saidIn({ sides, seen }: Pick<SeenRound, 'sides' | 'seen'>): string[] {
  return sides.flatMap((side) => {
    // a side that says nothing is named as missing
    if (side.outcome === 'too few') return [`${side.name}: too few to show.`];
    if (side.outcome === 'nobody') return [`${side.name}: nobody answered.`];
    return seen.map(({ question, places }) => {
      const figures = places.find((place) => place.side.id === side.id)?.figures;
      return `${side.name}: ${figures ? answersOf(figures, question.answers).join('. ') : 'kept back'}.`;
    });
  });
}
