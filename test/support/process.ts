import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

export type Helper = { child: ChildProcess; lines: string[]; said(line: string): Promise<void>; gone: Promise<void> };

/** Runs a TypeScript file in a process of its own, which can be listened to and killed. */
export function runFile(file: string, input: unknown): Helper {
  const child = spawn(process.execPath, [file, JSON.stringify(input)], {
    env: { ...process.env, NODE_TEST_CONTEXT: undefined },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines: string[] = [];
  const waiting = new Map<string, () => void>();
  createInterface({ input: child.stdout }).on('line', (line) => {
    lines.push(line);
    waiting.get(line)?.();
  });
  const gone = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const said = (line: string) =>
    new Promise<void>((resolve, reject) => {
      if (lines.includes(line)) return resolve();
      waiting.set(line, resolve);
      child.once('close', () => reject(new Error(`${file} ended without saying ${line}`)));
    });
  return { child, lines, said, gone };
}
