// What `npm test` runs: every test of node:test on the PostgreSQL that comes with the project, those that a database
// could change again on PostgreSQL 15 where it is installed, and the journeys in a browser. One closing line.
import fs from 'node:fs';
import path from 'node:path';
import { findOrInstallChromium } from './chromium.ts';
import { testBinaries15 } from './cluster.ts';
import { close, oneFailed, runCheck, runTests, sum } from './step.ts';
import { addToTally, type Tally } from './tally.ts';

const top = path.join(import.meta.dirname, '..', '..');
process.chdir(top);
// Every test file is a process of its own: what Node made of our TypeScript is kept between them.
process.env.NODE_COMPILE_CACHE ??= path.join(top, 'dist', 'compiled');

const node = process.execPath;
/**
 * What another PostgreSQL could change: the database's own tests, the stores, signing in, the loader, and every door, which the matrix
 * opens and sends. What people do one after another is told once.
 */
const changedByDatabase =
  /^(test\/db\/|test\/matrix\/database|test\/acceptance\/(called-back|database-url)|src\/(db|shell|commands\/load)\/)|\/store\//;

const testFiles = fs.globSync(['src/**/*.test.ts', 'test/**/*.test.ts']).sort();

const total = sum([...(await assets()), await tests(), ...(await testsOn15()), await journeys()]);
if (process.env.TALLY) addToTally(total);
else close(total);
if (total.failed > 0) process.exitCode = 1;

/** The tests of pages need the style sheet and scripts. Building them is no test, so it counts only when it fails. */
async function assets(): Promise<Tally[]> {
  const script = path.join('scripts', 'build-assets.ts');
  if (!fs.existsSync(script)) return [];
  const built = await runCheck({ command: node, args: [script] });
  return built.failed ? [built] : [];
}

function tests(files = testFiles, env: Record<string, string> = {}): Promise<Tally> {
  return runTests({
    command: node,
    args: [
      '--test',
      '--import=./test/support/lot.ts',
      '--test-concurrency=2',
      '--test-timeout=900000',
      '--test-global-setup=./test/support/setup.ts',
      '--test-reporter=spec',
      '--test-reporter-destination=stdout',
      '--test-reporter=./test/support/tally.ts',
      '--test-reporter-destination=stderr',
      ...files,
    ],
    env,
  });
}

async function testsOn15(): Promise<Tally[]> {
  if (!fs.existsSync(testBinaries15)) {
    console.log(`PostgreSQL 15 is not in ${testBinaries15}: its tests were not run.`);
    return [];
  }
  console.log('Again, on PostgreSQL 15:');
  const touched = testFiles.filter((file) => changedByDatabase.test(file));
  return [await tests(touched, { COMMON_THREAD_TEST_PG: '15' })];
}

async function journeys(): Promise<Tally> {
  console.log('In a browser:');
  const browser = findOrInstallChromium();
  if (!browser) {
    console.log(
      'Chromium was not found and could not be installed: install it, or name it in CHROMIUM. The journeys were not run.',
    );
    return oneFailed;
  }
  const cli = path.join('node_modules', '@playwright', 'test', 'cli.js');
  return runTests({ command: node, args: [cli, 'test'], env: { CHROMIUM: browser } });
}
