// Under which perspective words may stand outside: the same rule as everywhere. Pure.
import { widen } from '../../../disclosure/index.ts';
import { type Perspective, rungsOf } from '../../partnership/index.ts';

/** For each perspective the one that may be shown for it, or null. */
export const widenedIn = (perspectives: readonly Perspective[]): ReadonlyMap<string, string | null> =>
  new Map(
    perspectives.map(({ id }) => [
      id,
      widen({ chain: rungsOf(perspectives, id) }, { consent: null, surface: 'partners', someone: '' }).id,
    ]),
  );
