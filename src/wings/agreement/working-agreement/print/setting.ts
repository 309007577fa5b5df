// The version of Common Thread with a mark of all that decides how an agreement looks on paper. Two programs with the
// same mark set the same words to the same bytes; one with another mark may not, and a check says so.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { dependencies, version } from '../../../../shell/this-version.ts';

const project = resolve(import.meta.dirname, '../../../../..');

const files = [
  ...['agreement.typ', 'paper.ts', 'pdf.ts', 'signing-page.ts', 'words.ts'].map((name) =>
    join(import.meta.dirname, name),
  ),
  ...['paper.typ', 'typst.ts', 'fonts.ts', 'letters.ts'].map((name) => join(project, 'src/shell/print', name)),
  join(project, 'src/shell/words-in-time.ts'),
  join(project, 'src/interop/agreement/check-words.ts'),
];

/** "0.1.0+1a2b3c4d" */
export const setting: string = (() => {
  const mark = createHash('sha256');
  for (const file of files) mark.update(readFileSync(file));
  const setters = Object.entries(dependencies).filter(([name]) => /typst|@fontsource\//.test(name));
  mark.update(JSON.stringify(setters));
  return `${version}+${mark.digest('hex').slice(0, 8)}`;
})();
