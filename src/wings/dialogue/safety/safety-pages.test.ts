import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testApp } from '../../../../test/support/app.ts';
import { addReadySession } from '../../../../test/support/ready-session.ts';
import { withClient } from '../../../db/client.ts';
import { newId } from '../../../db/id.ts';
import { startingWords } from './limits/form.ts';

const app = await testApp();
const { engagement } = await addReadySession(app);
const facilitator = await app.as('facilitator');
const resident = await app.as('lived experience');
const at = 'places/the-wing/worried';

/** How many rows every table of ours holds, and what its last change was. */
const rows = () =>
  withClient(app.db.owner, async (client) => {
    const { rows: tables } = await client.query<{ name: string }>(
      `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind in ('r', 'p') and n.nspname in ('thread', 'signin', 'jobs', 'reference') order by 1`,
    );
    const counts: Record<string, unknown> = {};
    for (const { name } of tables)
      counts[name] = (await client.query(`select count(*), max(xmin::text::bigint) as last from ${name}`)).rows[0];
    return counts;
  });

test('reading the concern sheet writes no row, no event and no log line, signed in or not', async () => {
  await resident.get(engagement);
  const before = await rows();
  const logged = app.log.length;
  for (const page of ['worried', at, `${at}?about=staff`]) assert.equal((await resident.get(page)).status, 200, page);
  await app.stranger().get(at);
  assert.deepEqual(await rows(), before);
  assert.deepEqual(app.log.slice(logged), []);
});

test('its first words are to tell the officer or nurse in charge now', async () => {
  const sheet = await resident.get(at);
  assert.equal(sheet.title, 'Tell the officer or nurse in charge now');
  const order = ['The officer in charge of the wing', '1234', 'The orderly officer, extension 5678'];
  const places = order.map((words) => sheet.text.indexOf(words));
  assert.deepEqual(
    places,
    places.toSorted((a, b) => a - b),
  );
  assert.ok(places.every((place) => place > 0));
  assert.match(sheet.text, /This page keeps nothing/);
});

test('where staff are the subject the way outside comes first', async () => {
  const sheet = await resident.get(`${at}?about=staff`);
  const outside = sheet.text.indexOf('The safeguarding lead of the council');
  assert.ok(outside > 0 && outside < sheet.text.indexOf('The officer in charge of the wing'));
  assert.match(sheet.text, /Outside this place/);
});

test('the sheet speaks Welsh to whoever asked for it, as a draft, with the numbers as they were set', async () => {
  const welsh = await app.as('lived experience');
  welsh.cookies.set('language', 'cy');
  const sheet = await welsh.get(at);
  assert.match(sheet.text, /<html[^>]* lang="cy"/);
  assert.equal(sheet.title, 'Dywedwch wrth y swyddog neu’r nyrs sydd â gofal nawr');
  assert.match(sheet.text, /Drafft\.[\s\S]*1234/);
});

test('with one place the link leads straight to its sheet; with more it asks where you are', async () => {
  assert.match((await resident.get('worried')).text, /1234/);
  await app.scope(({ tx }) =>
    tx
      .insertInto('place')
      .values({ partnership_id: app.partnership.id, id: newId(), slug: 'the-ward', name: 'The Ward', kind: 'ward' })
      .execute(),
  );
  const list = await resident.get('worried');
  assert.equal(list.title, 'Tell the officer or nurse in charge now');
  assert.match(list.text, /The Ward/);
});

test('a place with no sheet still says to tell someone now', async () => {
  const sheet = await resident.get('places/the-ward/worried');
  assert.equal(sheet.title, 'Tell the nurse in charge now');
  assert.match(sheet.text, /Nobody has written the numbers of this place here yet/);
  assert.match(sheet.text, /Nobody outside is named for this place yet/);
  // nothing on it leads to names and numbers that are not there
  assert.match(sheet.text, /Samaritans: 116 123/);
  assert.doesNotMatch(sheet.text, /on this place’s sheet|Nights and weekends/);
});

