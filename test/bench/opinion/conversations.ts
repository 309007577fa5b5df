// A method on one conversation after another, from packed answers to the whole result, each in a process of its own. Beside each time stands that of reading
// every packed answer once, one after the other, on one thread: nothing that looks at all answers is faster.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { conversations } from '../../support/conversation.ts';
import { atMost, beside, type Result } from '../result.ts';
import type { Asked, Measured } from './case.ts';

export interface Case {
  readonly name: string;
  readonly runs: number;
  /** At most so many milliseconds, and megabytes above the answers. */
  readonly goal?: number;
  readonly room?: number;
  /** Measured where it is asked for by name, and not with the rest. */
  readonly long?: boolean;
}

export const real: readonly Case[] = conversations.map((name) => ({ name, runs: 9 }));

/** CASES="10000 x 200" measures that one alone; several are parted by commas. */
export function measureAll(method: Asked['method'], cases: readonly Case[]): Result[] {
  const only = process.env.CASES?.split(',');
  return cases
    .filter(({ name, long }) => (only ? only.includes(name) : !long))
    .flatMap((each) => resultsOf(method, each));
}

function resultsOf(method: Asked['method'], { name, runs, goal, room }: Case): Result[] {
  const asked: Asked = { method, case: name, runs };
  const told = execFileSync(
    process.execPath,
    ['--expose-gc', join(import.meta.dirname, 'case.ts'), JSON.stringify(asked)],
    { encoding: 'utf8' },
  );
  const { usual, usualBusy, first, firstBusy, above, pass, workers }: Measured = JSON.parse(told);
  const row = (words: string, value: number, unit: string, most?: number) => {
    const what = `${method}, ${name}: ${words}`;
    const baseline = unit === 'ms' ? round(pass) : null;
    return most === undefined
      ? beside(what, round(value), unit, baseline)
      : atMost(what, round(value), unit, most, baseline);
  };
  return [
    row(`median of ${runs} in one process`, usual, 'ms', goal),
    row('processor time of that', usualBusy, 'ms'),
    row(`the first, ${workers === 0 ? 'one thread' : `${workers + 1} threads`}`, first, 'ms'),
    row('processor time of the first', firstBusy, 'ms'),
    row('memory above the answers', above, 'MB', room),
  ];
}

const round = (figure: number): number => Math.round(figure * 100) / 100;
