// What is still open at a place when it is to be closed, and whether this person may close it. Later wings know both.
import type { Scope } from '../../db/scope.ts';
import type { Standing, Verdict } from '../../shell/standing.ts';

export interface StillOpen {
  readonly may: Verdict;
  /** Each in words: "3 people are still held there". */
  readonly open: readonly string[];
}
export type StillOpenAt = (scope: Scope, standing: Standing, placeId: string) => Promise<StillOpen>;
