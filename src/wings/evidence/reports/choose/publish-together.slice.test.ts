import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { testApp } from '../../../../../test/support/app.ts';
import type { Client } from '../../../../../test/support/client.ts';
import { withClient } from '../../../../db/client.ts';
import { newId } from '../../../../db/id.ts';

const app = await testApp();
after(() => app.close());
const facilitator = await app.as('facilitator');
const manager = await app.as('partnership manager');
const lived = await app.as({ role: 'lived experience', shownAs: 'Peer lead' });
const nurse = await app.as({ role: 'front-line staff', shownAs: 'Nurse lead' });
const [engagementId, first, second] = [newId(), newId(), newId()];
await app.scope(async ({ tx, partnershipId }) => {
  const inIt = { partnership_id: partnershipId };
  await tx
    .insertInto('engagement')
    .values({
      ...inIt,
      id: engagementId,
      slug: 'led',
      title: 'Led',
      state: 'closed',
      closed_on: '2026-01-31',
      place_id: app.partnership.place.id,
    })
    .execute();
  await tx
    .insertInto('vision_line')
    .values([
      { ...inIt, id: first, engagement_id: engagementId, state: 'adopted', position: 1, words: 'We eat together.' },
      { ...inIt, id: second, engagement_id: engagementId, state: 'adopted', position: 2, words: 'We ask first.' },
    ])
    .execute();
});
const made = await facilitator.post('reports/make', { kind: 'case study', engagement: engagementId, title: 'Led' });
const choose = `${made.location}/choose`;
for (const [who, side] of [
  [lived, 'lived experience'],
  [nurse, 'clinical'],
] as const)
  await manager.post('leading/co-leads/name', {
    placeId: app.partnership.place.id,
    leads: 2,
    personId: who.personId,
    side,
  });

const tierOf = (id: string) =>
  app.scope(async ({ tx }) => {
    const row = await tx.selectFrom('vision_line').select('tier').where('id', '=', id).executeTakeFirstOrThrow();
    return row.tier;
  });
const keys = async () => {
  const rows = await app.scope(({ tx }) =>
    tx.selectFrom('vision_line').select(['id', 'version']).where('engagement_id', '=', engagementId).execute(),
  );
  return rows.map(({ id, version }) => `vision line:${id}:${version}`);
};
const keyOf = async (id: string) => (await keys()).find((key) => key.includes(id)) ?? '';
const publish = async (who: Client, ...ids: string[]) =>
  who.post(choose, { shown: await keys(), publish: await Promise.all(ids.map(keyOf)) });
const yesTo = async (who: Client, decision: string) => {
  const digest = /name="digest" value="(\w+)"/.exec((await who.get(decision)).text)?.[1] ?? '';
  return who.post(`${decision}/yes`, { digest });
};

test('until co-leads are in force, whoever may publishes alone', async () => {
  assert.equal((await publish(lived, first)).status, 403);
  assert.equal((await publish(facilitator, first)).kept, 'What is published is as you ticked it.');
  assert.equal(await tierOf(first), 'published');
  for (const who of [lived, nurse]) {
    const lead = await app.scope(({ tx }) =>
      tx.selectFrom('co_lead').select('id').where('person_id', '=', who.personId).executeTakeFirstOrThrow(),
    );
    await who.post(`leading/co-leads/${lead.id}/yes`);
  }
});

test('a facilitator who does not lead publishes no more, and takes back at once', async () => {
  const refused = await publish(facilitator, first, second);
  assert.equal(refused.status, 403);
  assert.match(refused.text, /This takes both leads: Peer lead \(lived experience\), Nurse lead \(clinical\)\./);
  assert.equal(await tierOf(second), 'partners');
  assert.equal((await publish(facilitator)).status, 303);
  assert.equal(await tierOf(first), 'partners');
});

test('a lead is led to it from the report, and what they tick waits for the other; a second one waits its turn', async () => {
  assert.match((await nurse.get(made.location)).text, /Choose what is published/);
  const asked = await publish(nurse, first);
  assert.match(asked.kept, /It is kept as you asked it/);
  assert.equal(await tierOf(first), 'partners');
  assert.match((await lived.get(asked.location)).text, /We eat together\./);
  assert.match((await publish(lived, second)).text, /waits for an answer/);
  assert.equal((await yesTo(lived, asked.location)).kept, 'Both said yes, and it is done.');
  assert.equal(await tierOf(first), 'published');
  assert.match((await manager.get(made.location)).text, /We eat together\./);
});

test('words that changed since they were asked do not go out', async () => {
  const asked = await publish(lived, first, second);
  const digest = /name="digest" value="(\w+)"/.exec((await nurse.get(asked.location)).text)?.[1] ?? '';
  await app.scope(({ tx }) =>
    tx.updateTable('vision_line').set({ words: 'Other words', version: 2 }).where('id', '=', second).execute(),
  );
  const late = await nurse.post(`${asked.location}/yes`, { digest });
  assert.equal(late.status, 409);
  assert.match(late.text, /has changed since it was asked\. Nothing was done/);
  assert.equal(await tierOf(second), 'partners');
  const shown = await nurse.get(asked.location);
  assert.match(shown.text, /Out of date/);
  assert.doesNotMatch(shown.text, /Yes, publish exactly this/);
  assert.equal((await lived.post(`${asked.location}/withdraw`)).status, 303);
});

test('what one lead takes back in the same form is gone at once, while what they would publish waits', async () => {
  const asked = await publish(nurse, second);
  assert.match(asked.kept, /It is kept as you asked it/);
  assert.equal(await tierOf(first), 'partners');
  assert.equal(await tierOf(second), 'partners');
});

test('a look-back is let out by both leads too: whoever writes it down is told so, and nothing they typed is lost', async () => {
  const body = {
    ...{ 'heldOn-day': '2', 'heldOn-month': '8', 'heldOn-year': '2026', words: 'We still eat together.' },
    ...{
      strategic: 'productive',
      managerial: '',
      operational: '',
      readBy: '',
      forumStillMeeting: 'yes',
      whatItCost: '',
    },
  };
  const alone = await facilitator.post('look-backs/led/6/hold', { ...body, tier: 'published' });
  assert.equal(alone.status, 422);
  assert.match(alone.text, /Both leads decide what anybody may read[\s\S]*We still eat together\./);
  assert.equal((await facilitator.post('look-backs/led/6/hold', { ...body, tier: 'partners' })).status, 303);
  await withClient(app.db.owner, async (client) => {
    await client.query('set session_replication_role = replica');
    await client.query(`update thread.look_back set tier = 'published' where engagement_id = $1`, [engagementId]);
  });
  const seen = /name="seen" value="([^"]*)"/.exec((await facilitator.get('look-backs/led/6/hold')).text)?.[1] ?? '';
  const others = { ...body, words: 'Other words', tier: 'published', seen };
  assert.equal((await facilitator.post('look-backs/led/6/hold', others)).status, 422);
  assert.equal((await facilitator.post('look-backs/led/6/hold', { ...others, tier: 'partners' })).status, 303);
});

test('nobody looked back on a day that is still to come', async () => {
  const early = await facilitator.post('look-backs/led/12/hold', {
    ...{ 'heldOn-day': '2', 'heldOn-month': '8', 'heldOn-year': '2031', tier: 'partners', words: 'Too early' },
  });
  assert.equal(early.status, 422);
  assert.match(early.text, /This day is still to come/);
});
