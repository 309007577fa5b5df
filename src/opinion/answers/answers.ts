/**
 * Everybody's answers to every statement, packed: two bytes an answer, one row a person, as both methods read them.
 */

/** What someone answered. A pass was seen and left undecided; whoever was never asked has no answer at all. */
export type Answer = -1 | 0 | 1;

export interface Answers {
  /** In the order of the rows. */
  readonly personIds: readonly string[];
  /** In the order of the statements' numbers. */
  readonly statementIds: readonly string[];
  /** Where each row begins in `cells`: one longer than there are people. */
  readonly starts: Uint32Array;
  /** The statement's number times four, plus two, plus the answer; rising within a row, each statement once. */
  readonly cells: Uint16Array;
}

/** As many as a cell can number. */
export const MOST_STATEMENTS = 16_383;

export const statementOf = (cell: number): number => cell >>> 2;
export const answerOf = (cell: number): Answer => ((cell & 3) - 2) as Answer;
export const cellOf = (statement: number, answer: Answer): number => (statement << 2) + 2 + answer;

export const peopleIn = ({ starts }: Pick<Answers, 'starts'>): number => Math.max(0, starts.length - 1);
