/**
 * Sheets of a round as the method reads them: agreed 1, not agreed -1, not sure 0. "I would rather not say" and a line left empty are no
 * answer. A sheet has no name, so its person is the place it has in the heap. Pure.
 */
import { type Answers, cellOf } from '../../../opinion/answers/answers.ts';

/** By what was ticked: 1 "I agree", 2 "I do not agree", 3 "I am not sure". */
const said = [undefined, 1, -1, 0, undefined] as const;

export function packed(sheets: readonly (readonly number[])[], questionIds: readonly string[]): Answers {
  const starts = new Uint32Array(sheets.length + 1);
  const cells: number[] = [];
  sheets.forEach((sheet, row) => {
    questionIds.forEach((_, statement) => {
      const answer = said[sheet[statement] ?? 0];
      if (answer !== undefined) cells.push(cellOf(statement, answer));
    });
    starts[row + 1] = cells.length;
  });
  return {
    personIds: sheets.map((_, row) => String(row)),
    statementIds: questionIds,
    starts,
    cells: Uint16Array.from(cells),
  };
}
