// One stitch for each thing that was put, never one for a person: what became of it all. Pure.
import type { StateKind } from '../../../pictures/line-end.ts';
import { answerPaths } from './paths.ts';
import type { Figures } from './put.ts';

export interface Stitches {
  readonly groups: readonly {
    kind: StateKind;
    word: string;
    count: number;
    href: string | null;
    more: string | null;
  }[];
  readonly totals: readonly { count: number; of: number; words: string }[];
}
const ends: readonly (readonly [stand: keyof Figures['byStand'], kind: StateKind, word: string])[] = [
  ['done', 'done', 'Done'],
  ['will do', 'will-do', 'Will do, with a date'],
  ['not done', 'not-done', 'Not done, because'],
  ['held open', 'held-open', 'Held open on purpose'],
  ['not told', 'under-way', 'Answered, not told yet'],
  ['no answer', 'no-answer', 'No answer yet'],
];
/** More stitches than this are no picture: then the numbers stand alone. */
const mostStitches = 240;

export function stitchesOf(
  { put, answered, changed, told, byStand }: Figures,
  slug: string,
): Stitches & { readonly drawn: boolean } {
  return {
    drawn: put <= mostStitches,
    groups: ends
      .filter(([stand]) => byStand[stand] > 0)
      .map(([stand, kind, word]) => ({
        ...{ kind, word, count: byStand[stand] },
        href: `${answerPaths.answers(slug)}?stands=${encodeURIComponent(stand)}`,
        more: null,
      })),
    totals: [
      { count: answered, of: put, words: 'have an answer that was told back' },
      { count: changed, of: put, words: 'changed something' },
      { count: told, of: put, words: 'are told back in full' },
    ],
  };
}
