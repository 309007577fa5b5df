import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { testApp } from '../../../../../test/support/app.ts';
import { opened } from '../../../../../test/support/taken-out.ts';
import { newId } from '../../../../db/id.ts';

const app = await testApp({ still: true });
after(() => app.close());
const [facilitator, manager, officer] = [
  await app.as('facilitator'),
  await app.as('partnership manager'),
  await app.as('front-line staff'),
];

const take = async (client: typeof officer, tier: string, format = 'both') => {
  const answer = await client.post(`exports/${tier}`, { format, keep: 'yes' });
  return { answer, out: answer.status === 200 ? opened(answer.body) : undefined };
};
const plan = (tier: 'published' | 'partners' | 'facilitators' | 'room', expected: string) =>
  app.scope(({ tx, partnershipId }) =>
    tx
      .insertInto('action')
      .values({ partnership_id: partnershipId, id: newId(), position: 1, expected, tier })
      .execute(),
  );

test('an empty partnership can be taken out', async () => {
  const { answer, out } = await take(officer, 'published');
  assert.match(String(answer.headers['content-type']), /zip/);
  assert.match(String(answer.headers['content-disposition']), /attachment; filename="test-partnership-published-/);
  assert.equal(out?.files['tables/theme.csv'], 'id,title,tier\r\n');
  assert.equal(out?.files['tables/theme.jsonl'], '');
  assert.match(out?.files['README.txt'] ?? '', /What is not in it, and why/);
  assert.match(out?.files['README.html'] ?? '', /It may be passed on to anybody\./);
});

test('each seat takes out as much as it may see, and no more', async () => {
  for (const tier of ['published', 'partners', 'room', 'facilitators'] as const) await plan(tier, `Kept ${tier}`);
  const words = async (client: typeof officer, tier: string) =>
    (await take(client, tier)).out
      ?.rows('action')
      .map(({ expected }) => expected)
      .sort();
  assert.deepEqual(await words(officer, 'published'), ['Kept published']);
  assert.deepEqual(await words(manager, 'partners'), ['Kept partners', 'Kept published']);
  assert.deepEqual(await words(facilitator, 'facilitators'), ['Kept facilitators', 'Kept partners', 'Kept published']);
  for (const [client, tier] of [
    [officer, 'partners'],
    [officer, 'facilitators'],
    [manager, 'facilitators'],
  ] as const)
    assert.equal((await take(client, tier)).answer.status, 403);
});

test('it is written down that something was taken out, and never what', async () => {
  const { out } = await take(manager, 'partners', 'csv');
  assert.ok(out && !Object.keys(out.files).some((name) => name.endsWith('.jsonl')));
  const events = await app.scope(({ tx }) =>
    tx
      .selectFrom('event')
      .select(['act', 'changes', 'actor_id'])
      .where('act', '=', 'taken out')
      .orderBy('id')
      .execute(),
  );
  const last = events.at(-1) ?? assert.fail();
  assert.equal(last.actor_id, manager.personId);
  const { rows, ...changes } = last.changes as Record<string, unknown>;
  assert.deepEqual(changes, { tier: 'partners', formats: 'csv', tables: countOf(out.files) });
  assert.equal(typeof rows, 'number');
});
const countOf = (files: Readonly<Record<string, string>>) =>
  Object.keys(files).filter((n) => n.endsWith('.csv')).length;

test('nobody takes anything out without saying that they keep it safe', async () => {
  const answer = await officer.post('exports/published', { format: 'csv' });
  assert.equal(answer.status, 422);
  assert.match(answer.text, /Say that you will keep the file safe/);
  assert.match((await officer.get('exports')).text, /What is published/);
  assert.doesNotMatch((await officer.get('exports')).text, /What the partners share/);
});
