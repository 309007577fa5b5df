import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { sql } from 'kysely';
import type { Database } from '../../src/db/database.ts';
import { inHandle, inReadHandle } from '../../src/db/handle.ts';
import { newId } from '../../src/db/id.ts';
import { freshDatabase } from '../support/database.ts';

type Rights = { clearance?: 'published' | 'partners' | 'facilitators'; mayWrite?: boolean; until?: string };

async function handleFor(db: Database, partnershipId: string, rights: Rights = {}): Promise<Buffer> {
  const { clearance = 'facilitators', mayWrite = true, until = '1 hour' } = rights;
  const handle = randomBytes(32);
  await db.signin.query(
    `insert into signin.handle (hash, nonce, partnership_id, clearance, may_write, expires_at)
     values ($1, $2, $3, $4, $5, now() + $6::interval)`,
    [createHash('sha256').update(handle).digest(), randomBytes(32), partnershipId, clearance, mayWrite, until],
  );
  return handle;
}

async function partnership(db: Database, slug: string): Promise<{ id: string; handle: Buffer }> {
  const id = newId();
  const handle = await handleFor(db, id);
  await inHandle(db, handle, (tx) => tx.insertInto('partnership').values({ id, slug, name: slug }).execute());
  return { id, handle };
}

const slugs = (db: Database, handle: Buffer) =>
  inReadHandle(db, handle, async (tx) => {
    const rows = await tx.selectFrom('partnership').select('slug').execute();
    return rows.map((row) => row.slug);
  });

test('a handle sees its own partnership and no other', async () => {
  const db = await freshDatabase();
  const one = await partnership(db, 'one');
  const other = await partnership(db, 'other');
  assert.deepEqual(await slugs(db, one.handle), ['one']);
  assert.deepEqual(await slugs(db, other.handle), ['other']);
});

test('a guessed handle, an old one and none at all see nothing', async () => {
  const db = await freshDatabase();
  const { id } = await partnership(db, 'one');
  assert.deepEqual(await slugs(db, randomBytes(32)), []);
  assert.deepEqual(await slugs(db, await handleFor(db, id, { until: '-1 second' })), []);
  assert.deepEqual(await slugs(db, Buffer.alloc(0)), []);
  assert.deepEqual(await db.app.selectFrom('partnership').selectAll().execute(), []);
});

test('a handle is forgotten with its transaction, whether that is kept or taken back', async () => {
  const db = await freshDatabase();
  const { handle } = await partnership(db, 'one');
  await slugs(db, handle);
  await assert.rejects(inHandle(db, handle, () => Promise.reject(new Error('taken back'))));
  const { rows } = await db.appPool.query(
    `select count(*) as seen, current_setting('common_thread.handle', true) as left from partnership`,
  );
  assert.deepEqual(rows, [{ seen: 0, left: '' }]);
});

test('nothing can be written into another partnership, nor moved there', async () => {
  const db = await freshDatabase();
  const one = await partnership(db, 'one');
  const other = await partnership(db, 'other');
  const partner = { partnership_id: other.id, id: newId(), slug: 'x', name: 'X', kind: 'provider' } as const;
  const refused = { code: '42501' };
  await assert.rejects(
    inHandle(db, one.handle, (tx) => tx.insertInto('partner').values(partner).execute()),
    refused,
  );
  const mine = { ...partner, partnership_id: one.id };
  await inHandle(db, one.handle, (tx) => tx.insertInto('partner').values(mine).execute());
  const move = { partnership_id: other.id };
  await assert.rejects(
    inHandle(db, one.handle, (tx) => tx.updateTable('partner').set(move).execute()),
    refused,
  );
  const changed = await inHandle(db, other.handle, (tx) =>
    tx.updateTable('partner').set({ name: 'Y' }).executeTakeFirst(),
  );
  assert.equal(changed.numUpdatedRows, 0n);
});

test('a handle that may only read changes nothing', async () => {
  const db = await freshDatabase();
  const { id } = await partnership(db, 'one');
  const reader = await handleFor(db, id, { clearance: 'partners', mayWrite: false });
  const partner = { partnership_id: id, id: newId(), slug: 'x', name: 'X', kind: 'provider' } as const;
  await assert.rejects(
    inHandle(db, reader, (tx) => tx.insertInto('partner').values(partner).execute()),
    { code: '42501' },
  );
  const renamed = await inHandle(db, reader, (tx) =>
    tx.updateTable('partnership').set({ name: 'Y' }).executeTakeFirst(),
  );
  assert.equal(renamed.numUpdatedRows, 0n);
  assert.deepEqual(await slugs(db, reader), ['one']);
});

test('reading cannot write, whatever the handle, and cannot be talked into it', async () => {
  const db = await freshDatabase();
  const { handle } = await partnership(db, 'one');
  const rename = inReadHandle(db, handle, (tx) => tx.updateTable('partnership').set({ name: 'Y' }).execute());
  await assert.rejects(rename, { code: '25006' });
  const talk = inReadHandle(db, handle, (tx) => sql`set transaction read write`.execute(tx));
  await assert.rejects(talk, { code: '25001' });
});

test('reading sees one picture of the database from its first query to its last', async () => {
  const db = await freshDatabase();
  const { handle } = await partnership(db, 'one');
  const names = await inReadHandle(db, handle, async (tx) => {
    const name = () => tx.selectFrom('partnership').select('name').executeTakeFirstOrThrow();
    const before = await name();
    await inHandle(db, handle, (other) =>
      other.updateTable('partnership').set({ name: 'changed meanwhile' }).execute(),
    );
    return [before.name, (await name()).name];
  });
  assert.deepEqual(names, ['one', 'one']);
});

test('no role that serves people can make anything, or become another', async () => {
  const db = await freshDatabase();
  for (const pool of [db.appPool, db.signin]) {
    const attempts = [
      'create temp table t (id int)',
      'create schema s',
      'set role owner',
      'create table thread.t (id int)',
    ];
    for (const attempt of attempts) await assert.rejects(pool.query(attempt), { code: '42501' });
  }
  await assert.rejects(db.appPool.query('select * from signin.handle'), { code: '42501' });
  await assert.rejects(db.appPool.query('select * from migration.applied'), { code: '42501' });
});

test('a day stays the day it is, and a count is a number', async () => {
  const db = await freshDatabase();
  const { rows } = await db.appPool.query(
    `select date '2026-03-29' as day, 3::bigint as count, array[date '2026-03-29'] as days, '{1,null}'::bigint[] as counts`,
  );
  assert.deepEqual(rows, [{ day: '2026-03-29', count: 3, days: ['2026-03-29'], counts: [1, null] }]);
});
