import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { testApp } from '../../../../test/support/app.ts';
import { newId } from '../../../db/id.ts';

const app = await testApp({ clock: () => new Date('2026-06-08T12:00:00Z') });
after(() => app.close());
const manager = await app.as('partnership manager');
const officer = await app.as('front-line staff');
const researcher = await app.as('researcher');
const seenIn = (text: string) => /name="seen" value="(\d+)"/.exec(text)?.[1];
const face = 'interfaces/prison-and-health';

const reading = (more: object) => ({
  level: 'operational',
  value: 'in conflict',
  moment: 'before',
  readBy: 'The governor',
  because: 'They undermined each other in public',
  whenWords: 'in the years before',
  ...more,
});

test('an interface is added with its sides, and asks next who stands where', async () => {
  const added = await manager.post('interfaces/add', { name: 'Prison and health', side1: 'Prison', side2: 'Health' });
  assert.match(added.location, /who-stands-where$/);
  const page = await manager.get(face);
  assert.equal(page.title, 'How the two sides get on');
  assert.match(page.text, /Nobody has read this relationship yet/);
  assert.match(page.text, /Nobody has asked them yet/);
});

test('those who live with it stand beside the levels', async () => {
  await manager.post('perspectives/add', { name: 'Patients', kind: 'resident', experience: 'living' });
  const form = await manager.get(`${face}/who-stands-where`);
  const beside = /name="(beside-[^"]+)"/.exec(form.text)?.[1] ?? '';
  const sent = {
    'side1-strategic': 'Governor',
    'side2-strategic': 'Senior health service manager',
    'side1-operational': 'Officers',
    'side2-operational': 'Doctors\nNurses',
    [beside]: 'not asked',
  };
  assert.equal((await manager.post(`${face}/who-stands-where`, { ...sent, seen: '7' })).status, 409);
  assert.equal((await manager.post(`${face}/who-stands-where`, { ...sent, seen: seenIn(form.text) })).status, 303);
  const page = await manager.get(face);
  assert.match(page.text, /Those who live with it[\s\S]*Patients[\s\S]*Nobody has asked them yet/);
});

test('productive at the top and in conflict on the landings is seen at a glance', async () => {
  await manager.post(`${face}/readings/add`, reading({ level: 'strategic', value: 'productive' }));
  const kept = await officer.post(`${face}/readings/add`, reading({}));
  assert.equal(kept.kept, 'The reading is kept.');
  const page = await officer.get(face);
  assert.match(page.text, /Before the dialogue: productive at strategic level and in conflict at operational level\./);
  assert.match(page.text, /They undermined each other in public/);
  assert.doesNotMatch(page.text, /The readings, over time/);
});

test('readings with days are drawn over time, with the dialogue between them and a table behind', async () => {
  await app.scope(async ({ tx, partnershipId }) => {
    const { id } = await tx.selectFrom('interface').select('id').executeTakeFirstOrThrow();
    const engagement = newId();
    const inIt = { partnership_id: partnershipId };
    await tx
      .insertInto('engagement')
      .values({ ...inIt, id: engagement, slug: 'e', title: 'E', interface_id: id, state: 'under way' })
      .execute();
    await tx
      .insertInto('session')
      .values({
        ...inIt,
        id: newId(),
        slug: 's',
        engagement_id: engagement,
        kind: 'dialogue',
        title: 'S',
        on_date: '2026-04-12',
        state: 'closed',
      })
      .execute();
  });
  const on = (day: string, month: string) => ({ 'readOn-day': day, 'readOn-month': month, 'readOn-year': '2026' });
  await officer.post(`${face}/readings/add`, reading({ ...on('1', '2'), whenWords: '' }));
  await officer.post(
    `${face}/readings/add`,
    reading({ ...on('1', '6'), whenWords: '', value: 'working', moment: 'after' }),
  );
  const { text } = await officer.get(face);
  assert.match(text, /The readings, over time/);
  assert.match(text, /Dialogue, 12 April/);
  assert.match(text, /Show these readings as a table, with their sources/);
  assert.match(text, /After: 1 June 2026/);
});

test('every error of a reading is said at once, and the words are kept', async () => {
  const again = await officer.post(`${face}/readings/add`, { because: 'Words to keep' });
  assert.equal(again.status, 422);
  for (const name of ['level', 'value', 'moment', 'readOn', 'readBy'])
    assert.match(again.text, new RegExp(`href="#${name}"`));
  assert.match(again.text, /Words to keep/);
});

test('a researcher sees the map and gives no reading', async () => {
  const page = await researcher.get(face);
  assert.equal(page.status, 200);
  assert.doesNotMatch(page.text, /Add a reading/);
  assert.equal((await researcher.post(`${face}/readings/add`, reading({}))).status, 403);
});

test('two who rename the sides at once: one is kept, the other sees both', async () => {
  const seen = seenIn((await manager.get(`${face}/change`)).text);
  const sent = (side1: string) => ({ name: 'Prison and health', side1, side2: 'Health', seen });
  const answers = await Promise.all([
    manager.post(`${face}/change`, sent('HM Prison')),
    manager.post(`${face}/change`, sent('The jail')),
  ]);
  assert.deepEqual(answers.map(({ status }) => status).sort(), [303, 409]);
  const late = answers.find(({ status }) => status === 409)?.text ?? '';
  assert.match(late, /HM Prison/);
  assert.match(late, /The jail/);
});

test('an interface that is not there is not found', async () => {
  for (const path of ['interfaces/nowhere', 'interfaces/nowhere/change', 'interfaces/nowhere/readings/add'])
    assert.equal((await manager.get(path)).status, 404, path);
});
