// What is kept of all sheets of a round together, when its boxes are opened: nothing in it may point at a person. Pure.

export interface Finding {
  /** People whose sheets were counted. */
  readonly people: number;
  /** Null: no settled groups. Each has eight people or more and is told by what it holds, never by who is in it. */
  readonly groups:
    | readonly {
        readonly holds: readonly { readonly questionId: string; readonly answer: 'agrees' | 'disagrees' }[];
      }[]
    | null;
  readonly evidence: { readonly chance: number; readonly stability: number | null };
  /** Null: too few people to draw. Places on the map, each with eight people or more, to the nearest 5. */
  readonly map: readonly { readonly x: number; readonly y: number; readonly people: number }[] | null;
  /** The question of which more answers would tell the most. */
  readonly askNext: string | null;
}
