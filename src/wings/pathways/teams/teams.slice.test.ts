import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { atTheGate } from '../../../../test/support/at-the-gate.ts';
import { withClient } from '../../../db/client.ts';
import { newId } from '../../../db/id.ts';
import { countWaiting } from '../store/handovers.ts';
import { readTeamCounts } from '../store/team-counts.ts';

const gate = await atTheGate();
after(() => gate.close());
const { people, providers, places, command, under } = gate;
const on = (name: string, day: number, month = 11) => ({
  [`${name}-day`]: day,
  [`${name}-month`]: month,
  [`${name}-year`]: 2026,
});
const seenIn = (text: string) => /name="seen" value="(\d+)"/.exec(text)?.[1];
const moor = 'teams/hmp-northmoor';

let number = 500;
async function handover(more: Record<string, string | boolean | null>): Promise<string> {
  const reference_id = await gate.addReference();
  const id = newId();
  number += 1;
  await command(({ tx, partnershipId: partnership_id }) =>
    tx
      .insertInto('handover')
      .values({
        ...{ partnership_id, id, number, reference_id, kind: 'prison to community', state: 'sent' },
        ...{ from_id: providers.charity, to_id: providers.quay, planned_on: '2026-11-10', sent_on: '2026-11-16' },
        ...{ expected_release_on: '2026-12-04', ...more },
      })
      .execute(),
  );
  return id;
}

test('everyone with a seat sees the teams; counts of people are seen by those who oversee the place alone', async () => {
  await handover({});
  const seen = async (who: keyof typeof people) => (await people[who].get('teams')).text;
  for (const who of Object.keys(people) as (keyof typeof people)[]) assert.match(await seen(who), /HMP Northmoor/, who);
  assert.match(await seen('manager'), /1 person with this team; no handover waits/);
  assert.match(await seen('strategic manager'), /1 handover waits for a first answer, 1 over the limit/);
  for (const who of ['worker', 'commissioner', 'facilitator', 'officer'] as const)
    assert.doesNotMatch(await seen(who), /person with this team|Nobody is with|waits for/, who);
  assert.doesNotMatch(await seen('manager'), /1 handover waits/, 'that one waits at another place');
});

test('a team leads to sessions lost only at a place that has sessions', async () => {
  assert.match((await people.worker.get(moor)).text, /Sessions lost here/);
  const gate = (await people.worker.get('teams/the-quay')).text;
  assert.match(gate, /Services here/);
  assert.doesNotMatch(gate, /Sessions lost here/);
});

test('what waits over the limit of a team is late in the list of handovers, and the other way round', async () => {
  const atShortNotice = await handover({
    sent_on: '2026-11-20',
    short_notice: true,
    expected_release_on: '2026-11-20',
  });
  const { over, late } = await command(async (scope) => ({
    over: (await readTeamCounts(scope, [providers.quay], '2026-11-21')).get(providers.quay)?.overLimit,
    late: (await countWaiting(scope, [providers.quay], '2026-11-21'))[0]?.late,
  }));
  assert.deepEqual({ over, late }, { over: 2, late: 2 });
  await command(({ tx }) =>
    tx
      .updateTable('handover')
      .set({ state: 'stopped', because_kind: 'goes elsewhere', ended_on: '2026-11-21' })
      .where('id', '=', atShortNotice)
      .execute(),
  );
});

test('each person of a team stands as they chose, and by what they do when they chose nothing', async () => {
  const before = await people.commissioner.get(moor);
  assert.match(before.text, /Recovery worker/);
  const you = await people.worker.get('agreement/team/you');
  await people.worker.post('agreement/team/you', {
    choice: 'name',
    name: 'Ash Lee',
    about: 'Mornings',
    seen: seenIn(you.text) ?? 0,
  });
  assert.match((await people.commissioner.get(moor)).text, /Ash Lee, Recovery worker/);
  const paper = await people.commissioner.get(`${moor}/print`);
  assert.match(paper.text, /For people who live or work here/);
  assert.doesNotMatch(paper.text, /Ash Lee/, 'on paper a name stands only where its person ticked the place');
  const again = await people.worker.get('agreement/team/you');
  const places_ = { choice: 'name', name: 'Ash Lee', places: places.northmoor, seen: seenIn(again.text) };
  assert.equal((await people.worker.post('agreement/team/you', places_)).status, 303);
  assert.match((await people.commissioner.get(`${moor}/print?as=easy`)).text, /Ash Lee, Recovery worker/);
  assert.match((await people.commissioner.get(`${moor}/print?as=welsh`)).text, /Drafft/);
});

