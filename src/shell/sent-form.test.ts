import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { testApp } from '../../test/support/app.ts';
import { type Client, tokenIn } from '../../test/support/client.ts';
import { withClient } from '../db/client.ts';

const app = await testApp();
after(() => app.close());
const manager = await app.as('partnership manager');
const add = 'milestones/add';
const words = (title: string) => ({ title, whenWords: 'That spring' });
const open = async (path = add, client: Client = manager) => ({ csrf: tokenIn(await client.get(path)) });

const titled = (title: string) =>
  app.scope(({ tx }) => tx.selectFrom('milestone').select('id').where('title', '=', title).execute());
const rows = () => app.scope(async ({ tx }) => (await tx.selectFrom('milestone').select('id').execute()).length);

test('a form that is sent twice is kept once, and its sender is brought where the first one went', async () => {
  const form = await open();
  const first = await manager.post(add, { ...form, ...words('Sent twice') });
  const second = await manager.post(add, { ...form, ...words('Sent twice') });
  assert.deepEqual([first.status, second.status], [303, 303], first.text);
  assert.equal(second.location, first.location);
  assert.match(second.kept, /Nothing was done twice/);
  assert.equal((await titled('Sent twice')).length, 1);
});

test('a form that is sent twice at once is kept once', async () => {
  const form = await open();
  const answers = await Promise.all(
    Array.from({ length: 4 }, () => manager.post(add, { ...form, ...words('A double click') })),
  );
  assert.deepEqual([...new Set(answers.map(({ status, location }) => `${status} ${location}`))].length, 1);
  assert.equal((await titled('A double click')).length, 1);
});

test('a form that was opened again with Back and sent with other words is a new one', async () => {
  const form = await open();
  await manager.post(add, { ...form, ...words('The first words') });
  await manager.post(add, { ...form, ...words('Other words') });
  assert.equal((await titled('Other words')).length, 1);
});

test('the same words from a form that was opened anew are a new one', async () => {
  const before = await rows();
  await manager.post(add, { ...(await open()), ...words('Every spring') });
  await manager.post(add, { ...(await open()), ...words('Every spring') });
  assert.equal(await rows(), before + 2);
});

test('a form with something to put right stays the same form, and is kept once when it is right', async () => {
  const form = await open();
  const wrong = await manager.post(add, { ...form, ...words('') });
  assert.equal(wrong.status, 422);
  assert.equal(tokenIn(wrong), form.csrf);
  for (const _ of [1, 2]) await manager.post(add, { ...form, ...words('Put right') });
  assert.equal((await titled('Put right')).length, 1);
});

test('a change that is sent twice is no quarrel with oneself', async () => {
  await manager.post(add, words('To be reworded'));
  const [{ id } = { id: '' }] = await titled('To be reworded');
  const path = `milestones/${id}/change`;
  const page = await manager.get(path);
  const body = { csrf: tokenIn(page), ...words('Reworded'), seen: 1 };
  assert.equal((await manager.post(path, body)).status, 303);
  assert.equal((await manager.post(path, body)).status, 303);
  assert.equal((await manager.post(path, { ...body, title: 'Reworded otherwise' })).status, 409);
});

test('a form whose first sending left no trail, as after a crash, is not done twice and says so', async () => {
  const form = await open();
  await manager.post(add, { ...form, ...words('Before the crash') });
  await withClient(app.db.owner, (client) => client.query('update thread.sent_form set went_to = null'));
  const second = await manager.post(add, { ...form, ...words('Before the crash') });
  assert.equal(second.title, 'This was sent already');
  assert.equal((await titled('Before the crash')).length, 1);
});

test('nothing that was typed can be read in what is kept of a sent form', async () => {
  await manager.post(add, { ...(await open()), ...words('Plain as day') });
  const kept = await withClient(app.db.owner, (client) => client.query('select * from thread.sent_form'));
  assert.ok(kept.rows.length > 0);
  assert.doesNotMatch(JSON.stringify(kept.rows), /Plain as day/);
});

test('a form that was opened by someone else who was signed in here is not sent in one’s own name', async () => {
  const nurse = await app.as('partnership manager');
  const form = await open('milestones/add', nurse);
  for (const [name, value] of manager.cookies) if (name !== 'csrf') nurse.cookies.set(name, value);
  const answer = await nurse.post(add, { ...form, ...words('Whose words') });
  assert.equal(answer.status, 403);
  assert.match(answer.text, /opened by someone else/);
  assert.equal((await titled('Whose words')).length, 0);
});
