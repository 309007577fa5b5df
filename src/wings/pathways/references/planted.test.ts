// What the database holds by itself about references and referrals: each breach is tried, and refused.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { sql } from 'kysely';
import { atTheGate } from '../../../../test/support/at-the-gate.ts';
import { withClient } from '../../../db/client.ts';
import { newId } from '../../../db/id.ts';
import { allPartnerships, deskIn } from '../../../shell/desk.ts';
import { readNamed } from '../store/reference-lists.ts';
import { nameRound } from './round.ts';

const gate = await atTheGate();
after(() => gate.close());
const { people, providers, under, command } = gate;

const sqlAsOwner = (text: string) => withClient(gate.db.owner, async (client) => (await client.query(text)).rows);

let numbers = 700;
const referral = async (
  referenceId: string,
  more: {
    to_id?: string;
    from_id?: string;
    state?: 'sent' | 'accepted';
    sent_on?: string;
    asks?: 'take on' | 'work beside';
  } = {},
  work: typeof command = (work) => under(people.worker, work),
) => {
  const id = newId();
  numbers += 1;
  await work(({ tx, partnershipId: partnership_id }) =>
    tx
      .insertInto('referral')
      .values({
        ...{ partnership_id, id, number: numbers, reference_id: referenceId, from_id: providers.charity },
        ...{ to_id: providers.clinic, asks: 'take on', state: 'sent', sent_on: '2026-11-20' },
        ...more,
      })
      .execute(),
  );
  return id;
};
const set = (id: string, state: 'sent' | 'received' | 'accepted' | 'stopped', because: string | null = null) =>
  command(({ tx }) => tx.updateTable('referral').set({ state, because }).where('id', '=', id).execute());
const person = (id: string, to: Record<string, string | boolean | null>) =>
  command(({ tx }) => tx.updateTable('person_reference').set(to).where('id', '=', id).execute());

test('nobody is asked for somebody who wants no help, or whose reference is joined to another', async () => {
  const id = await gate.addReference();
  await person(id, { wants_help: false, wants_no_help_on: '2026-11-19' });
  await assert.rejects(referral(id), { constraint: 'only_for_whoever_wants_help' });
  const [one, other] = [await gate.addReference(), await gate.addReference()];
  await person(one, { merged_into_id: other });
  await assert.rejects(referral(one), { constraint: 'only_for_whoever_wants_help' });
});

test('nobody is asked who left or whose place is closed, and a referral begins by asking', async () => {
  const id = await gate.addReference();
  await command(({ tx }) =>
    tx.updateTable('team_provider').set({ left_on: '2026-11-01' }).where('id', '=', providers.lane).execute(),
  );
  await assert.rejects(referral(id, { to_id: providers.lane }), { constraint: 'nobody_new_comes_there' });
  await command(({ tx }) =>
    tx.updateTable('team_provider').set({ left_on: null }).where('id', '=', providers.lane).execute(),
  );
  await assert.rejects(referral(id, { state: 'accepted' }), { constraint: 'a_referral_begins_by_asking' });
  await assert.rejects(referral(id, { to_id: providers.charity }), { code: '23514' }, 'nobody asks themselves');
});

test('what is decided stays decided', async () => {
  const id = await referral(await gate.addReference());
  await set(id, 'received');
  await assert.rejects(set(id, 'sent'), { constraint: 'what_is_decided_stays' });
  await set(id, 'accepted');
  for (const state of ['received', 'stopped'] as const)
    await assert.rejects(set(id, state, 'x'), { constraint: 'what_is_decided_stays' });
});

test('once somebody has taken a person on, nobody else is asked to, and working beside goes on', async () => {
  const of = await gate.addReference();
  const [one, other, beside] = [
    await referral(of),
    await referral(of, { to_id: providers.quay }),
    await referral(of, { to_id: providers.lane, asks: 'work beside' }),
  ];
  await set(one, 'accepted');
  const states = await command(({ tx }) =>
    tx
      .selectFrom('referral')
      .select(['id', 'state', 'because'])
      .where('id', 'in', [other, beside])
      .orderBy('number')
      .execute(),
  );
  assert.deepEqual(
    states.map(({ state, because }) => [state, because]),
    [
      ['stopped', 'taken on by another'],
      ['sent', null],
    ],
  );
});

test('what changed is added to and read by those who see the person, and never changed', async () => {
  const id = await gate.addReference();
  const add = (who: keyof typeof people) =>
    under(people[who], ({ tx, partnershipId: partnership_id }) =>
      tx
        .insertInto('reference_change')
        .values({ partnership_id, id: newId(), reference_id: id, at: new Date(), what: 'goes along' })
        .execute(),
    );
  await add('worker');
  await assert.rejects(add('nurse'), { code: '42501' });
  const read = (who: keyof typeof people) =>
    under(people[who], ({ tx }) =>
      tx.selectFrom('reference_change').select('id').where('reference_id', '=', id).execute(),
    );
  assert.deepEqual(
    [(await read('worker')).length, (await read('nurse')).length, (await read('officer')).length],
    [1, 0, 0],
  );
  for (const breach of [
    sql`update thread.reference_change set what = 'agreed'`,
    sql`delete from thread.reference_change`,
  ])
    await assert.rejects(
      under(people.worker, ({ tx }) => breach.execute(tx)),
      { code: '42501' },
    );
  await assert.rejects(
    under(people.worker, ({ tx, partnershipId: partnership_id }) =>
      tx
        .insertInto('reference_change')
        .values({ partnership_id, id: newId(), reference_id: id, at: new Date(), what: 'withdrawn' })
        .execute(),
    ),
    { code: '23514' },
    'a change after the sending has its reason',
  );
});

