// One more person's answers in a conversation of 500 statements that is going on: until means, axes and that person's place are known. Beside it, the
// same found from all answers at once.

import type { Answer } from '../../../src/opinion/answers/answers.ts';
import { findAxes } from '../../../src/opinion/axes/axes.ts';
import { runPass } from '../../../src/opinion/passes.ts';
import { running } from '../../../src/opinion/running.ts';
import { finish } from '../../../src/opinion/steps.ts';
import { atMost, beside, type Result } from '../result.ts';
import { invented } from './invented.ts';

const [people, statements] = [20_000, 500];
const more = 200;

export async function measure(): Promise<Result[]> {
  const answers = invented(people, statements);
  const rowOf = (row: number): [string, Answer][] =>
    Array.from(answers.cells.subarray(answers.starts[row], answers.starts[row + 1]), (cell) => [
      answers.statementIds[cell >>> 2] as string,
      ((cell & 3) - 2) as Answer,
    ]);
  const state = running();
  for (let row = 0; row < people - more; row++) state.take(answers.personIds[row] as string, rowOf(row));

  const [walls, busy]: [number[], number[]] = [[], []];
  for (let row = people - more; row < people; row++) {
    const mine = rowOf(row);
    const person = answers.personIds[row] as string;
    const [from, before] = [performance.now(), process.cpuUsage()];
    state.take(person, mine);
    state.placeOf(person, state.axes());
    const { user, system } = process.cpuUsage(before);
    walls.push(performance.now() - from);
    busy.push((user + system) / 1000);
  }
  const from = performance.now();
  finish(findAxes(answers), (pass) => runPass(answers, pass));
  const atOnce = round(performance.now() - from);
  const what = `one person more, ${people} x ${statements}`;
  return [
    atMost(`${what}: median of ${more}`, median(walls), 'ms', 5, atOnce),
    beside(`${what}: processor time of that`, median(busy), 'ms', atOnce),
  ];
}

const round = (figure: number): number => Math.round(figure * 100) / 100;
const median = (figures: readonly number[]): number =>
  round(figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)] ?? Number.NaN);
