import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
// the script runs on any Node, before ours is installed, so it is plain JavaScript
import { missingFromLock } from '../scripts/complete-lock.mjs';

test('every optional platform package has its entry in the lock, so that npm ci accepts it', () => {
  assert.deepEqual(missingFromLock(JSON.parse(readFileSync('package-lock.json', 'utf8'))), []);
});

test('a platform package without an entry is found', () => {
  const lock = { packages: { 'node_modules/a': { dev: true, optionalDependencies: { '@a/linux-x64': '^1.2.3' } } } };
  assert.deepEqual(missingFromLock(lock), [{ name: '@a/linux-x64', version: '1.2.3', dev: true }]);
});

test('every dependency is pinned to one version', () => {
  const { dependencies, devDependencies, optionalDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  const loose = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies }).filter(
    ([, range]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(String(range)),
  );
  assert.deepEqual(loose, []);
});
