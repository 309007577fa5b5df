// Under whose name words stand: in the room as they were said, beyond it as wide as widen() makes them. Pure.
import { type Widened, widen } from '../../../disclosure/index.ts';
import type { PerspectiveKind } from '../../../pictures/mark.ts';
import { type Perspective, rungsOf } from '../../partnership/index.ts';

const someone = 'Someone who took part';

export interface Attributed {
  /** The mark; null when nobody is named. */
  readonly kind: PerspectiveKind | null;
  readonly words: string;
}

/** As it was said, for those who were there. */
export function inTheRoom(perspectives: readonly Perspective[], id: string | null): Attributed {
  const found = perspectives.find((perspective) => perspective.id === id);
  return found ? { kind: found.kind, words: found.name } : { kind: null, words: 'Nobody named' };
}

/** What is said of "could anyone in the building tell who said this?", wherever it was asked. */
export type CouldTell = 'no' | 'maybe' | 'yes' | 'not asked';

/**
 * Beyond the room. Words that somebody could perhaps be told by stand under nobody's name, unless the speaker agreed
 * to one for this use.
 */
export function beyondTheRoom(
  perspectives: readonly Perspective[],
  id: string | null,
  options: {
    readonly couldTell: CouldTell;
    readonly narrowest: string | null;
    readonly surface: 'partners' | 'published';
  },
): Attributed {
  const careful = options.couldTell === 'maybe' && options.narrowest === null;
  const widened: Widened = widen(
    { chain: careful ? [] : rungsOf(perspectives, id) },
    {
      consent: options.narrowest === null ? null : { narrowest: options.narrowest },
      surface: options.surface,
      someone,
    },
  );
  const kind = perspectives.find((perspective) => perspective.id === widened.id)?.kind ?? null;
  return { kind, words: widened.words };
}
