// Statements by which somebody could open another provider's people to themselves, under their own handle. The database refuses each of
// them, and refuses what they do not see in the words in which it refuses what is not there.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { sql } from 'kysely';
import { atTheGate } from '../../../test/support/at-the-gate.ts';
import type { Client } from '../../../test/support/client.ts';
import { newId } from '../../db/id.ts';
import type { Scope } from '../../db/scope.ts';

const gate = await atTheGate();
after(() => gate.close());
const { people, providers, under, command } = gate;

let numbers = 7000;
const nextNumber = () => {
  numbers += 1;
  return numbers;
};
/** How the database answers: its code, and the words in which it says so. */
const answer = async (client: Client, work: (scope: Scope) => Promise<unknown>): Promise<string> => {
  try {
    await under(client, work);
    return 'done';
  } catch (caught) {
    const { code, constraint, message } = caught as { code?: string; constraint?: string; message?: string };
    return `${code} ${constraint ?? ''} ${message}`;
  }
};
const sees = async (client: Client, id: string): Promise<boolean> =>
  (await under(client, ({ tx }) => tx.selectFrom('person_reference').select('id').where('id', '=', id).execute()))
    .length > 0;
const refer =
  (reference_id: string, more: { from_id?: string; to_id?: string; asks?: 'take on' | 'work beside' } = {}) =>
  (scope: Scope) =>
    scope.tx
      .insertInto('referral')
      .values({
        ...{ partnership_id: scope.partnershipId, id: newId(), number: nextNumber(), reference_id, state: 'sent' },
        ...{ from_id: providers.charity, to_id: providers.clinic, asks: 'work beside', sent_on: '2026-11-21', ...more },
      })
      .execute();
const handOver =
  (
    reference_id: string,
    more: { id?: string; from_id?: string; to_id?: string; state?: 'planned' | 'sent'; sent_on?: string } = {},
  ) =>
  (scope: Scope) =>
    scope.tx
      .insertInto('handover')
      .values({
        ...{ partnership_id: scope.partnershipId, id: newId(), number: nextNumber(), reference_id, state: 'planned' },
        ...{ kind: 'prison to community', from_id: providers.charity, to_id: providers.quay },
        ...{ planned_on: '2026-11-20', expected_release_on: '2026-12-04', ...more },
      })
      .execute();

test('a referral or a handover of somebody whom one does not see is refused like one of nobody, and opens nothing', async () => {
  const id = await gate.addReference();
  const dead = await gate.addReference();
  await command(({ tx }) =>
    tx
      .updateTable('person_reference')
      .set({ died_on: '2026-11-20', legal_hold_on: '2026-11-20' })
      .where('id', '=', dead)
      .execute(),
  );
  const asks: readonly ((reference: string) => (scope: Scope) => Promise<unknown>)[] = [
    (one) => refer(one, { from_id: providers.clinic, to_id: providers.quay }),
    (one) => refer(one, { to_id: providers.clinic }),
    (one) => handOver(one, { from_id: providers.clinic }),
    (one) => handOver(one, { to_id: providers.clinic, state: 'sent', sent_on: '2026-11-21' }),
  ];
  for (const ask of asks) {
    const ofNobody = await answer(people.nurse, ask(newId()));
    assert.match(ofNobody, /^42501/);
    assert.equal(await answer(people.nurse, ask(id)), ofNobody);
    assert.equal(await answer(people.nurse, ask(dead)), ofNobody);
  }
  assert.equal(await sees(people.nurse, id), false);
});

test('whoever is asked for somebody asks nobody else for them, and hands them over to nobody', async () => {
  const id = await gate.addReference();
  assert.equal(await answer(people.worker, refer(id)), 'done');
  assert.ok(await sees(people.nurse, id));
  assert.match(await answer(people.nurse, refer(id, { from_id: providers.clinic, to_id: providers.quay })), /^42501/);
  assert.match(await answer(people.nurse, handOver(id, { from_id: providers.clinic })), /^42501/);
});

