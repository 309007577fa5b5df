import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { newId } from '../../src/db/id.ts';
import { freshDatabase } from '../support/database.ts';

test('a connection plans a question once, however often it is asked', async () => {
  const db = await freshDatabase();
  const found = await db.app.connection().execute(async (one) => {
    for (let time = 0; time < 3; time += 1)
      await one.selectFrom('partnership').select('slug').where('id', '=', newId()).execute();
    return sql<{ words: string }>`
      select statement as words from pg_prepared_statements where statement like ${'%from "partnership"%'}
    `.execute(one);
  });
  assert.deepEqual(
    found.rows.map(({ words }) => words).filter((words) => words.startsWith('select "slug"')),
    ['select "slug" from "partnership" where "id" = $1'],
  );
  await db.close();
});
