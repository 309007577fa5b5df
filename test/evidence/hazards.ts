// The hazard log, read and held to the code: every control lives in a file that is there, every test that is named says that sentence, and
// the page of evidence shows every hazard as the log has it.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const sentence = z.string().min(10);
const hazard = z.strictObject({
  id: z.string().regex(/^H-\d\d$/),
  hazard: sentence,
  cause: sentence,
  effect: sentence,
  severity: z.enum(['minor', 'significant', 'considerable', 'major', 'catastrophic']),
  likelihood: z.enum(['very low', 'low', 'medium', 'high', 'very high']),
  controls: z
    .array(
      z.strictObject({ does: sentence, in: z.string(), test: z.strictObject({ file: z.string(), says: sentence }) }),
    )
    .min(1),
  left: sentence,
});
export type Hazard = z.output<typeof hazard>;

export const readHazards = (text: string): Hazard[] => z.array(hazard).parse(parse(text));

/** What is wrong, in words; nothing when all of it holds. */
export function hazardFaults(hazards: readonly Hazard[], page: string, root: string): string[] {
  const ids = hazards.map(({ id }) => id);
  return [
    ...ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `${id} stands twice`),
    ...hazards.flatMap((one) => one.controls.flatMap((control) => controlFaults(one.id, control, root))),
    ...hazards
      .filter((one) => !page.split('\n').includes(rowOf(one)))
      .map((one) => `the page of evidence does not have this line: ${rowOf(one)}`),
    ...page
      .split('\n')
      .flatMap((line) => /^\| (H-\d\d) \|/.exec(line)?.[1] ?? [])
      .filter((id) => !ids.includes(id))
      .map((id) => `the page of evidence shows ${id}, which is not in the log`),
  ];
}

function controlFaults(id: string, control: Hazard['controls'][number], root: string): string[] {
  const { file, says } = control.test;
  if (!existsSync(join(root, control.in))) return [`${id}: its control is not in ${control.in}`];
  if (!/\.test\.ts$|\.journey\.ts$/.test(file)) return [`${id}: ${file} is no test`];
  if (!existsSync(join(root, file))) return [`${id}: there is no test ${file}`];
  return titlesIn(readFileSync(join(root, file), 'utf8')).some((title) => title.startsWith(says))
    ? []
    : [`${id}: ${file} has no test that says: ${says}`];
}

/** What a file's tests are called. A sentence in a comment, or in a test that is skipped, is none. */
const titlesIn = (source: string): string[] =>
  [...source.matchAll(/^\s*(?:test|it)\(\s*(?:'((?:[^'\\]|\\.)*)'|`((?:[^`\\]|\\.)*)`|"((?:[^"\\]|\\.)*)")/gm)].map(
    ([, single, back, double]) => (single ?? back ?? double ?? '').replaceAll(/\\(.)/g, '$1'),
  );

/** The line of a hazard on the page. */
const rowOf = ({ id, hazard: what, severity, likelihood, controls, left }: Hazard): string =>
  `| ${id} | ${what} | ${severity} | ${likelihood} | ${controls.map(({ does }) => does).join(' ')} | ${left} |`;