test('what was asked of one person is never turned into something asked of another', async () => {
  const [one, other] = [await gate.addReference(), await gate.addReference()];
  const handover = newId();
  await command(refer(one));
  await command(handOver(one, { id: handover, to_id: providers.clinic, state: 'sent', sent_on: '2026-11-20' }));
  for (const set of [{ reference_id: other }, { from_id: providers.clinic, to_id: providers.quay }]) {
    assert.match(
      await answer(people.nurse, ({ tx }) =>
        tx.updateTable('referral').set(set).where('reference_id', '=', one).execute(),
      ),
      /^42501/,
    );
    assert.match(
      await answer(people.nurse, ({ tx }) => tx.updateTable('handover').set(set).where('id', '=', handover).execute()),
      /^42501/,
    );
  }
  assert.match(
    await answer(people.nurse, ({ tx }) =>
      tx.updateTable('handover').set({ to_id: providers.quay }).where('id', '=', handover).execute(),
    ),
    /^42501/,
    'another team is chosen by whoever hands over',
  );
});

test('a handover that has ended stands as it is', async () => {
  const id = await gate.addReference();
  const handover = newId();
  await command(handOver(id, { id: handover }));
  await command(({ tx }) =>
    tx
      .updateTable('handover')
      .set({ state: 'stopped', because_kind: 'goes elsewhere', ended_on: '2026-11-21' })
      .where('id', '=', handover)
      .execute(),
  );
  assert.match(
    await answer(people.worker, ({ tx }) =>
      tx.updateTable('handover').set({ because_kind: 'died' }).where('id', '=', handover).execute(),
    ),
    /an_end_stays/,
  );
});

test('nobody works beside but whoever was asked to, and what ended does not begin again by a statement', async () => {
  const [one, other] = [await gate.addReference(), await gate.addReference()];
  await command(refer(one, { asks: 'take on' }));
  const beside = (reference_id: string, provider_id: string) => (scope: Scope) =>
    scope.tx
      .insertInto('works_beside')
      .values({ partnership_id: scope.partnershipId, id: newId(), reference_id, provider_id, since: '2026-11-21' })
      .execute();
  assert.match(await answer(people.nurse, beside(one, providers.clinic)), /^42501/);
  assert.match(await answer(people.nurse, beside(other, providers.clinic)), /^42501/);
  await command(refer(other));
  assert.equal(await answer(people.nurse, beside(other, providers.clinic)), 'done');
  for (const set of [{ reference_id: one }, { provider_id: providers.quay }])
    assert.match(
      await answer(people.nurse, ({ tx }) =>
        tx.updateTable('works_beside').set(set).where('reference_id', '=', other).execute(),
      ),
      /^42501/,
    );
  await command(({ tx }) =>
    tx.updateTable('works_beside').set({ until: '2026-11-21' }).where('reference_id', '=', other).execute(),
  );
  assert.match(
    await answer(people.nurse, ({ tx }) =>
      tx.updateTable('works_beside').set({ until: null }).where('reference_id', '=', other).execute(),
    ),
    /^42501/,
  );
});

test('somebody comes to have a person by an act of the two, and by no statement of one', async () => {
  const id = await gate.addReference();
  await command(refer(id));
  const take = ({ tx }: Scope) =>
    tx.updateTable('person_reference').set({ held_by_id: providers.clinic }).where('id', '=', id).execute();
  assert.match(await answer(people.nurse, take), /^42501/);
  assert.match(
    await answer(people.worker, ({ tx }) =>
      tx.updateTable('person_reference').set({ held_by_id: providers.quay }).where('id', '=', id).execute(),
    ),
    /^42501/,
    'nor is anybody given away',
  );
});

test('nobody learns by a number of their own choosing who is on another’s list', async () => {
  await gate.addReference({ number: 'A1234BC' });
  const list = (number: string, listed_by_id: string) => (scope: Scope) =>
    scope.tx
      .insertInto('person_reference')
      .values({
        ...{ partnership_id: scope.partnershipId, id: newId(), number, listed_by_id, held_by_id: providers.clinic },
        ...{ listed_on: '2026-11-21', held_since: '2026-11-21', expected_release_on: '2026-12-04' },
      })
      .execute();
  const unknown = await answer(people.nurse, list('Z9999ZZ', providers.charity));
  assert.match(unknown, /^42501/);
  assert.equal(await answer(people.nurse, list('A1234BC', providers.charity)), unknown);
  const asked = await gate.addReference({ number: 'A5678BC' });
  await command(refer(asked));
  for (const set of [{ number: 'A1234BC' }, { listed_by_id: providers.clinic }])
    assert.match(
      await answer(people.nurse, ({ tx }) =>
        tx.updateTable('person_reference').set(set).where('id', '=', asked).execute(),
      ),
      /^42501/,
    );
});

