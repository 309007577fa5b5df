import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { temporaryFolder } from './cluster.ts';

const here = import.meta.dirname;
const node = process.execPath;

/** Sums up one command as `npm test` does, in a process of its own, and gives what was printed. */
function summedUp(folder: string, command: string, args: string[]): { last: string; status: number | null } {
  const file = path.join(folder, 'summing.ts');
  fs.writeFileSync(
    file,
    `import { close, runTests } from ${JSON.stringify(path.join(here, 'step.ts'))};
     close(await runTests(${JSON.stringify({ command, args })}));`,
  );
  const env = { ...process.env, NODE_TEST_CONTEXT: undefined, TALLY: undefined };
  const { stdout, status } = spawnSync(node, [file], { encoding: 'utf8', env });
  const closing = stdout.split('\n').filter((line) => /^\d+ passed, \d+ failed$/.test(line));
  assert.equal(closing.length, 1, stdout);
  return { last: stdout.trimEnd().split('\n').at(-1) ?? '', status };
}

function planted(t: { after(work: () => void): void }, files: Record<string, string>): string {
  const folder = temporaryFolder();
  t.after(() => fs.rmSync(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) fs.writeFileSync(path.join(folder, name), text);
  return folder;
}

const reporter = [`--test-reporter=${path.join(here, 'tally.ts')}`, '--test-reporter-destination=stderr'];
const file = (name: string, text: string) => ({ [name]: `import { test } from 'node:test';\n${text}` });

test('a planted failure is counted and is the exit code', (t) => {
  const folder = planted(t, {
    ...file('a.test.mjs', `test('good', () => {}); test('bad', () => { throw new Error('planted'); });`),
    ...file('b.test.mjs', `test('good too', () => {}); test('not now', { skip: true }, () => {});`),
    ...file('c.test.mjs', `test('bad too', () => { throw new Error('planted'); });`),
  });
  const files = ['a', 'b', 'c'].map((name) => path.join(folder, `${name}.test.mjs`));
  assert.deepEqual(summedUp(folder, node, ['--test', ...reporter, ...files]), {
    last: '2 passed, 2 failed',
    status: 1,
  });
});

test('what passes is counted and ends well', (t) => {
  const folder = planted(t, file('a.test.mjs', `test('good', () => {});`));
  const args = ['--test', ...reporter, path.join(folder, 'a.test.mjs')];
  assert.deepEqual(summedUp(folder, node, args), { last: '1 passed, 0 failed', status: 0 });
});

test('a file that cannot be read, a run that counts nothing and one that dies are each one failure', (t) => {
  const folder = planted(t, { 'broken.test.mjs': 'this is no JavaScript', 'empty.mjs': '' });
  const broken = ['--test', ...reporter, path.join(folder, 'broken.test.mjs')];
  const oneFailed = { last: '0 passed, 1 failed', status: 1 };
  assert.deepEqual(summedUp(folder, node, broken), oneFailed);
  assert.deepEqual(summedUp(folder, node, [path.join(folder, 'empty.mjs')]), oneFailed);
  assert.deepEqual(summedUp(folder, node, ['-e', 'process.kill(process.pid, "SIGKILL")']), oneFailed);
  assert.deepEqual(summedUp(folder, path.join(folder, 'no-such-program'), []), oneFailed);
});

test('a planted failure among the journeys is counted too', (t) => {
  const folder = planted(t, {
    'playwright.config.mjs': `export default { testDir: '.', testMatch: '*.journey.mjs', reporter: ${JSON.stringify(path.join(here, 'playwright-tally.ts'))} };`,
    'a.journey.mjs': `import { test } from ${JSON.stringify(path.join(here, '..', '..', 'node_modules', '@playwright', 'test', 'index.mjs'))};
      test('good', () => {}); test('bad', () => { throw new Error('planted'); }); test.skip('not now', () => {});`,
  });
  const cli = path.join(here, '..', '..', 'node_modules', '@playwright', 'test', 'cli.js');
  const args = [cli, 'test', '-c', path.join(folder, 'playwright.config.mjs')];
  assert.deepEqual(summedUp(folder, node, args), { last: '1 passed, 1 failed', status: 1 });
});
