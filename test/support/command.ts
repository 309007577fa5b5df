// The real command, in a process of its own, on a data folder of its own.
import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';

const launcher = path.join(import.meta.dirname, '..', '..', 'bin', 'common-thread');

export interface Running {
  readonly child: ChildProcess;
  /** All that it has written so far, to both of its outputs. */
  readonly said: () => string;
  readonly code: Promise<number | null>;
  /** Waits for words, and gives their first group. */
  until(words: RegExp): Promise<string>;
  stop(): Promise<number | null>;
}

export function runCommand(args: readonly string[], environment: Readonly<Record<string, string>>): Running {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(launcher, args, {
    env: { PATH, HOME, PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const listeners = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (words: string) => {
      said += words;
      for (const listener of listeners) listener();
    });
  const code = new Promise<number | null>((done) => child.once('close', done));
  const until = (words: RegExp) =>
    new Promise<string>((done, fail) => {
      const look = () => {
        const found = words.exec(said);
        if (found) done(found[1] ?? found[0]);
      };
      listeners.add(look);
      look();
      void code.then(() => fail(new Error(`common-thread ${args.join(' ')} ended and said: ${said}`)));
    });
  const stop = () => {
    child.kill('SIGTERM');
    return code;
  };
  return { child, said: () => said, code, until, stop };
}
