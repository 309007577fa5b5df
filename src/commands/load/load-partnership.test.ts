import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { freshDatabase } from '../../../test/support/database.ts';
import { inReadHandle } from '../../db/handle.ts';
import { sealBy } from '../../shell/seal.ts';
import { makeHandle } from '../../shell/seats.ts';
import { loadPartnership } from './load-partnership.ts';

const secret = randomBytes(32);
const now = new Date('2026-03-04T09:00:00Z');
const dorchester = readFileSync('examples/dorchester.yaml', 'utf8');

test('a partnership is loaded whole from its data file', async (t) => {
  const db = await freshDatabase();
  t.after(() => db.close());
  const loaded = await loadPartnership(db, secret, dorchester, now, sealBy(secret));
  assert.ok(loaded.ok, JSON.stringify(loaded));
  assert.equal(loaded.slug, 'dorchester-healthcare-partnership');
  const handle = await makeHandle(db, secret, {
    partnershipId: loaded.partnershipId,
    personId: null,
    clearance: 'facilitators',
    expiresAt: new Date(Date.now() + 60_000),
  });
  const counts = await inReadHandle(db, handle, async (tx) => ({
    conversations: (await tx.selectFrom('preparatory_conversation').select('id').execute()).length,
    points: (await tx.selectFrom('preparatory_point').select('id').execute()).length,
    events: (await tx.selectFrom('event').select('act').execute()).map((event) => event.act),
    entries: (await tx.selectFrom('entry').select('kind').orderBy('n').execute()).map((entry) => entry.kind),
    room: await tx.selectFrom('room').select('last_n').executeTakeFirst(),
  }));
  assert.deepEqual(counts, {
    conversations: 6,
    points: 0,
    events: ['partnership loaded'],
    entries: ['session opened', 'keeping chosen', 'attendance counted'],
    room: { last_n: 3 },
  });
});

test('the same partnership is not loaded twice', async (t) => {
  const db = await freshDatabase();
  t.after(() => db.close());
  await loadPartnership(db, secret, dorchester, now, sealBy(secret));
  const again = await loadPartnership(db, secret, dorchester, now, sealBy(secret));
  assert.deepEqual(again, { ok: false, faults: [{ line: 6, reason: 'a partnership with this key is here already' }] });
});

const refused: Record<string, { text: string; line: number; reason: RegExp }> = {
  'is not YAML': { text: 'partnership:\n  key: a\n  name: [A\n', line: 4, reason: /./ },
  'has a key nobody knows': { text: 'partnership:\n  key: a\n  name: A\n  colour: red\n', line: 1, reason: /colour/ },
  'leaves out what must be there': { text: 'partners:\n  - key: a\n', line: 1, reason: /partnership/ },
  'names a partner that is not there': {
    text: 'partnership: { key: a, name: A }\nplaces:\n  - key: b\n    name: B\n    kind: prison\n    partner: nobody\n',
    line: 6,
    reason: /no partner is called "nobody"/,
  },
  'uses a key twice': {
    text: 'partnership: { key: a, name: A }\npartners:\n  - { key: b, name: B, kind: agency }\n  - { key: b, name: C, kind: agency }\n',
    line: 4,
    reason: /another partner called "b"/,
  },
  'has a date that is none': {
    text: 'partnership: { key: a, name: A }\npartners:\n  - key: b\n    name: B\n    kind: agency\n    joinedOn: 2026-02-31\n',
    line: 6,
    reason: /YYYY-MM-DD/,
  },
};

for (const [what, { text, line, reason }] of Object.entries(refused))
  test(`a data file that ${what} is refused whole, with line and reason`, async (t) => {
    const db = await freshDatabase();
    t.after(() => db.close());
    const loaded = await loadPartnership(db, secret, text, now, sealBy(secret));
    assert.ok(!loaded.ok);
    assert.equal(loaded.faults[0]?.line, line, JSON.stringify(loaded.faults));
    assert.match(loaded.faults[0]?.reason ?? '', reason);
    const { rows } = await db.signin.query('select 1 from signin.handle');
    assert.ok(rows.length <= 1);
  });

test('a round whose counts do not fit its questions is refused with its line', async (t) => {
  const db = await freshDatabase();
  t.after(() => db.close());
  const larkmere = readFileSync('examples/larkmere.yaml', 'utf8')
    .replace('people: 3000', 'people: 60')
    .replace('"2322", "1212"', '"23", "1212"');
  const loaded = await loadPartnership(db, secret, larkmere, now, sealBy(secret));
  assert.ok(!loaded.ok);
  assert.deepEqual(
    loaded.faults.map(({ reason }) => reason),
    ['a sheet has 4 figures'],
  );
});
