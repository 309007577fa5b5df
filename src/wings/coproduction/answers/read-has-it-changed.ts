// What those who put something said to "has it changed?": of each round that asked it, what was let out when it was opened.
import type { Scope } from '../../../db/scope.ts';
import { readAtRound } from '../rounds/find-round.ts';
import { readSeen } from '../rounds/read-seen.ts';
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

function saidIn({ sides, seen }: Awaited<ReturnType<typeof readSeen>>): string[] {
  return sides.flatMap((side) => {
    if (side.outcome === 'too few') return [`${side.name}: too few to show.`];
    return seen.flatMap(({ question, places }) => {
      const figures = places.find((place) => place.side.id === side.id)?.figures;
      return figures ? [`${side.name}: ${answersOf(figures, question.answers).join('. ')}.`] : [];
    });
  });
}