test('references are joined by whoever has both, once, and never while one is held', async () => {
  const [mine, other] = [await gate.addReference(), await gate.addReference({ heldBy: 'clinic' })];
  await assert.rejects(person(mine, { merged_into_id: other }), { constraint: 'joined_by_whoever_has_both' });
  const [second, third] = [await gate.addReference(), await gate.addReference()];
  await person(mine, { merged_into_id: second });
  await assert.rejects(person(mine, { merged_into_id: third }), { constraint: 'joined_stays' });
  await assert.rejects(person(third, { merged_into_id: mine }), { constraint: 'joined_by_whoever_has_both' });
  await person(third, { legal_hold_on: '2026-11-20' });
  await assert.rejects(person(third, { merged_into_id: second }), { constraint: 'joined_by_whoever_has_both' });
});

test('names are kept many at once only of one’s own, and who has one is told of one’s own alone', async () => {
  const [mine, other] = [await gate.addReference(), await gate.addReference({ heldBy: 'clinic' })];
  const rows = (ids: string[]) => JSON.stringify(ids.map((id) => ({ id, sealed: 'aa', likeness: 'ab'.repeat(32) })));
  const keep = (ids: string[]) =>
    under(people.worker, ({ tx }) => sql`select thread.keep_identities(${rows(ids)}::jsonb)`.execute(tx));
  await keep([mine]);
  await assert.rejects(keep([mine, other]), { code: '42501' });
  assert.deepEqual([...(await under(people.worker, (scope) => readNamed(scope, [mine, other])))], [mine]);
  assert.deepEqual([...(await under(people['strategic manager'], (scope) => readNamed(scope, [mine, other])))], []);
});

test('a name goes 90 days after the person wanted no help or began elsewhere, and not while anything is open or held', async () => {
  const ids = {
    gone: await gate.addReference(),
    lately: await gate.addReference(),
    held: await gate.addReference(),
    beside: await gate.addReference(),
    here: await gate.addReference(),
    away: await gate.addReference({ releasedOn: '2026-06-01' }),
  };
  const longAgo = { wants_help: false, wants_no_help_on: '2026-08-23' };
  for (const id of [ids.gone, ids.beside]) await person(id, longAgo);
  await person(ids.held, { ...longAgo, legal_hold_on: '2026-11-01' });
  await person(ids.lately, { ...longAgo, wants_no_help_on: '2026-08-24' });
  await person(ids.away, { held_since: '2026-05-01' });
  await command(async ({ tx, partnershipId: partnership_id }) => {
    await tx
      .insertInto('works_beside')
      .values({
        partnership_id,
        id: newId(),
        reference_id: ids.beside,
        provider_id: providers.quay,
        since: '2026-01-01',
      })
      .execute();
    await tx
      .insertInto('handover')
      .values({
        ...{
          partnership_id,
          id: newId(),
          number: 990,
          reference_id: ids.away,
          kind: 'prison to community',
          state: 'started',
        },
        ...{
          from_id: providers.charity,
          to_outside_id: gate.outsideId,
          planned_on: '2026-05-02',
          sent_on: '2026-05-03',
        },
        ...{
          worker_words: 'A worker there',
          started_on: '2026-06-10',
          ended_on: '2026-06-10',
          released_on: '2026-06-01',
        },
      })
      .execute();
  });
  await sqlAsOwner(`update thread.sealed_identity set kept_at = '2026-05-01'`);
  const named = async () => {
    const left = await sqlAsOwner('select reference_id as id from thread.sealed_identity');
    return Object.entries(ids).flatMap(([name, id]) => (left.some((row) => row.id === id) ? [name] : []));
  };
  const [partnership] = await allPartnerships(gate.db);
  assert.ok(partnership);
  const desk = deskIn(
    {
      db: gate.db,
      handleSecret: gate.handleSecret,
      baseUrl: 'http://x',
      clock: () => new Date('2026-11-21T10:00:00Z'),
      tell: gate.tell,
    },
    partnership,
    'facilitators',
  );
  await nameRound(desk);
  assert.deepEqual(await named(), ['lately', 'held', 'beside', 'here']);
  await nameRound(desk);
  const traces = await command(({ tx }) =>
    tx.selectFrom('reference_change').select(['reference_id', 'what']).where('what', '=', 'name destroyed').execute(),
  );
  assert.deepEqual(
    traces.map(({ reference_id }) => reference_id).toSorted(),
    [ids.gone, ids.away].toSorted(),
    'each once',
  );
});
