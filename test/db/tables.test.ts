import assert from 'node:assert/strict';
import fs from 'node:fs';
import { test } from 'node:test';
import { describeTables, tablesFile, wordsIn } from '../../scripts/write-tables.ts';
import { freshDatabase } from '../support/database.ts';

test('the types of the tables are those of the migrated database (npm run tables writes them)', async () => {
  const { appPool } = await freshDatabase();
  assert.equal(fs.readFileSync(tablesFile, 'utf8'), await describeTables(appPool));
});

test('a check with a list of words is the union of those words, and any other check is none', () => {
  const checks: [string, string | undefined][] = [
    [`CHECK ((kind = ANY (ARRAY['ward'::text, 'community service'::text])))`, `'ward' | 'community service'`],
    [`CHECK ((kind = 'ward'::text))`, `'ward'`],
    [`CHECK ((kind <@ ARRAY['lived'::text, 'living'::text]))`, `'lived' | 'living'`],
    [`CHECK ((kind = ANY (ARRAY['a partner''s own'::text])))`, `'a partner\\'s own'`],
    [`CHECK ((kind = ANY (ARRAY['(in brackets)'::text])))`, `'(in brackets)'`],
    [`CHECK (((kind = ANY (ARRAY['ward'::text])) OR (code IS NULL)))`, undefined],
    [`CHECK ((kind <> 'ward'::text))`, undefined],
    [`CHECK ((length(kind) > 0))`, undefined],
  ];
  for (const [check, words] of checks) assert.equal(wordsIn('kind', check), words, check);
});
