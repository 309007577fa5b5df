// What of the words about somebody a reader sees: what is not to go along is seen by whoever has the person alone. Pure.
import type { Travelling } from '../../what-travels.ts';
import type { AtReference } from '../find-reference.ts';

export const seenOfGoesAlong = (
  all: readonly Travelling[],
  { reference, seen }: Pick<AtReference, 'reference' | 'seen'>,
): Travelling[] => all.filter(({ agreed }) => agreed || seen.includes(reference.heldById));
