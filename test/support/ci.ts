// What `.ci/run` runs once the packages are there: the tests, then the checks, each of which counts as one.
import path from 'node:path';
import { close, runCheck, runTests, sum } from './step.ts';
import type { Tally } from './tally.ts';

process.chdir(path.join(import.meta.dirname, '..', '..'));

const tallies: Tally[] = [await runTests({ command: 'npm', args: ['test'] })];
for (const check of ['types', 'lint', 'structure', 'unused']) {
  console.log(`npm run ${check}`);
  tallies.push(await runCheck({ command: 'npm', args: ['run', '--silent', check] }));
}
close(sum(tallies));
