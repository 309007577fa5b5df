import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { testApp } from '../../../../test/support/app.ts';
import { newId } from '../../../db/id.ts';

const app = await testApp({ example: true });
after(() => app.close());

const perspective = (kind: 'health' | 'officer', name: string, id: string) =>
  app.scope(({ tx, partnershipId }) =>
    tx.insertInto('perspective').values({ partnership_id: partnershipId, id, slug: name, name, kind }).execute(),
  );

test('the example offers its seats with the marks of their perspectives, the made-up partnership last', async () => {
  const madeUp = await app.addPartnership('A made-up partnership');
  await app.scope(({ tx }) => tx.updateTable('partnership').set({ fictional: true }).execute(), madeUp);
  const id = newId();
  await perspective('health', 'nurses', id);
  await app.as({ role: 'facilitator', shownAs: 'Facilitator here', in: madeUp });
  await app.as({ role: 'front-line staff', shownAs: 'Senior nurse', perspectives: [id] });
  const page = await app.stranger().get('/');
  assert.equal(page.title, 'Look around as someone else');
  const order = [
    'Test partnership',
    'Senior nurse',
    'A made-up partnership',
    'Everything here is made up',
    'Facilitator here',
  ];
  assert.deepEqual(
    order.map((words) => page.text.indexOf(words)).toSorted((a, b) => a - b),
    order.map((words) => page.text.indexOf(words)),
  );
  assert.match(page.text, /Nothing you do here reaches anyone/);
});

test('choosing a seat signs in as its person, and choosing another one leaves the first', async () => {
  const nurse = await app.as({ role: 'front-line staff', shownAs: 'Night nurse' });
  const manager = await app.as({ role: 'partnership manager', shownAs: 'Manager' });
  const client = app.stranger();
  await client.get('/');
  const answer = await client.post('/continue-as', { person: nurse.personId });
  assert.equal(answer.location, `/partnerships/${app.partnership.slug}`);
  assert.match((await client.get('partners')).text, /Night nurse/);
  await client.post('/continue-as', { person: manager.personId });
  assert.doesNotMatch((await client.get('partners')).text, /Night nurse/);
  assert.equal((await client.post('/continue-as', { person: 'nobody' })).status, 404);
});

test('nobody can continue as somebody where people sign in for real', async () => {
  const real = await testApp();
  const nurse = await real.as('front-line staff');
  const client = real.stranger();
  assert.equal((await client.post('/continue-as', { person: nurse.personId })).status, 404);
  assert.equal((await client.get('/')).location, '/sign-in');
  await real.close();
});

test('the example makes no first account', async () => {
  assert.equal(await app.firstAccountLink(), undefined);
});
