// One thing a report says, and where it came from. Each claim stands by itself: it is made from one fact, so that without
// that fact exactly this claim is gone and no sentence is broken.
import type { SymbolName } from '../../../pictures/symbol.ts';
import type { Tier } from '../../../shell/standing.ts';

export type Source =
  | 'engagement'
  | 'passage'
  | 'reading'
  | 'preparation'
  | 'session'
  | 'coverage'
  | 'contracted outcome'
  | 'principle'
  | 'saying'
  | 'vision line'
  | 'commitment'
  | 'action'
  | 'forum'
  | 'quotation'
  | 'look-back'
  | 'put item'
  | 'answer to what was put'
  | 'change'
  | 'partnership'
  | 'goal'
  | 'measure'
  | 'spend line';

export interface Claim {
  /** What it is about, before the words: "Proposed by". */
  readonly name: string | null;
  readonly words: string;
  readonly from: { readonly kind: Source; readonly id: string };
  readonly tier: 'published';
  /** Exact words of somebody, with the attribution that they agreed to or a wider one. */
  readonly quoted?: { readonly attribution: string };
  /** A state with its word, drawn beside the claim. */
  readonly state?: { readonly kind: string; readonly word: string };
  /** Drawn beside it, for those who would rather look than read. */
  readonly picture?: SymbolName;
}
export interface Group {
  readonly title: string | null;
  readonly claims: readonly Claim[];
  /** Shown where nothing is known, when the group is one that every case study has. */
  readonly asked?: boolean;
  /** Lines that belong to each other, and to no other group of the same title. */
  readonly apart?: boolean;
  /** Readings of the relationship: a drawing of them stands with the first. */
  readonly drawn?: boolean;
}

export const claim = (kind: Source, id: string, words: string, name: string | null = null): Claim => ({
  name,
  words,
  from: { kind, id },
  tier: 'published',
});

/** A claim when there is a fact for it. */
export const claimIf = (kind: Source, id: string, words: string | null, name: string): Claim[] =>
  words === null ? [] : [claim(kind, id, words, name)];

export const isPublished = (row: { readonly tier: Tier }): boolean => row.tier === 'published';

export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** Rows under what they are of, in the order in which each is first met. */
export function grouped<Row extends { readonly of: string | null }>(
  rows: readonly Row[],
  toClaim: (row: Row) => Claim,
): Group[] {
  return [...Map.groupBy(rows, ({ of }) => of)].map(([of, here]) => ({
    title: of === null ? null : capital(of),
    claims: here.map(toClaim),
  }));
}
