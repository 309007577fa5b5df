import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { after, test } from 'node:test';
import { ensureAssets } from '../scripts/build-assets.ts';

const folder = mkdtempSync(join(tmpdir(), 'assets-'));
after(() => rmSync(folder, { recursive: true }));

const fileOf = (address = '') => join(folder, basename(address));

test('what the browser is sent is named by its content and is all there', async () => {
  const manifest = await ensureAssets(folder);
  assert.deepEqual(
    ['main.css', 'enhance.js', 'icon.svg'].map((name) =>
      /^\/assets\/[\w-]+-[A-Z0-9]{8}\.\w+$/.test(manifest[name] ?? ''),
    ),
    [true, true, true],
  );
  const css = readFileSync(fileOf(manifest['main.css']), 'utf8');
  const named = [...css.matchAll(/url\("?(?:\.\/)?([^")]+\.woff2)"?\)/g)].map(([, name]) => name ?? '');
  assert.equal(named.length, 2);
  for (const name of named) assert.ok(existsSync(join(folder, name)), `${name} is missing`);
  assert.match(css, /Atkinson Hyperlegible Next/);
  assert.doesNotMatch(css, /GDS Transport|crown|Crown/);
});

test('nothing is built again while nothing has changed', async () => {
  const before = statSync(join(folder, 'manifest.json')).mtimeMs;
  const first = await ensureAssets(folder);
  assert.deepEqual(await ensureAssets(folder), first);
  assert.equal(statSync(join(folder, 'manifest.json')).mtimeMs, before);
});
