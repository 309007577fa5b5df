import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testApp } from '../../../../test/support/app.ts';
import { addReadySession } from '../../../../test/support/ready-session.ts';
import { markBrought } from '../brought.ts';
import { findEngagement } from '../store/engagement.ts';

const app = await testApp();
const facilitator = await app.as('facilitator');
const coordinator = await app.as('partnership manager');
const commissioner = await app.as('commissioner');
const find = (slug: string) => app.scope((scope) => findEngagement(scope, slug));
const seenOf = async (slug: string) => String((await find(slug))?.version ?? 0);

async function proposed(title: string): Promise<string> {
  const answer = await coordinator.post('dialogues/propose', {
    title,
    placeId: app.partnership.place.id,
    proposedBy: 'the Governor',
    proposedTo: 'the Trust',
    fundedBy: '',
    context: 'It works at the top and not on the unit.',
  });
  assert.equal(answer.status, 303, answer.text);
  return answer.location.split('/').at(-1) ?? '';
}
async function underWay(title: string, bring: readonly string[] = ['dialogue']): Promise<string> {
  const slug = await proposed(title);
  await coordinator.post(`dialogues/${slug}/contract`, { bring, seen: await seenOf(slug) });
  await coordinator.post(`dialogues/${slug}/start`);
  return slug;
}

test('a dialogue is proposed, contracted, started, sustained and closed, and says so at each step', async () => {
  const slug = await proposed('Talks on the unit');
  assert.match((await commissioner.get(`dialogues/${slug}`)).text, /Proposed by the Governor to the Trust/);
  assert.match((await commissioner.get(`dialogues/${slug}`)).text, /It works at the top and not on the unit/);

  const contracted = await coordinator.post(`dialogues/${slug}/contract`, {
    method: 'Mixed groups',
    aimOf1: 'The prison',
    aim1: 'Fewer crises',
    bring: ['dialogue', 'joint plan', 'other'],
    'words-other': 'A leaflet',
    seen: await seenOf(slug),
  });
  assert.equal(contracted.kept, 'It is contracted.');
  assert.match((await commissioner.get(`dialogues/${slug}`)).text, /It is contracted and has not started/);

  await coordinator.post(`dialogues/${slug}/start`);
  assert.equal((await find(slug))?.state, 'under way');
  const page = await coordinator.get(`dialogues/${slug}`);
  assert.match(page.text, /None of the 3 things it was contracted to bring exists yet/);
  const bring = /action="([^"]+\/bring)"/.exec(page.text)?.[1] ?? '';
  assert.equal((await coordinator.post(bring)).kept, 'It is kept that this exists.');

  const id = (await find(slug))?.id ?? '';
  await app.scope((scope) => markBrought(scope, id, 'joint plan', '2026-03-01'));
  assert.match((await coordinator.get(`dialogues/${slug}`)).text, /2 of the 3 things it was contracted to bring exist/);

  await coordinator.post(`dialogues/${slug}/sustain`);
  const incomplete = await facilitator.post(`dialogues/${slug}/close`, { seen: await seenOf(slug) });
  assert.equal(incomplete.status, 422);
  assert.match(incomplete.text, /Say why it closes with something missing/);
  const closed = await facilitator.post(`dialogues/${slug}/close`, {
    because: 'the rooms were never free',
    coherence: 'The joint plan',
    seen: await seenOf(slug),
  });
  assert.equal(closed.kept, 'The dialogue is closed.');
  const last = await commissioner.get(`dialogues/${slug}`);
  assert.match(last.text, /The rooms were never free\./);
  assert.match(last.text, /Coherence[\s\S]*The joint plan/);
});

test('a series contracted to bring dialogue alone closes as complete, and no page asks for more', async () => {
  const { engagement, engagementId, ids } = await addReadySession(app);
  await app.scope(async ({ tx }) => {
    await tx.updateTable('session').set({ state: 'closed' }).where('id', '=', ids.first).execute();
    await tx
      .insertInto('contracted_outcome')
      .values({
        partnership_id: app.partnership.id,
        id: ids.second,
        engagement_id: engagementId,
        kind: 'dialogue',
        words: 'Mixed dialogue sessions',
        position: 1,
      })
      .execute();
  });
  const slug = engagement.split('/').at(-1) ?? '';
  const form = await facilitator.get(`${engagement}/close`);
  assert.match(form.text, /What it was contracted to bring exists\./);
  assert.doesNotMatch(form.text, /something missing/);
  const closed = await facilitator.post(`${engagement}/close`, { noAction: 'yes', seen: await seenOf(slug) });
  assert.equal(closed.kept, 'The dialogue is closed.');
  const page = await commissioner.get(engagement);
  assert.match(page.text, /with nothing to do\. That is fine\. What it was contracted to bring exists\./);
  const besides = page.text.replace(/<header[\s\S]*?<\/header>/, '');
  assert.doesNotMatch(besides, /vision|expectation|plan\b|forum|Not yet|warning/i);
});