test('a team is set up by whoever oversees the place, once, with a limit of 1 to 14 days', async () => {
  const place = newId();
  await gate.scope(({ tx, partnershipId: partnership_id }) =>
    tx
      .insertInto('place')
      .values({ partnership_id, id: place, slug: 'new-prison', name: 'HMP New', kind: 'prison' })
      .execute(),
  );
  const said = { name: 'New team', acknowledgeWithinDays: 3 };
  assert.equal((await people.manager.post('teams/new-prison/set-up', said)).status, 403);
  assert.equal((await people.worker.get('teams/new-prison/set-up')).status, 403);
  const boss = people['strategic manager'];
  assert.equal((await boss.post('teams/new-prison/set-up', { ...said, acknowledgeWithinDays: 15 })).status, 422);
  const two = await Promise.all(
    [1, 2].map((n) => boss.post('teams/new-prison/set-up', { ...said, name: `Team ${n}` })),
  );
  assert.deepEqual(two.map(({ status }) => status).sort(), [303, 409]);
  const provider = { partner: gate.partnership.partner.id, does: 'Health checks' };
  assert.equal((await boss.post('teams/new-prison/providers/add', provider)).status, 303);
  assert.match((await people.officer.get('teams/new-prison')).text, /Health checks/);
  assert.equal((await boss.post('teams/new-prison/providers/add', provider)).status, 422, 'it is in the team already');
});

test('a change to a team that somebody changed meanwhile shows both', async () => {
  const form = await people.manager.get(`${moor}/change`);
  const seen = seenIn(form.text);
  const first = { name: 'Recovery team', acknowledgeWithinDays: 3, seen };
  assert.equal((await people.manager.post(`${moor}/change`, first)).status, 303);
  const late = await people.manager.post(`${moor}/change`, { name: 'My team', acknowledgeWithinDays: 9, seen });
  assert.equal(late.status, 409);
  assert.match(late.text, /My team/);
  assert.match(late.text, /3 days/);
});

test('a provider with people does not leave: the page says how many, and the database holds it too', async () => {
  const quay = 'teams/the-quay';
  const path = `${quay}/providers/${providers.quay}/leave`;
  const form = await people['strategic manager'].get(path);
  const refused = await people['strategic manager'].post(path, { ...on('leftOn', 20), seen: seenIn(form.text) });
  assert.match(refused.text, /The Charity still has 1 open handover here\. Nothing was changed/);
  assert.match(refused.text, /ask the strategic partnership manager/);
  const leave = (id: string) =>
    under(people['strategic manager'], ({ tx }) =>
      tx.updateTable('team_provider').set({ left_on: '2026-11-20' }).where('id', '=', id).execute(),
    );
  await assert.rejects(leave(providers.quay), { constraint: 'nobody_is_left_behind' });
  await assert.rejects(leave(providers.charity), { constraint: 'nobody_is_left_behind' });
});

test('a provider with nobody leaves; where it worked beside another that ends, and nobody new comes to it', async () => {
  const reference_id = await gate.addReference({ heldBy: 'charity, southmoor' });
  await command(({ tx, partnershipId: partnership_id }) =>
    tx
      .insertInto('works_beside')
      .values({
        partnership_id,
        id: newId(),
        reference_id,
        provider_id: providers['clinic, southmoor'],
        since: '2026-10-01',
      })
      .execute(),
  );
  const path = `teams/hmp-southmoor/providers/${providers['clinic, southmoor']}/leave`;
  const form = await people['strategic manager'].get(path);
  const left = await people['strategic manager'].post(path, { ...on('leftOn', 20), seen: seenIn(form.text) });
  assert.equal(left.kept, 'The Trust has left the team.');
  const row = await command(({ tx }) =>
    tx.selectFrom('person_reference').select('open_to').where('id', '=', reference_id).executeTakeFirstOrThrow(),
  );
  assert.deepEqual(row.open_to, [providers['charity, southmoor']]);
  await assert.rejects(
    under(people['southmoor worker'], ({ tx, partnershipId: partnership_id }) =>
      tx
        .insertInto('referral')
        .values({
          ...{ partnership_id, id: newId(), number: 700, reference_id, asks: 'work beside', state: 'sent' },
          ...{ from_id: providers['charity, southmoor'], to_id: providers['clinic, southmoor'], sent_on: '2026-11-21' },
        })
        .execute(),
    ),
    { constraint: 'nobody_new_comes_there' },
  );
});

test('cover is said by the person or the partnership manager, ends with its day, and with the role of either', async () => {
  const cover = {
    personId: people.worker.personId,
    byId: people.nurse.personId,
    ...on('fromOn', 21),
    ...on('untilOn', 30),
  };
  assert.equal((await people.nurse.post(`${moor}/cover/add`, cover)).status, 403, 'nobody says it for another');
  assert.equal((await people.officer.get(`${moor}/cover/add`)).status, 403, 'the prison’s officer is not of the team');
  assert.equal((await people.worker.post(`${moor}/cover/add`, { ...cover, byId: people.worker.personId })).status, 422);
  assert.equal((await people.worker.post(`${moor}/cover/add`, cover)).status, 303);
  assert.equal((await people.worker.post(`${moor}/cover/add`, cover)).status, 422, 'somebody covers already');
  assert.match((await people.officer.get(moor)).text, /Nurse covers for .*Recovery worker/);
  await assert.rejects(
    under(people.nurse, async ({ tx, partnershipId: partnership_id }) => {
      const { team_id } = await tx
        .selectFrom('team_provider')
        .select('team_id')
        .where('id', '=', providers.clinic)
        .executeTakeFirstOrThrow();
      return tx
        .insertInto('cover')
        .values({
          ...{ partnership_id, id: newId(), team_id, person_id: people.worker.personId, by_id: people.nurse.personId },
          ...{ from_on: '2026-12-01', until_on: '2026-12-05' },
        })
        .execute();
    }),
    { code: '42501' },
  );
  const role = await gate.scope(({ tx }) =>
    tx.selectFrom('membership').select('id').where('person_id', '=', people.nurse.personId).executeTakeFirstOrThrow(),
  );
  await people.facilitator.post(`people/${people.nurse.personId}/roles/${role.id}/end`);
  assert.match((await people.officer.get(moor)).text, /Nobody covers for anybody now/);
  const kept = await gate.scope(({ tx }) => tx.selectFrom('cover').select('ended_on').execute());
  assert.deepEqual(kept, [{ ended_on: '2026-11-21' }]);
});

