/**
 * What is kept of all sheets of a round together, when its boxes are opened: nothing in it may point at a person. Pure.
 *
 * It is worked out of the sheets as a heap, without the perspective they came from, so that whoever swaps two sheets gets the same. Numbers of
 * people are to the nearest 5; a group or a place has eight people or more; shares are told as a side taken, never as a figure.
 */
export interface Finding {
  /** People whose sheets were counted, to the nearest 5. */
  readonly people: number;
  /** Null: no settled groups. Each has eight people or more and is told by what it holds, never by who is in it. */
  readonly groups:
    | readonly {
        readonly holds: readonly { readonly questionId: string; readonly answer: 'agrees' | 'disagrees' }[];
      }[]
    | null;
  /** Groups were found, and one of them is too small to be told: so none is. */
  readonly groupsKeptBack: boolean;
  /** Chance to two decimals, stability to one. Fewer than sixteen people are not looked at: chance 1. */
  readonly evidence: { readonly chance: number; readonly stability: number | null };
  /** Null: too few people to draw. Places on the map, from -1 to 1 in steps of a half, each with eight people or more, to the nearest 5. */
  readonly map: readonly { readonly x: number; readonly y: number; readonly people: number }[] | null;
  /** The question of which more answers would tell the most, if its figures were let out of every perspective. */
  readonly askNext: string | null;
}
