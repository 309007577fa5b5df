// How many things were put, answered and changed, as anybody may know it: to the nearest 5, and under 8 in words. These count things and no
// people; they are rounded like figures of people, so that nobody sees by one more on which day somebody spoke. Pure.
import { rounded } from '../../../disclosure/index.ts';
import type { Counts } from './facts.ts';

export interface PublicFigure {
  /** '85', or 'Under 8'. */
  readonly count: string;
  readonly words: string;
}

/** Null where too little was put to be counted. */
export function figuresOf({ put, answered, changed }: Counts): readonly PublicFigure[] | null {
  if (rounded(put) === 'hidden') return null;
  return [
    { count: shown(put), words: 'things put to a partner in a year' },
    { count: shown(answered), words: 'have an answer that was told back' },
    { count: shown(changed), words: 'changed something' },
  ];
}

function shown(count: number): string {
  const figure = rounded(count);
  return figure === 'hidden' ? 'Under 8' : String(figure);
}
