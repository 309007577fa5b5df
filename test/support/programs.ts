// Programs of the machine that tests read documents with. Undefined, with a sentence for the skip, where one is missing.
import { spawnSync } from 'node:child_process';

export interface Ran {
  readonly code: number | null;
  readonly said: string;
}

/** What a program said; undefined where it is not on this machine. */
export function ran(program: string, ...args: readonly string[]): Ran | undefined {
  const { error, status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 50_000_000 });
  return error ? undefined : { code: status, said: `${stdout}${stderr}` };
}

/** The text of each page, as `pdftotext` reads it; undefined where that is not on this machine. */
export const pagesOf = (file: string): string[] | undefined =>
  ran('pdftotext', '-layout', file, '-')?.said.split('\f').slice(0, -1);

export const couldNot = (program: string, packages: string): string =>
  `could not be checked: ${program} is not on this machine (Debian: apt-get install ${packages})`;
