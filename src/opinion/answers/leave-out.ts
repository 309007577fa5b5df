/** Answers without some of the statements, for a method that leaves out what was refused. People stay, also those who answered nothing else. */
import { type Answers, answerOf, cellOf, peopleIn, statementOf } from './answers.ts';

/** @param leftOut by the statement's number */
export function leaveOut(answers: Answers, leftOut: readonly boolean[]): Answers {
  if (!leftOut.includes(true)) return answers;
  let kept = 0;
  const numbers = Int32Array.from(answers.statementIds, (_, statement) => (leftOut[statement] ? -1 : kept++));
  const starts = new Uint32Array(answers.starts.length);
  const cells = new Uint16Array(answers.cells.length);
  let length = 0;
  for (let row = 0; row < peopleIn(answers); row += 1) {
    const end = answers.starts[row + 1] ?? 0;
    for (let at = answers.starts[row] ?? 0; at < end; at += 1) {
      const cell = answers.cells[at] ?? 0;
      const statement = numbers[statementOf(cell)] ?? -1;
      if (statement < 0) continue;
      cells[length] = cellOf(statement, answerOf(cell));
      length += 1;
    }
    starts[row + 1] = length;
  }
  return {
    personIds: answers.personIds,
    statementIds: answers.statementIds.filter((_, statement) => !leftOut[statement]),
    starts,
    cells: cells.slice(0, length),
  };
}
