import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { testApp } from '../../../../test/support/app.ts';

const app = await testApp();
after(() => app.close());
const manager = await app.as('partnership manager');
const nurse = await app.as('front-line staff');
const seenIn = (text: string) => /name="seen" value="(\d+)"/.exec(text)?.[1];
const said = {
  kind: 'health',
  partnerId: '',
  level: '',
  rank: '',
  profession: '',
  experience: '',
  widerId: '',
  people: '',
};

const idOf = async (slug: string) => {
  const where = await app.scope(({ tx }) =>
    tx.selectFrom('perspective').select('id').where('slug', '=', slug).execute(),
  );
  return where[0]?.id ?? '';
};

test('a perspective is added in the partnership’s own word, and too few are shown as a wider one', async () => {
  await manager.post('perspectives/add', { ...said, name: 'Health staff', people: '22' });
  const kept = await manager.post('perspectives/add', {
    ...said,
    name: 'Doctors',
    profession: 'Doctor',
    people: '2',
    widerId: await idOf('health-staff'),
  });
  assert.equal(kept.kept, '“Doctors” is kept as a perspective.');
  const page = await manager.get('perspectives');
  assert.match(page.text, /Shared by 2 people, part of Health staff\. Shown beyond a room as “Health staff”/);
  assert.match(page.text, /at least 5 people share it/);
});

test('all that is wrong is said at once', async () => {
  const again = await manager.post('perspectives/add', { people: 'a few', widerId: 'nothing' });
  assert.equal(again.status, 422);
  for (const name of ['name', 'kind', 'widerId', 'people']) assert.match(again.text, new RegExp(`href="#${name}"`));
});

test('two changes at once cannot make a circle', async () => {
  await manager.post('perspectives/add', { ...said, name: 'One' });
  await manager.post('perspectives/add', { ...said, name: 'Two' });
  const [one, two] = [await idOf('one'), await idOf('two')];
  const answers = await Promise.all([
    manager.post('perspectives/one/change', { ...said, name: 'One', widerId: two, seen: '1' }),
    manager.post('perspectives/two/change', { ...said, name: 'Two', widerId: one, seen: '1' }),
  ]);
  assert.deepEqual(answers.map(({ status }) => status).sort(), [303, 422]);
});

test('a change on an older version shows both', async () => {
  const late = await manager.post('perspectives/doctors/change', {
    ...said,
    name: 'Physicians',
    people: '3',
    seen: '7',
  });
  assert.equal(late.status, 409);
  assert.match(late.text, /Physicians/);
  assert.match(late.text, /Doctors/);
});

test('someone says what they bring, several or none, and only about themselves', async () => {
  const form = await nurse.get('perspectives/what-you-bring');
  const brings = [await idOf('doctors'), await idOf('health-staff')];
  const kept = await nurse.post('perspectives/what-you-bring', {
    brings,
    seen: seenIn(form.text),
    person: manager.personId,
  });
  assert.equal(kept.status, 303);
  const rows = await app.scope(({ tx }) => tx.selectFrom('person_perspective').select('person_id').execute());
  assert.deepEqual([...new Set(rows.map(({ person_id }) => person_id))], [nurse.personId]);
  const again = await nurse.get('perspectives/what-you-bring');
  assert.equal(again.text.match(/checked/g)?.length, 2);
  const none = await nurse.post('perspectives/what-you-bring', { brings: 'none', seen: seenIn(again.text) });
  assert.equal(none.status, 303);
  assert.match((await nurse.get('perspectives')).text, /You have said which perspectives you bring/);
});

test('what someone brings is on no page of anyone else', async () => {
  const form = await nurse.get('perspectives/what-you-bring');
  await nurse.post('perspectives/what-you-bring', { brings: await idOf('doctors'), seen: seenIn(form.text) });
  assert.doesNotMatch((await manager.get(`people/${nurse.personId}`)).text, /Doctors/);
  assert.doesNotMatch((await manager.get('people')).text, /Doctors/);
});

test('no route takes the name of someone else to say what they bring', async () => {
  const { wings } = await import('../../index.ts');
  const routes = wings.find(({ name }) => name === 'partnership')?.routes ?? [];
  const about = routes.filter(({ path }) => /people\/:person/.test(path)).map(({ path }) => path);
  assert.ok(about.length > 0);
  assert.ok(about.every((path) => !/perspective|bring/.test(path)));
});

test('a choice from an older page shows both', async () => {
  const late = await nurse.post('perspectives/what-you-bring', { brings: 'none', seen: '1' });
  assert.equal(late.status, 409);
  assert.match(late.text, /None of these/);
  assert.match(late.text, /Doctors/);
});

test('a nurse cannot add or change a perspective', async () => {
  assert.equal((await nurse.get('perspectives/add')).status, 403);
  assert.equal((await nurse.post('perspectives/add', { ...said, name: 'Mine' })).status, 403);
  assert.equal((await nurse.post('perspectives/doctors/change', { ...said, name: 'Mine', seen: '1' })).status, 403);
});
