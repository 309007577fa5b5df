// The Polis method from packed answers to the whole result, each conversation in a process of its own. Beside each time stands that of reading every
// packed answer once, one after the other, on one thread: nothing that looks at all answers is faster.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { conversations } from '../../support/conversation.ts';
import { atMost, beside, type Result } from '../result.ts';
import type { Measured } from './case.ts';

interface Case {
  readonly name: string;
  readonly runs: number;
  readonly goal: number | null;
  readonly room: number | null;
}

const cases: readonly Case[] = [
  ...conversations.map((name) => ({ name, runs: 9, goal: null, room: null })),
  { name: '10000 x 200', runs: 9, goal: 100, room: null },
  { name: '100000 x 500', runs: 5, goal: 600, room: null },
  { name: '1000000 x 500', runs: 3, goal: 4000, room: 300 },
];

/** Only these, where CASES names some, parted by commas. */
const asked = process.env.CASES?.split(',');

export async function measure(): Promise<Result[]> {
  return cases.filter(({ name }) => !asked || asked.includes(name)).flatMap(resultsOf);
}

function resultsOf({ name, runs, goal, room }: Case): Result[] {
  const told = execFileSync(
    process.execPath,
    ['--expose-gc', join(import.meta.dirname, 'case.ts'), JSON.stringify({ case: name, runs })],
    { encoding: 'utf8' },
  );
  const { usual, usualBusy, first, firstBusy, above, pass, workers }: Measured = JSON.parse(told);
  const what = `polis, ${name}`;
  const row = (words: string, value: number, unit: string, most: number | null, baseline: number | null) =>
    most === null
      ? beside(`${what}: ${words}`, round(value), unit, baseline)
      : atMost(`${what}: ${words}`, round(value), unit, most, baseline);
  return [
    row(`median of ${runs} in one process`, usual, 'ms', goal, round(pass)),
    row('processor time of that', usualBusy, 'ms', null, round(pass)),
    row(`the first, ${workers + 1} at work`, first, 'ms', null, round(pass)),
    row('processor time of that', firstBusy, 'ms', null, round(pass)),
    row('memory above the answers', above, 'MiB', room, null),
  ];
}

const round = (figure: number): number => Math.round(figure * 100) / 100;