test('every page of a dialogue carries the link to the sheet of its place', async () => {
  const pages = ['', '/preparation', '/preparation/ask', '/picture', '/coverage', '/sessions/first', '/sessions/care'];
  for (const page of pages) {
    const shown = await facilitator.get(`${engagement}${page}`);
    assert.match(shown.text, /href="[^"]*\/(places\/the-wing\/)?worried"/, page || 'the dialogue');
  }
  assert.match((await facilitator.get(`${engagement}/sessions/first`)).text, /href="[^"]*places\/the-wing\/worried"/);
});

const sheet = { tellNow: 'Nurse in charge', extension: '22', outOfHours: 'Duty nurse', outsideContact: 'The council' };

test('a sheet is set whole or not at all, by a facilitator or a partnership manager', async () => {
  const partly = await facilitator.post('concern-sheets/the-ward', { ...sheet, outsideContact: '', seen: '0' });
  assert.equal(partly.status, 422);
  assert.match(partly.text, /Give a contact outside the place/);
  assert.equal((await resident.post('concern-sheets/the-ward', { ...sheet, seen: '0' })).status, 403);
  assert.equal((await facilitator.post('concern-sheets/the-ward', { ...sheet, seen: '0' })).status, 303);
  assert.match((await resident.get('places/the-ward/worried')).text, /Nurse in charge/);
});

test('of two who set one sheet the second sees both', async () => {
  const second = await facilitator.post('concern-sheets/the-ward', { ...sheet, extension: '33', seen: '0' });
  assert.equal(second.status, 409);
  assert.match(second.text, /22[\s\S]*33/);
});

const worded = {
  harm: 'Harm',
  security: 'Security',
  inquest: 'Inquest',
  court: 'Court',
  police: 'Police',
  freedomOfInformation: 'Freedom of information',
  subjectAccess: 'What is kept about you',
};

test('the limits name all seven, or are not kept', async () => {
  const partly = await facilitator.post('limits/add', { name: 'Ward', ...worded, inquest: '' });
  assert.equal(partly.status, 422);
  assert.match(partly.text, /Say what happens if there is an inquest/);
  assert.equal((await facilitator.post('limits/add', { name: 'Ward', ...worded })).status, 303);
  assert.equal((await facilitator.post('limits/add', { name: 'Ward', ...worded })).status, 422);
});

test('the card is there in Welsh: what a service worded itself stays in English, and says so', async () => {
  const kept = await facilitator.post('limits/add', {
    name: 'For the wing',
    ...startingWords,
    court: 'A judge may want it.',
  });
  assert.equal(kept.status, 303, kept.text);
  const own = /limits\/([^/"]+)\/card">For the wing/.exec((await facilitator.get('limits')).text)?.[1];
  const card = await resident.get(`limits/${own}/card/welsh`);
  assert.match(card.text, /<html[^>]*lang="cy"/);
  assert.match(card.text, /Gall yr heddlu ofyn amdano/);
  assert.match(card.text, /<span lang="en">A judge may want it\.</);
  assert.match(card.text, /Drafft/);
  assert.match((await resident.get(`limits/${own}/card`)).text, /card\/welsh/);
});

test('a change is a new version, and the card of the old one stays', async () => {
  const id = app.partnership.limitsId;
  const old = await facilitator.get(`limits/${id}/card`);
  assert.match(old.text, /We pass on a risk of serious harm/);
  await facilitator.post(`limits/${id}/change`, { ...worded, harm: 'We tell the officer in charge', seen: '1' });
  assert.match((await facilitator.get('limits')).text, /Version 2/);
  assert.match((await facilitator.get(`limits/${id}/card`)).text, /We pass on a risk of serious harm/);
  const second = await facilitator.post(`limits/${id}/change`, { ...worded, seen: '1' });
  assert.equal(second.status, 409);
});