test('open handovers whose worker has left are counted for the partnership manager', async () => {
  await handover({ state: 'accepted', worker_id: people['second quay worker'].personId, accepted_on: '2026-11-18' });
  const boss = people['strategic manager'];
  assert.doesNotMatch((await boss.get('')).text, /whose named worker has left/);
  const role = await gate.scope(({ tx }) =>
    tx
      .selectFrom('membership')
      .select('id')
      .where('person_id', '=', people['second quay worker'].personId)
      .executeTakeFirstOrThrow(),
  );
  await people.facilitator.post(`people/${people['second quay worker'].personId}/roles/${role.id}/end`);
  assert.match((await boss.get('teams')).text, /1 open handover whose worker has left/);
  assert.match((await boss.get('')).text, /1 open handover whose named worker has left/);
  assert.doesNotMatch((await people['quay worker'].get('teams/the-quay')).text, /whose worker has left/);
});

test('a place is not closed silently: what is open there is told first, to whoever oversees it', async () => {
  const path = 'places/hmp-southmoor/change';
  const boss = people['strategic manager'];
  const form = await boss.get(path);
  const said = {
    kind: 'prison',
    name: 'HMP Southmoor',
    area: 'Southside',
    seen: seenIn(form.text),
    ...on('closedOn', 20),
  };
  const byFacilitator = await people.facilitator.post(path, said);
  assert.equal(byFacilitator.status, 403);
  const told = await boss.post(path, { ...said, mergedIntoId: places.northmoor });
  assert.equal(told.status, 422);
  assert.match(told.text, /1 person is still with its team/);
  assert.equal((await boss.post(path, { ...said, ...on('closedOn', 30) })).status, 422, 'that day has not come');
  const closes = { ...said, mergedIntoId: places.northmoor, knowsOpen: 'yes' };
  assert.equal((await boss.post(path, closes)).status, 303);
  assert.match(
    (await people.officer.get('places/hmp-southmoor')).text,
    /Closed on 20 November 2026, now part of HMP Northmoor/,
  );
  assert.match((await boss.get('teams')).text, /Closed, and people are still there/);
  assert.match((await boss.get('')).text, /It has closed, and 1 person is still with its team/);
  assert.doesNotMatch((await people.manager.get('teams')).text, /Closed, and people are still there/);
  const add = await boss.post('teams/hmp-southmoor/providers/add', { partner: gate.partnership.partner.id });
  assert.match(add.text, /Nothing new begins there/);
});

test('at a closed place the database takes no new handover, referral, team or service', async () => {
  const reference_id = await gate.addReference();
  await assert.rejects(
    under(people.worker, ({ tx, partnershipId: partnership_id }) =>
      tx
        .insertInto('handover')
        .values({
          ...{ partnership_id, id: newId(), number: 800, reference_id, kind: 'prison to prison', state: 'planned' },
          ...{ from_id: providers.charity, to_id: providers['charity, southmoor'], planned_on: '2026-11-21' },
          expected_release_on: '2026-12-04',
        })
        .execute(),
    ),
    { constraint: 'nobody_new_comes_there' },
  );
  await assert.rejects(
    under(people['strategic manager'], async ({ tx, partnershipId: partnership_id }) => {
      const service_id = newId();
      await tx
        .insertInto('service')
        .values({ partnership_id, id: service_id, slug: 'smart', name: 'SMART', kind: 'peer', type: 'SMART' })
        .execute();
      return tx
        .insertInto('service_offer')
        .values({ partnership_id, id: newId(), service_id, place_id: places.southmoor })
        .execute();
    }),
    { constraint: 'nothing_new_at_a_closed_place' },
  );
});

test('events of a team hold ids, days and numbers, and no words', async () => {
  const rows = await withClient(gate.db.owner, async (client) => {
    const found = await client.query(`select act, changes from thread.event where subject_kind = 'team'`);
    return found.rows;
  });
  assert.ok(rows.length >= 5);
  for (const { changes } of rows)
    for (const value of Object.values(changes)) assert.match(String(value), /^[0-9a-f-]{36}$|^\d{4}-\d\d-\d\d$|^\d+$/);
});
