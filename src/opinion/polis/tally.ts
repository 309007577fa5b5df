/**
 * How often each statement was answered how, by some of the people. By the statement's number; whole numbers.
 */
export interface Tally {
  readonly agree: Float64Array;
  readonly disagree: Float64Array;
  /** Passes among them. */
  readonly seen: Float64Array;
}

export const noTally = (statements: number): Tally => ({
  agree: new Float64Array(statements),
  disagree: new Float64Array(statements),
  seen: new Float64Array(statements),
});

/** Several tallies as one. */
export function together(tallies: readonly Tally[], statements: number): Tally {
  const all = noTally(statements);
  for (const tally of tallies)
    for (let s = 0; s < statements; s++) {
      all.agree[s] = (all.agree[s] ?? 0) + (tally.agree[s] ?? 0);
      all.disagree[s] = (all.disagree[s] ?? 0) + (tally.disagree[s] ?? 0);
      all.seen[s] = (all.seen[s] ?? 0) + (tally.seen[s] ?? 0);
    }
  return all;
}
