import { spawn } from 'node:child_process';
import fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Tally } from './tally.ts';

export type Command = { command: string; args: string[]; env?: Record<string, string> };

const nothing: Tally = { passed: 0, failed: 0, skipped: 0 };
export const oneFailed: Tally = { ...nothing, failed: 1 };

export const sum = (tallies: readonly Tally[]): Tally =>
  tallies.reduce(
    (all, one) => ({
      passed: all.passed + one.passed,
      failed: all.failed + one.failed,
      skipped: all.skipped + one.skipped,
    }),
    nothing,
  );

/**
 * Runs a command that counts its own tests into TALLY. One that fails without having counted a failure, counts
 * nothing or ends before it has counted, is itself one failure: silence is never a pass.
 */
export async function runTests(command: Command): Promise<Tally> {
  const folder = fs.mkdtempSync(path.join(tmpdir(), 'tally-'));
  const file = path.join(folder, 'tally');
  const code = await run({ ...command, env: { ...command.env, TALLY: file } });
  const counted = sum(readTallies(file));
  fs.rmSync(folder, { recursive: true });
  const silent = counted.passed + counted.failed + counted.skipped === 0;
  return counted.failed === 0 && (code !== 0 || silent) ? { ...counted, failed: 1 } : counted;
}

/** Runs a command that counts as one: passed or failed. */
export async function runCheck(command: Command): Promise<Tally> {
  return (await run(command)) === 0 ? { ...nothing, passed: 1 } : oneFailed;
}

/** The one closing line, and the exit code that goes with it. */
export function close({ passed, failed }: Tally): void {
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}

function readTallies(file: string): Tally[] {
  if (!fs.existsSync(file)) return [];
  const lines = fs.readFileSync(file, 'utf8').trimEnd().split('\n');
  return lines.map((line) => JSON.parse(line) as Tally);
}

function run({ command, args, env }: Command): Promise<number> {
  // Inside a test of node:test this variable would make a run within the run keep quiet.
  const child = spawn(command, args, {
    stdio: 'inherit',
    env: { ...process.env, NODE_TEST_CONTEXT: undefined, ...env },
  });
  const stop = () => child.kill('SIGTERM');
  process.once('SIGTERM', stop);
  return new Promise((resolve) => {
    child.once('error', (error) => {
      console.error(error.message);
      resolve(1);
    });
    child.once('close', (code) => {
      process.off('SIGTERM', stop);
      resolve(code ?? 1);
    });
  });
}
