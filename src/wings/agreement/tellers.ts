// Who can say "delivered" when a facilitator enters it: perspectives at operational level and those it is for, never one
// at strategic level. Each is shown as widely as five people share it.
import type { Scope } from '../../db/scope.ts';
import { widen } from '../../disclosure/index.ts';
import { readPerspectives, rungsOf } from '../partnership/index.ts';
import { type Party, partiesOf } from './party.ts';

export interface Teller extends Party {
  readonly isForThem: boolean;
  /** Under which name it leaves the room. */
  readonly shownAs: string;
}

export async function readTellers(scope: Scope, forPerspectiveId: string | null): Promise<Teller[]> {
  const perspectives = await readPerspectives(scope);
  const shownAs = (id: string) =>
    widen(
      { chain: rungsOf(perspectives, id) },
      { consent: null, surface: 'partners', someone: 'Someone on the ground' },
    ).words;
  return partiesOf([], perspectives)
    .map((party) => ({
      ...party,
      isForThem: forPerspectiveId === null ? party.together : party.id === forPerspectiveId,
      shownAs: shownAs(party.id),
    }))
    .filter(({ level, isForThem }) => level !== 'strategic' && (level === 'operational' || isForThem));
}