test('two references are joined by whoever has both, and another’s is refused like one that is not there', async () => {
  const [asked, other, theirs] = [
    await gate.addReference(),
    await gate.addReference(),
    await gate.addReference({ heldBy: 'clinic' }),
  ];
  await command(refer(asked));
  const join =
    (id: string, into: string) =>
    ({ tx }: Scope) =>
      tx.updateTable('person_reference').set({ merged_into_id: into }).where('id', '=', id).execute();
  assert.match(await answer(people.nurse, join(asked, other)), /joined_by_whoever_has_both/);
  assert.equal(await sees(people.nurse, other), false);
  assert.equal(await answer(people.nurse, join(theirs, other)), await answer(people.nurse, join(theirs, newId())));
});

test('a name is kept by the list it comes from or by whoever has the person, and destroyed by nobody who works there', async () => {
  const id = await gate.addReference();
  await command(refer(id));
  const name = Buffer.alloc(40, 7);
  const likeness = Buffer.alloc(32, 7);
  const keep = ({ tx }: Scope) => sql`select thread.keep_identity(${id}, ${name}, ${likeness})`.execute(tx);
  const rows = JSON.stringify([{ id, sealed: name.toString('hex'), likeness: likeness.toString('hex') }]);
  const keepAll = ({ tx }: Scope) => sql`select thread.keep_identities(${rows}::jsonb)`.execute(tx);
  const destroy = ({ tx }: Scope) => sql`select thread.destroy_identity(${id})`.execute(tx);
  const stands = async () =>
    (await under(people.worker, ({ tx }) => sql`select * from thread.named(${[id]}::uuid[])`.execute(tx))).rows.length;
  for (const work of [keep, keepAll]) assert.match(await answer(people.nurse, work), /^42501/);
  for (const who of [people.nurse, people.worker]) {
    await answer(who, destroy);
    assert.equal(await stands(), 1);
  }
  assert.equal(await answer(people.worker, keep), 'done');
});

test('a team is changed by those who oversee its place, so that nobody takes a provider’s people by taking its seat', async () => {
  const partnerOf = (who: Client) =>
    command(({ tx }) =>
      tx.selectFrom('membership').select('partner_id').where('person_id', '=', who.personId).executeTakeFirstOrThrow(),
    );
  for (const who of [people.commissioner, people.nurse, people.officer]) {
    const { partner_id } = await partnerOf(who);
    await answer(who, ({ tx }) =>
      tx
        .updateTable('team_provider')
        .set({ partner_id: partner_id ?? '' })
        .where('id', '=', providers.quay)
        .execute(),
    );
    await answer(who, ({ tx }) =>
      tx.updateTable('team_provider').set({ left_on: '2026-11-21' }).where('id', '=', providers.lane).execute(),
    );
    await answer(who, ({ tx }) => tx.updateTable('team').set({ acknowledge_within_days: 14 }).execute());
  }
  const rows = await command(({ tx }) =>
    sql`select (select count(distinct partner_id)::int from thread.team_provider where id in (${providers.quay}, ${providers.charity})) as partners,
               (select count(*)::int from thread.team_provider where left_on is not null) as "left",
               (select count(*)::int from thread.team where acknowledge_within_days = 14) as changed`.execute(tx),
  );
  assert.deepEqual(rows.rows, [{ partners: 1, left: 0, changed: 0 }]);
  assert.match(
    await answer(people['strategic manager'], ({ tx }) =>
      tx
        .updateTable('team_provider')
        .set({ partner_id: sql`(select partner_id from thread.team_provider where id = ${providers.clinic})` })
        .where('id', '=', providers.quay)
        .execute(),
    ),
    /^42501/,
    'who a provider is stays as it is',
  );
});

test('nobody gives a role to themselves by a statement, or takes back one that has ended', async () => {
  const give = (who: Client, personId: string) =>
    answer(who, ({ tx, partnershipId: partnership_id }) =>
      tx
        .insertInto('membership')
        .values({ partnership_id, id: newId(), person_id: personId, role: 'partnership manager', level: 'strategic' })
        .execute(),
    );
  assert.match(await give(people.officer, people.officer.personId), /^42501/);
  assert.match(await give(people.officer, people.nurse.personId), /^42501/);
  assert.match(await give(people.facilitator, people.facilitator.personId), /^42501/);
  const change = (set: { role?: 'partnership manager'; place_id?: null; ended_on?: string | null }) =>
    answer(people['lane worker'], ({ tx }) =>
      tx.updateTable('membership').set(set).where('person_id', '=', people['lane worker'].personId).execute(),
    );
  for (const set of [{ role: 'partnership manager' as const }, { place_id: null }])
    assert.match(await change(set), /^42501/);
  assert.equal(await change({ ended_on: '2026-11-21' }), 'done', 'anybody may leave');
  assert.match(await change({ ended_on: null }), /^42501/);
});

