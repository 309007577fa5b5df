import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { sql } from 'kysely';
import { inHandle, inReadHandle } from '../../src/db/handle.ts';
import { once } from '../../src/db/once.ts';
import { makeHandle } from '../../src/shell/seats.ts';
import { freshDatabase } from '../support/database.ts';
import { addReadyPartnership } from '../support/ready-partnership.ts';

const secret = Buffer.alloc(32, 7);
const db = await freshDatabase();
after(() => db.close());
const { id: partnershipId, facilitatorId: personId } = await addReadyPartnership(db, secret, 'Ours');
const handle = await makeHandle(db, secret, { partnershipId, personId, expiresAt: new Date(Date.now() + 60_000) });

const asking = () => {
  const asked: unknown[] = [];
  const read = once(async ({ tx }, of: string, more?: object) => {
    asked.push(of);
    const { rows } = await sql<{ said: string }>`select ${of}::text as said`.execute(tx);
    return { said: rows[0]?.said, more };
  });
  return { asked, read };
};

test('within one page the same question is asked of the database once, and another one for itself', async () => {
  const { asked, read } = asking();
  const more = {};
  const answers = await inReadHandle(db, handle, async (tx) => {
    const scope = { tx, partnershipId };
    return Promise.all([
      read(scope, 'a'),
      await read(scope, 'a'),
      await read(scope, 'b'),
      await read(scope, 'b', more),
      await read(scope, 'b', more),
      await read(scope, 'b', {}),
    ]);
  });
  assert.deepEqual(
    answers.map(({ said }) => said),
    ['a', 'a', 'b', 'b', 'b', 'b'],
  );
  assert.deepEqual(asked, ['a', 'b', 'b', 'b']);
});

test('the next page asks anew', async () => {
  const { asked, read } = asking();
  for (const _ of [1, 2]) await inReadHandle(db, handle, (tx) => read({ tx, partnershipId }, 'a'));
  assert.deepEqual(asked, ['a', 'a']);
});

test('an act sees what it has just changed: it asks each time', async () => {
  const { asked, read } = asking();
  await inHandle(db, handle, async (tx) => {
    const scope = { tx, partnershipId };
    await read(scope, 'a');
    await read(scope, 'a');
  });
  assert.deepEqual(asked, ['a', 'a']);
});
