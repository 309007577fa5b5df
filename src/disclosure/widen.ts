/**
 * Under whose name words leave a room.
 *
 * The promise: every attributed word is widened until at least five people share the attribution, unless that speaker
 * agreed to a narrower one for that use; and it never stands nearer to a speaker than they agreed. Within the room
 * itself words stand as they were said there.
 *
 * Why five: it is the least number of answers we show inside a room, and below the 8 that NHS Digital shows for small
 * areas, because a perspective here is a description, not a count, and the person who keeps the words is also asked
 * "could anyone in the building tell who said this?". (NHS Digital suppresses 1 to 7: change to disclosure control
 * methodology for HES and ECDS from September 2018. Figures follow stricter rules of their own, not these.)
 *
 * It assumes: the chain runs from narrow to wide, each rung holding everyone in the one before; `people` counts those
 * whom a reader could think of, so where it is known who came, only those who came; and the consent given is the one
 * for this very use and still stands.
 */
export const SHARED_BY_AT_LEAST = 5;

/** A perspective, and how many people share it; null when nobody has counted, which is never enough. */
export type Rung = { readonly id: string; readonly words: string; readonly people: number | null };

export type Attribution = { readonly chain: readonly Rung[] };

export type WidenOptions = {
  /** What this speaker agreed to for this use. Null, or without `narrowest`, when no narrower attribution was agreed. */
  readonly consent: { readonly narrowest?: string } | null;
  readonly surface: 'room' | 'partners' | 'published';
  /** What to say when nothing narrower may be said, in the reader's language: "someone who took part". */
  readonly someone: string;
};

export type Widened = {
  readonly words: string;
  /** The perspective shown; null when it is `someone`. */
  readonly id: string | null;
  /** Whether the attribution shown is wider than the one it was kept with. */
  readonly widened: boolean;
  readonly because:
    | 'kept without a perspective'
    | 'said in the room'
    | 'the speaker agreed'
    | 'enough people share it'
    | 'too few people share any'
    | 'what the speaker agreed to is not in the chain';
};

/**
 * The attribution to show. Never throws.
 *
 * `widen({ chain: [{ id: 'n', words: 'Nurse', people: 3 }, { id: 's', words: 'Treatment staff', people: 9 }] },`
 * `{ consent: null, surface: 'partners', someone: 'Someone who took part' })` shows "Treatment staff".
 */
export function widen({ chain }: Attribution, { consent, surface, someone }: WidenOptions): Widened {
  const [said] = chain;
  if (!said) return { words: someone, id: null, widened: false, because: 'kept without a perspective' };
  if (surface === 'room') return shown(said, said, 'said in the room');
  const agreed = consent?.narrowest;
  if (agreed !== undefined) {
    const rung = chain.find(({ id }) => id === agreed);
    // Without its place in the chain we cannot tell what would be nearer to the speaker than they agreed.
    if (!rung)
      return { words: someone, id: null, widened: true, because: 'what the speaker agreed to is not in the chain' };
    return shown(rung, said, 'the speaker agreed');
  }
  const wide = chain.find((_, i) => fewest(chain.slice(i)) >= SHARED_BY_AT_LEAST);
  if (!wide) return { words: someone, id: null, widened: true, because: 'too few people share any' };
  return shown(wide, said, 'enough people share it');
}

function shown(rung: Rung, said: Rung, because: Widened['because']): Widened {
  return { words: rung.words, id: rung.id, widened: rung !== said, because };
}

/** People sharing the first of these rungs. A rung cannot hold more than a wider one does, so the least count is believed. */
function fewest(rungs: readonly Rung[]): number {
  const [first] = rungs;
  if (!first || !isCount(first.people)) return 0;
  return Math.min(...rungs.map(({ people }) => people).filter(isCount));
}

function isCount(people: number | null): people is number {
  return people !== null && Number.isSafeInteger(people) && people >= 0;
}