test('how many handovers there are is not read off the number of the next one', async () => {
  await command(({ tx, partnershipId: partnership_id }) =>
    tx.insertInto('last_number').values({ partnership_id, of: 'handover', last: 6 }).execute(),
  );
  const read = (who: Client) => under(who, ({ tx }) => tx.selectFrom('last_number').select('last').execute());
  for (const who of [people.commissioner, people.facilitator, people.officer]) assert.deepEqual(await read(who), []);
  assert.deepEqual(await read(people.worker), [{ last: 6 }]);
});

test('that one handover came out of another is known to those who see it', async () => {
  const id = await gate.addReference();
  const [one, next] = [newId(), newId()];
  await command(handOver(id, { id: one }));
  await command(async ({ tx, partnershipId: partnership_id }) => {
    const link = { from_kind: 'handover', from_id: one, to_kind: 'handover', to_id: next, how: 'asked next' };
    await tx
      .insertInto('thread_link')
      .values({ partnership_id, ...link })
      .execute();
  });
  const read = (who: Client) =>
    under(who, ({ tx }) => tx.selectFrom('thread_link').select('how').where('from_id', '=', one).execute());
  for (const who of [people.commissioner, people.facilitator, people.nurse]) assert.deepEqual(await read(who), []);
  assert.equal((await read(people.worker)).length, 1);
});

test('whoever is on their way to one team is not taken on by another in between', async () => {
  const id = await gate.addReference();
  const asked = await people.worker.post(`references/${id}/refer`, {
    ...{ to: providers.clinic, asks: 'take on', because: 'They asked for it' },
  });
  assert.equal(asked.status, 303);
  const referral = asked.location.split('/').at(-1) ?? '';
  const planned = await people.worker.post(`references/${id}/handover`, {
    ...{ to: providers.quay, 'on-day': '04', 'on-month': '12', 'on-year': '2026' },
  });
  assert.equal(planned.status, 303);
  assert.notEqual((await people.nurse.post(`referrals/${referral}/accept`, { seen: '1' })).status, 303);
  assert.match((await people.nurse.get(`referrals/${referral}`)).text, /handed over instead/);
  const { held_by_id } = await command(({ tx }) =>
    tx.selectFrom('person_reference').select('held_by_id').where('id', '=', id).executeTakeFirstOrThrow(),
  );
  assert.equal(held_by_id, providers.charity);
});

test('what goes along is written and struck out by whoever has the person, and no word is lost to somebody who was asked', async () => {
  const id = await gate.addReference();
  await command(refer(id));
  const thing = { reference_id: id, kind: 'goal' as const, agreed: true, said_on: '2026-11-20' };
  const add = ({ tx, partnershipId: partnership_id }: Scope) =>
    tx
      .insertInto('what_travels')
      .values({ partnership_id, id: newId(), words: 'See my kids', ...thing })
      .execute();
  assert.equal(await answer(people.worker, add), 'done');
  assert.match(await answer(people.nurse, add), /^42501/);
  const strike = ({ tx }: Scope) =>
    tx
      .updateTable('what_travels')
      .set({ words: null, struck_on: '2026-11-21' })
      .where('reference_id', '=', id)
      .execute();
  await answer(people.nurse, strike);
  const words = () =>
    command(({ tx }) => tx.selectFrom('what_travels').select('words').where('reference_id', '=', id).execute());
  assert.deepEqual(await words(), [{ words: 'See my kids' }]);
  assert.equal(await answer(people.worker, strike), 'done');
  assert.deepEqual(await words(), [{ words: null }]);
});

test('that something has risen is said by the round alone, so that nobody can keep a manager from being told', async () => {
  const id = await gate.addReference();
  const handover = newId();
  await command(handOver(id, { id: handover }));
  assert.match(
    await answer(people.worker, ({ tx, partnershipId: partnership_id }) =>
      tx
        .insertInto('handover_rise')
        .values({
          ...{ partnership_id, handover_id: handover, why: 'nobody asked next' },
          ...{ since: '2026-11-21', risen_at: new Date() },
        })
        .execute(),
    ),
    /^42501/,
  );
});
