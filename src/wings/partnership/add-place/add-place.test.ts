import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { testApp } from '../../../../test/support/app.ts';

const app = await testApp();
after(() => app.close());
const manager = await app.as('partnership manager');
const coLead = await app.as('lived experience');
const nurse = await app.as('front-line staff');
const seenIn = (text: string) => /name="seen" value="(\d+)"/.exec(text)?.[1];

test('a prison is picked from the shared list and what people are called starts as TBC', async () => {
  const form = await manager.get('places/add');
  assert.match(form.text, /HMP &amp; YOI Low Newton \(LNI\)/);
  const added = await manager.post('places/add', { kind: 'prison', establishment: 'LNI' });
  assert.equal(added.kept, 'HMP & YOI Low Newton is kept as a place.');
  const page = await manager.get(added.location);
  assert.match(page.text, /TBC\. We do not know yet/);
  assert.match(page.text, /On the shared list/);
});

test('the same prison added twice at once stands once', async () => {
  const two = await Promise.all([1, 2].map(() => manager.post('places/add', { kind: 'prison', establishment: 'DHI' })));
  assert.deepEqual(two.map(({ status }) => status).sort(), [303, 422]);
  assert.match(two.find(({ status }) => status === 422)?.text ?? '', /is there already/);
});

test('a name and a code of the shared list are corrected without changing the list', async () => {
  const form = await manager.get('places/hmp-and-yoi-low-newton/change');
  const said = { kind: 'prison', name: 'Low Newton', code: 'lnx', partnerId: app.partnership.partner.id };
  const kept = await manager.post('places/hmp-and-yoi-low-newton/change', { ...said, seen: seenIn(form.text) });
  assert.equal(kept.status, 303);
  const page = await manager.get(kept.location);
  assert.equal(page.title, 'Low Newton');
  assert.match(page.text, /LNX/);
  const shared = await app.scope(({ tx }) =>
    tx.selectFrom('prison').select('name').where('code', '=', 'LNI').execute(),
  );
  assert.equal(shared[0]?.name, 'Low Newton (HMP & YOI)');
});

test('a code that another prison has is put right, a place changed meanwhile is shown in both versions', async () => {
  const taken = { kind: 'prison', name: 'Low Newton', code: 'DHI', seen: '2' };
  assert.equal((await manager.post('places/hmp-and-yoi-low-newton/change', taken)).status, 422);
  const late = { kind: 'prison', name: 'My name for it', code: 'LNX', seen: '1' };
  const stale = await manager.post('places/hmp-and-yoi-low-newton/change', late);
  assert.equal(stale.status, 409);
  assert.match(stale.text, /My name for it/);
  assert.match(stale.text, />Low Newton</);
});

test('a nurse cannot add or correct a place', async () => {
  assert.equal((await nurse.get('places/add')).status, 403);
  assert.equal((await nurse.post('places/add', { kind: 'ward', name: 'Elm' })).status, 403);
  assert.equal((await nurse.post('places/the-wing/change', { kind: 'prison', name: 'Mine', seen: '1' })).status, 403);
});

test('what people chose to be called is written down by someone with lived experience, with whom and when', async () => {
  const form = await coLead.get('places/the-wing/what-people-are-called');
  const chosen = {
    decided: 'chosen',
    called: 'residents',
    chosenWith: 'the residents’ council',
    'on-day': '1',
    'on-month': '5',
    'on-year': '2026',
  };
  const kept = await coLead.post('places/the-wing/what-people-are-called', { ...chosen, seen: seenIn(form.text) });
  const page = await coLead.get(kept.location);
  assert.match(page.text, /People here are called: residents/);
  assert.match(page.text, /the residents’ council/);
  assert.match(page.text, /1 May 2026/);
});

test('a word without whom it was chosen with is not kept, and a nurse cannot choose it', async () => {
  const form = await coLead.get('places/the-wing/what-people-are-called');
  const alone = { decided: 'chosen', called: 'clients', seen: seenIn(form.text) };
  assert.equal((await coLead.post('places/the-wing/what-people-are-called', alone)).status, 422);
  assert.equal((await nurse.post('places/the-wing/what-people-are-called', alone)).status, 403);
});

test('two who choose at once: one is kept, the other sees both', async () => {
  const seen = seenIn((await coLead.get('places/the-wing/what-people-are-called')).text);
  const chosen = (called: string) => ({ decided: 'chosen', called, chosenWith: 'the wing meeting', seen });
  const answers = await Promise.all([
    coLead.post('places/the-wing/what-people-are-called', chosen('men of the wing')),
    manager.post('places/the-wing/what-people-are-called', chosen('people we work with')),
  ]);
  assert.deepEqual(answers.map(({ status }) => status).sort(), [303, 409]);
  const late = answers.find(({ status }) => status === 409)?.text ?? '';
  assert.match(late, /men of the wing/);
  assert.match(late, /people we work with/);
});
