// A forum that was kept as "every so many, next on that day" before it met by a rule keeps its day and how often.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { withClient } from '../../src/db/client.ts';
import { migrate } from '../../src/db/migrate.ts';
import { isDayOf } from '../../src/interop/calendar/days.ts';
import { ruleInWords } from '../../src/interop/calendar/rule.ts';
import { temporaryFolder } from '../support/cluster.ts';
import { emptyDatabase } from '../support/database.ts';

const migrations = path.join(import.meta.dirname, '../../src/db/migrations');
const ours = '0015-calendar.sql';

/** every, unit, next day; then what it reads as, and its first day. */
const forums = [
  [1, 'month', '2026-12-08', 'The 8th of each month', '2026-12-08'],
  [3, 'month', '2026-11-30', 'Every 3 months, on the last day', '2026-11-30'],
  [1, 'month', '2027-01-30', 'Every month', '2027-01-30'],
  [6, 'week', '2026-12-08', 'Every 6 weeks, on a Tuesday', '2026-12-08'],
  [1, 'week', null, 'Every week', null],
  [2, 'month', null, 'Every 2 months', null],
  [null, null, '2026-12-08', 'After each rota change', '2026-12-08'],
] as const;

test('what a forum was kept as is carried over to its rule', async () => {
  const { migrate: connection } = await emptyDatabase();
  const folder = temporaryFolder();
  const files = fs.readdirSync(migrations).toSorted();
  for (const file of files.slice(0, files.indexOf(ours)))
    fs.copyFileSync(path.join(migrations, file), path.join(folder, file));
  await migrate(connection, folder);
  const asOwner = (sql: string, values?: unknown[]) =>
    withClient(connection, async (client) => {
      await client.query(
        'set role owner; alter table thread.forum no force row level security; alter table thread.partnership no force row level security',
      );
      return client.query(sql, values);
    });
  await asOwner(`insert into thread.partnership (id, slug, name) values (gen_random_uuid(), 'one', 'One')`);
  for (const [n, [count, unit, next]] of forums.entries())
    await asOwner(
      `insert into thread.forum (partnership_id, id, slug, name, every_count, every_unit, next_on, next_at, cadence_words)
       select id, gen_random_uuid(), $1, 'A forum', $2, $3, $4, '14:00', $5 from thread.partnership`,
      [`forum-${n}`, count, unit, next, count === null ? 'After each rota change' : null],
    );
  fs.copyFileSync(path.join(migrations, ours), path.join(folder, ours));
  await migrate(connection, folder);
  const { rows } = await asOwner(
    'select rule, starts_on::text as "startsOn", starts_at::text as "startsAt", cadence_words as words from thread.forum order by slug',
  );
  const read = rows.map(({ rule, startsOn, startsAt, words }) => [
    rule === null ? words : ruleInWords(rule),
    startsOn,
    startsAt,
  ]);
  assert.deepEqual(
    read,
    forums.map(([, , , words, startsOn]) => [words, startsOn, '14:00:00']),
  );
  for (const { rule, startsOn } of rows) if (startsOn) assert.ok(isDayOf({ rule, startsOn }, startsOn));
});
