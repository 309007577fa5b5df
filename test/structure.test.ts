import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import test from 'node:test';
import { breaches, impurities, pureSources } from './structure.ts';

test('nothing imports what it may not', async () => {
  const { modules, found } = await breaches(['src', 'client']);
  assert.ok(modules > 100, `only ${modules} modules were seen: a check that sees nothing passes`);
  assert.deepEqual(found, []);
});

const planted: Record<string, { files: Record<string, string>; rule: RegExp }> = {
  'an earlier wing importing a later one': {
    files: {
      'src/wings/partnership/x.ts': "import type { a } from '../agreement/index.ts';\nexport type B = typeof a;",
      'src/wings/agreement/index.ts': 'export const a = 1;',
    },
    rule: /never imports a later wing/,
  },
  'a wing reaching inside another': {
    files: {
      'src/wings/agreement/x.ts': "import { a } from '../dialogue/store.ts';\nexport const b = a;",
      'src/wings/dialogue/store.ts': 'export const a = 1;',
    },
    rule: /only through its index/,
  },
  'a pure module importing the shell': {
    files: {
      'src/room/x.ts': "import { a } from '../shell/a.ts';\nexport const b = a;",
      'src/shell/a.ts': 'export const a = 1;',
    },
    rule: /pure modules import only each other/,
  },
  'a standard document reaching the file system': {
    files: { 'src/interop/x.ts': "export { readFileSync } from 'node:fs';" },
    rule: /a standard document is made of pure modules/,
  },
  'a policy importing Kysely, by a dynamic import': {
    files: { 'src/wings/dialogue/policy.ts': "export const b = () => import('kysely');" },
    rule: /rules, policy, form and page are pure|only stores/,
  },
  'a handler reaching the database': {
    files: { 'src/wings/dialogue/sign/sign.ts': "export { sql } from 'kysely';" },
    rule: /only stores and the shell/,
  },
  'the shell importing a wing': {
    files: {
      'src/shell/a.ts': "import { a } from '../wings/dialogue/index.ts';\nexport const b = a;",
      'src/wings/dialogue/index.ts': 'export const a = 1;',
    },
    rule: /never import a wing/,
  },
  'the browser importing server code': {
    files: {
      'client/x.ts': "import { a } from '../src/db/a.ts';\nexport const b = a;",
      'src/db/a.ts': 'export const a = 1;',
    },
    rule: /browser never imports/,
  },
};

for (const [name, { files, rule }] of Object.entries(planted))
  test(`the check finds ${name}`, async () => {
    const root = mkdtempSync(join(tmpdir(), 'structure-'));
    try {
      const modules = join(root, 'node_modules/kysely');
      mkdirSync(modules, { recursive: true });
      writeFileSync(join(modules, 'package.json'), '{"name":"kysely","main":"index.js"}');
      writeFileSync(join(modules, 'index.js'), 'exports.sql = 1;');
      for (const [path, source] of Object.entries(files)) {
        mkdirSync(dirname(join(root, path)), { recursive: true });
        writeFileSync(join(root, path), source);
      }
      const { found } = await breaches([...new Set(Object.keys(files).map((path) => path.split('/')[0] ?? ''))], root);
      assert.ok(
        found.some((breach) => rule.test(breach)),
        `found only: ${found.join('; ') || 'nothing'}`,
      );
    } finally {
      rmSync(root, { recursive: true });
    }
  });

test('rules, policies, forms, pages and pure modules use no clock, chance or environment', () => {
  const files = pureSources();
  assert.ok(files.length > 40, `only ${files.length} files were read`);
  assert.deepEqual(
    files.flatMap(({ path, source }) => impurities(source).map((what) => `${path}: ${what}`)),
    [],
  );
});

test('the check finds a clock, chance and the environment in a pure file', () => {
  const source =
    'export const a = () => [Date.now(), new Date(), Math.random(), process.env.A, crypto.randomUUID(), new Date(0)];';
  assert.deepEqual(impurities(source), ['Date.now', 'new Date()', 'Math.random', 'process.env', 'crypto.randomUUID']);
});