test('the one who was asked may decline, with a reason that everyone can read', async () => {
  const slug = await proposed('Talks that were declined');
  assert.equal((await coordinator.post(`dialogues/${slug}/decline`, { because: '' })).status, 422);
  await coordinator.post(`dialogues/${slug}/decline`, { because: 'the unit is closing' });
  assert.match((await commissioner.get('dialogues')).text, /Declined, because the unit is closing\./);
  const late = await coordinator.post(`dialogues/${slug}/contract`, { bring: 'dialogue', seen: '2' });
  assert.equal(late.status, 409);
});

test('a commissioner cannot propose, contract or start, and is told who can', async () => {
  const slug = await proposed('Talks to watch');
  const asked = await commissioner.get('dialogues/propose');
  assert.equal(asked.status, 403);
  assert.match(asked.text, /Your partnership manager can do it/);
  assert.equal((await commissioner.post(`dialogues/${slug}/contract`, { bring: 'dialogue', seen: '1' })).status, 403);
  assert.equal((await commissioner.post(`dialogues/${slug}/start`)).status, 403);
  assert.equal((await find(slug))?.state, 'proposed');
});

test('a partnership manager cannot close or stop, because what was said in preparation goes with it', async () => {
  const slug = await underWay('Talks that go on');
  assert.equal((await coordinator.post(`dialogues/${slug}/close`, { seen: await seenOf(slug) })).status, 403);
  assert.equal((await coordinator.post(`dialogues/${slug}/stop`, { because: 'no time' })).status, 403);
  assert.equal((await find(slug))?.state, 'under way');
});

test('of two who change one dialogue the second sees both versions, and loses nothing', async () => {
  const slug = await proposed('Talks changed twice');
  const seen = await seenOf(slug);
  const change = (fundedBy: string) =>
    coordinator.post(`dialogues/${slug}/change`, { title: 'Talks changed twice', fundedBy, seen });
  assert.equal((await change('The Trust')).status, 303);
  const second = await change('The commissioner');
  assert.equal(second.status, 409);
  assert.match(second.text, /The commissioner/);
  assert.match(second.text, /Go on from what you wrote/);
});

test('two who contract one proposal at the same moment have contracted it once', async () => {
  const slug = await proposed('Talks contracted twice');
  const send = () => coordinator.post(`dialogues/${slug}/contract`, { bring: ['dialogue'], seen: '1' });
  const answers = await Promise.all([send(), send()]);
  assert.deepEqual(answers.map(({ status }) => status).sort(), [303, 409]);
});

test('a dialogue cannot be called by the name of a page', async () => {
  assert.equal(await proposed('Propose'), 'propose-2');
});

test('a passage stays at its tier: the partners do not read what the facilitators keep', async () => {
  const slug = await underWay('Talks with an account');
  const add = (part: string, words: string, tier: string) =>
    facilitator.post(`dialogues/${slug}/account/add`, { part, words, tier });
  await add('topic', 'The no-smoking rule', 'partners');
  await add('topic', 'A worry about nights', 'facilitators');
  await add('history', 'They had met before', 'room');
  const theirs = (await commissioner.get(`dialogues/${slug}`)).text;
  assert.match(theirs, /The no-smoking rule/);
  assert.doesNotMatch(theirs, /A worry about nights|They had met before/);
  const mine = (await facilitator.get(`dialogues/${slug}`)).text;
  assert.match(mine, /A worry about nights/);
  assert.match(mine, /They had met before/);
});

test('who facilitates is named, and named in the events by number alone', async () => {
  const slug = await underWay('Talks with facilitators');
  const named = { people: [app.partnership.facilitatorId], seen: await seenOf(slug) };
  assert.equal((await coordinator.post(`dialogues/${slug}/facilitators`, named)).status, 303);
  assert.equal((await coordinator.post(`dialogues/${slug}/facilitators`, named)).status, 409);
  assert.match((await commissioner.get(`dialogues/${slug}`)).text, /The first facilitator/);
  const changes = await app.scope(({ tx }) =>
    tx.selectFrom('event').select('changes').where('act', '=', 'facilitators named').execute(),
  );
  assert.deepEqual(changes.at(-1)?.changes, { people: 1 });
});
