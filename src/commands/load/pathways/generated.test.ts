import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { freshDatabase } from '../../../../test/support/database.ts';
import { withClient } from '../../../db/client.ts';
import { sealBy } from '../../../shell/seal.ts';
import { loadPartnership } from '../load-partnership.ts';
import { type Made, makePeople } from './generated-people.ts';

const made = (more: { seed?: number; today?: string; people?: number } = {}): Made => {
  let ids = 0;
  return makePeople(
    { seed: more.seed ?? 7, people: more.people ?? 2000, years: 5 },
    {
      prisons: [
        { short: 'NO', providers: ['clinic, north', 'charity, north'] },
        { short: 'SO', providers: ['clinic, south'] },
      ],
      receivers: [
        { area: 'Northside', to: { providerId: 'quay', workers: ['worker'] } },
        { area: 'Far Away', to: { outsideId: 'far away' } },
      ],
      today: more.today ?? '2026-11-29',
      newId: () => String(++ids),
    },
  );
};

test('the same seed makes the same people, and another seed makes others', () => {
  assert.deepEqual(made(), made());
  assert.notDeepEqual(made({ seed: 8 }).people, made().people);
});

test('on the day of loading some are inside, some on their clock and most long through; nothing has happened that is still to come', () => {
  const { people, handovers } = made();
  const today = '2026-11-29';
  assert.ok(people.some(({ releasedOn }) => releasedOn === null));
  assert.ok(handovers.some(({ releasedOn, endedOn }) => releasedOn !== null && endedOn === null));
  assert.ok(handovers.filter(({ endedOn }) => endedOn !== null).length > 1500);
  for (const one of handovers)
    for (const on of [
      one.plannedOn,
      one.sentOn,
      one.acknowledgedOn,
      one.acceptedOn,
      one.attendedOn,
      one.startedOn,
      one.endedOn,
    ])
      assert.ok(on === null || on <= today, `${on} of ${JSON.stringify(one)}`);
});

test('what becomes of handovers is everything that can: each reason, declined by the person, a death, early and late', () => {
  const { people, handovers } = made();
  const states = new Set(handovers.map(({ state }) => state));
  for (const state of ['started', 'did not start', 'declined', 'stopped']) assert.ok(states.has(state), state);
  const reasons = new Set(handovers.map(({ becauseKind }) => becauseKind));
  for (const reason of ['did not come', 'lost contact', 'no place to offer', 'moved away', 'back in prison', 'died'])
    assert.ok(reasons.has(reason), reason);
  const moved = people.flatMap(({ expectedReleaseOn, releasedOn }) =>
    expectedReleaseOn && releasedOn ? [Math.sign(Date.parse(releasedOn) - Date.parse(expectedReleaseOn))] : [],
  );
  assert.deepEqual([...new Set(moved)].sort(), [-1, 0, 1]);
  assert.ok(people.some(({ wantsNoHelpOn }) => wantsNoHelpOn !== null));
});

test('the database takes all of it, with every name sealed, and lets the quarters out that are over', async (t) => {
  const db = await freshDatabase();
  t.after(() => db.close());
  const file = `
partnership: { key: made-up, name: Made up, fictional: true }
partners: [{ key: clinic, name: The Clinic, kind: provider }]
places: [{ key: north, name: North, kind: prison, area: Northside }, { key: quay, name: The Quay, kind: community service, area: Northside }]
teams: [{ place: north, name: Team, providers: [{ partner: clinic }] }, { place: quay, name: Team, providers: [{ partner: clinic }] }]
generated: { seed: 3, people: 400, years: 2 }
`;
  const secret = randomBytes(32);
  const loaded = await loadPartnership(db, secret, file, new Date('2026-11-29T10:00:00Z'), sealBy(secret));
  assert.ok(loaded.ok, JSON.stringify(loaded));
  const [counts] = await withClient(db.owner, async (client) => {
    const { rows } = await client.query(
      `select (select count(*)::int from thread.person_reference) as people, (select count(*)::int from thread.sealed_identity) as names,
              (select count(distinct quarter)::int from thread.released_continuity) as quarters,
              (select last - (select max(number) from thread.handover) from thread.last_number where of = 'handover') as "next"`,
    );
    return rows;
  });
  assert.deepEqual(counts, { people: 400, names: 400, quarters: 8, next: 0 });
});

test('nobody is made up for a partnership that is not', async () => {
  const file = `
partnership: { key: real, name: Real }
generated: { seed: 3, people: 4, years: 2 }
`;
  const db = await freshDatabase();
  const secret = randomBytes(32);
  const loaded = await loadPartnership(db, secret, file, new Date('2026-11-29T10:00:00Z'), sealBy(secret));
  await db.close();
  assert.ok(!loaded.ok && loaded.faults.some(({ reason }) => /only for a partnership that is made up/.test(reason)));
});
