/**
 * What the published Polis method finds in a conversation: the face that its parts, the command line and the pages agree on.
 */

/** Of a statement, as far as the method asks. */
export interface StatementFacts {
  readonly id: string;
  /** 1 accepted, 0 nobody looked at it, -1 refused. */
  readonly moderated: -1 | 0 | 1;
  readonly isMeta: boolean;
}

export type Direction = 'agree' | 'disagree';

export interface Representative {
  /** The statement's number in the answers. */
  readonly statement: number;
  readonly direction: Direction;
  /** How many of the group answered so, and how many answered at all, passes among them. */
  readonly successes: number;
  readonly seen: number;
  /** Share of the group that answered so, with one added to it and two to the whole. */
  readonly share: number;
  /** How sure it is that the share is over half, as a standard score. */
  readonly shareScore: number;
  /** The group's share to everybody else's. */
  readonly ratio: number;
  /** How sure it is that the two differ, as a standard score. */
  readonly ratioScore: number;
}

export interface PolisResult {
  /** Rows of the people who are in the map, ascending. */
  readonly inMap: Uint32Array;
  /** By the statement's number: mean answer, and where it lies on both axes. */
  readonly mean: Float64Array;
  readonly pc1: Float64Array;
  readonly pc2: Float64Array;
  /** By row, of everybody: where they stand. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** 0 where nobody is in the map. */
  readonly k: number;
  /** By row: the group's number from 0, or -1 outside the map. Groups are numbered by size, the largest first. */
  readonly groupOf: Int32Array;
  /** How well the people of each number of groups lie apart, from -1 to 1. */
  readonly silhouetteByK: ReadonlyMap<number, number>;
  /** Statement numbers, the surest first. */
  readonly consensus: { readonly agree: readonly number[]; readonly disagree: readonly number[] };
  /** By group. */
  readonly repness: readonly (readonly Representative[])[];
  /** By the statement's number. */
  readonly groupAwareConsensus: { readonly agree: Float64Array; readonly disagree: Float64Array };
  readonly commentPriority: Float64Array;
}
