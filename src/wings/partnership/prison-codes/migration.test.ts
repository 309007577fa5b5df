import assert from 'node:assert/strict';
import fs from 'node:fs';
import { test } from 'node:test';
import { migrationFor, readEstablishments } from './migration.ts';
import { csvFile, migrationFile } from './write.ts';

const head = 'prison_id,name,name_cy,active';

test('the migration holds exactly what the shared list holds', () => {
  const establishments = readEstablishments(fs.readFileSync(csvFile, 'utf8'));
  assert.equal(establishments.length, 170);
  assert.equal(establishments.filter(({ active }) => active).length, 124);
  assert.equal(fs.readFileSync(migrationFile, 'utf8'), migrationFor(establishments));
});

test('a name with a comma or an apostrophe is one name', () => {
  const [one] = readEstablishments(`${head}\nABC,"Saint Mary's, Upper ""Hill""",,true`);
  assert.equal(one?.name, 'Saint Mary\'s, Upper "Hill"');
  assert.match(migrationFor(one ? [one] : []), /'Saint Mary''s, Upper "Hill"', null, true\);/);
});

for (const [line, why] of [
  ['ab,Name,,true', 'a code that is no code'],
  ['ABC,,,true', 'no name'],
  ['ABC,Name,,perhaps', 'neither open nor closed'],
  ['ABC,Name,,true,more', 'a cell too many'],
])
  test(`a list with ${why} is refused whole, with the line`, () => {
    assert.throws(() => readEstablishments(`${head}\nXYZ,Other,,false\n${line}`), /^Error: line 3/);
  });
