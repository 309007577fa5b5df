import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testApp } from '../../../../test/support/app.ts';
import { addReadySession, takesPart } from '../../../../test/support/ready-session.ts';
import { tablesHolding } from '../../../../test/support/scan.ts';
import { newId } from '../../../db/id.ts';

const app = await testApp();
const { engagement, ids, views } = await addReadySession(app);
const facilitator = await app.as('facilitator');
const coordinator = await app.as('partnership manager');
const commissioner = await app.as('commissioner');
const participant = await app.as('lived experience');

let planned = 0;
async function plan(more: Record<string, string> = {}): Promise<string> {
  planned += 1;
  const answer = await facilitator.post(`${engagement}/sessions/plan`, {
    kind: 'dialogue',
    title: `Session ${planned}`,
    ...{ 'onDate-day': '13', 'onDate-month': '3', 'onDate-year': '2027', startsAt: '2pm' },
    whereWords: 'the healthcare unit',
    ...more,
  });
  assert.equal(answer.status, 303, answer.text);
  return answer.location.replace(/^\/partnerships\/[^/]+\//, '');
}
const seenOn = async (path: string) => /name="seen" value="(\d+)"/.exec((await facilitator.get(path)).text)?.[1] ?? '';
const addSegment = async (at: string, body: Record<string, string>) => facilitator.post(`${at}/segments/add`, body);
const titles = (html: string) =>
  [...html.matchAll(/class="(?:segment__title|row__name)">([^<]+)/g)].map(([, title]) => title?.trim());

test('a session is planned, and everyone sees when and where it is', async () => {
  const at = await plan();
  assert.match(at, /sessions\/session-1-13-march-2027$/);
  const seen = await commissioner.get(at);
  assert.match(seen.text, /13 March 2027/);
  assert.match(seen.text, /the healthcare unit/);
});

test('how a session is held stays with the facilitators until the day', async () => {
  const at = await plan();
  await facilitator.post(`${at}/design`, {
    container: 'Saffron words to speak safely',
    aftercareStaff: 'The chaplain',
    seen: await seenOn(`${at}/design`),
  });
  await addSegment(at, { kind: 'input', title: 'Saffron question?', minutes: '10' });
  await facilitator.post(`${at}/coverage/add`, {
    ...{ words: 'a Saffron doctor', needed: '1', coming: '0', tier: 'facilitators', perspectiveId: views.nurse },
  });
  assert.match((await facilitator.get(at)).text, /Saffron words[\s\S]*The chaplain/);
  await app.scope((scope) => takesPart(scope, ids.first, participant.personId));
  for (const client of [coordinator, commissioner, participant]) {
    assert.doesNotMatch((await client.get(at)).text, /Saffron|chaplain/);
    for (const page of ['design', 'segments', 'coverage', 'paper', 'participants', 'papers'])
      assert.equal((await client.get(`${at}/${page}`)).status, 403, page);
  }
});

test('the lead says who is coming and whose view is missing, and each missing view can be asked', async () => {
  const at = await plan();
  const add = (words: string, needed: string, coming: string, level = '') =>
    facilitator.post(`${at}/coverage/add`, { words, needed, coming, level, tier: 'facilitators' });
  await add('Nurses', '4', '4', 'operational');
  await add('Doctor', '1', '0', 'operational');
  await add('the night shift', '2', '0', 'operational');
  await add('Residents', '7', '7');
  const page = await facilitator.get(at);
  assert.match(page.text, /11 people are coming\. Two views are missing: a doctor, and the night shift\./);
  assert.match(page.text, /No doctor yet/);
  assert.match(page.text, /preparation\/ask\?seat=Night%20shift/);
  assert.match(page.text, /2 missing/);
  assert.match((await facilitator.get(`${engagement}/preparation/ask?seat=Doctor`)).text, /value="Doctor"/);
});

test('a session begins with the seats of its dialogue, and who is coming is asked anew', async () => {
  await facilitator.post(`${engagement}/coverage/add`, {
    ...{ words: 'Governor', needed: '1', coming: '1', level: 'strategic', chosenBy: 'self', tier: 'facilitators' },
  });
  await facilitator.post(`${engagement}/coverage/add`, {
    ...{ words: 'Families', needed: '2', coming: '0', neverInRoom: 'yes', because: 'Visits are on Sundays' },
    tier: 'facilitators',
  });
  const at = await plan();
  await facilitator.post(`${at}/coverage/copy`);
  const page = await facilitator.get(at);
  assert.match(page.text, /0 people are coming\. One view is missing: a governor\./);
  assert.match(page.text, /Never in the room[\s\S]*Families[\s\S]*Visits are on Sundays/);
  assert.equal((await facilitator.post(`${at}/coverage/copy`)).status, 409);
});

test('the running order is built, moved and cut with no script, and drawn to time', async () => {
  const at = await plan();
  await addSegment(at, { kind: 'check-in', minutes: '10' });
  await addSegment(at, { kind: 'dialogue', minutes: '60' });
  await addSegment(at, { kind: 'limits', minutes: '5' });
  const order = async () => titles((await facilitator.get(`${at}/segments`)).text);
  assert.deepEqual(await order(), [
    '2:00 Sit down and check in',
    '2:10 Open dialogue',
    '3:10 What we cannot keep private',
  ]);

  const page = (await facilitator.get(`${at}/segments`)).text;
  const moves = [...page.matchAll(/action="([^"]+\/move)"/g)].map(([, action]) => action ?? '');
  const seen = await seenOn(`${at}/segments`);
  await facilitator.post(moves.at(-1) ?? '', { way: 'up', seen });
  assert.deepEqual(await order(), [
    '2:00 Sit down and check in',
    '2:10 What we cannot keep private',
    '2:15 Open dialogue',
  ]);

  const again = await facilitator.post(moves.at(-1) ?? '', { way: 'up', seen });
  assert.equal(again.status, 409);
  assert.match(again.text, /Someone changed this session a moment before you/);

  const remove = /action="([^"]+\/remove)"/.exec((await facilitator.get(`${at}/segments`)).text)?.[1] ?? '';
  await facilitator.post(remove, { seen: await seenOn(`${at}/segments`) });
  assert.deepEqual(await order(), ['2:00 What we cannot keep private', '2:05 Open dialogue']);
  const shown = (await facilitator.get(at)).text;
  assert.match(shown, /1 hour 5 minutes, with 1 hour of it open/);
  assert.match(shown, /segment--dialogue segment--m60/);
});

test('a session with no start and parts with no minutes claims neither', async () => {
  const at = await plan({ startsAt: '' });
  await addSegment(at, { kind: 'dialogue' });
  const shown = await facilitator.get(at);
  assert.equal(shown.status, 200);
  assert.match(shown.text, /segment__minutes">TBC/);
  assert.equal((await facilitator.get(`${at}/segments`)).status, 200);
});

test('a page says what is left before a session can open, and each line leads to where it is set', async () => {
  const at = await plan();
  const before = (await facilitator.get(at)).text;
  assert.match(before, /Words to read aloud about privacy[\s\S]*Not chosen/);
  assert.match(before, /Papers for people with no screen[\s\S]*TBC/);
  await facilitator.post(`${at}/limits`, { limits: app.partnership.limitsId, seen: await seenOn(`${at}/limits`) });
  await facilitator.post(`${at}/papers`, { papers: '12', seen: await seenOn(`${at}/papers`) });
  const after = (await facilitator.get(at)).text;
  assert.match(after, /Chosen/);
  assert.match(after, /12 to print/);
});

const opening = { limits: app.partnership.limitsId, readBy: 'A facilitator', depth: 'points' };

test('a session off site opens under the concern sheet of its dialogue’s place', async () => {
  const at = await plan({ offSite: 'yes', placeId: '' });
  assert.match((await facilitator.get(at)).text, /Who to tell if someone is at risk[\s\S]*?Set</);
  assert.equal((await facilitator.post(`${at}/open`, opening)).status, 303);
});

test('no session opens at a place whose concern sheet nobody has set', async () => {
  const placeId = newId();
  await app.scope(({ tx }) =>
    tx
      .insertInto('place')
      .values({ partnership_id: app.partnership.id, id: placeId, slug: 'the-hostel', name: 'The Hostel', kind: 'ward' })
      .execute(),
  );
  const at = await plan({ placeId });
  const page = await facilitator.get(at);
  assert.match(page.text, /Not set/);
  assert.match(page.text, /concern-sheets\/the-hostel/);
  const refused = await facilitator.post(`${at}/open`, opening);
  assert.equal(refused.status, 409);
  assert.match(refused.text, /Nobody has said whom to tell at The Hostel\. Set its concern sheet first\./);
});

test('a care space asks for the date, the place and the number, and keeps nothing else that is sent', async () => {
  const form = await facilitator.get(`${engagement}/sessions/care-space`);
  const main = /<form[^>]*class="form"[\s\S]*?<\/form>/.exec(form.text)?.[0] ?? '';
  const names = [...main.matchAll(/name="([^"]+)"/g)].map(([, name]) => name);
  assert.deepEqual(
    [...new Set(names)].filter((name) => name !== 'csrf'),
    ['onDate-day', 'onDate-month', 'onDate-year', 'placeId', 'people'],
  );
  const answer = await facilitator.post(`${engagement}/sessions/care-space`, {
    ...{
      'onDate-day': '3',
      'onDate-month': '4',
      'onDate-year': '2027',
      placeId: app.partnership.place.id,
      people: '9',
    },
    ...{ title: 'Heliotrope', container: 'Heliotrope', whereWords: 'Heliotrope', keep: 'later' },
  });
  assert.equal(answer.status, 303);
  const at = answer.location.replace(/^\/partnerships\/[^/]+\//, '');
  const page = await facilitator.get(at);
  assert.match(page.text, /3 April 2027[\s\S]*The Wing[\s\S]*9/);
  assert.deepEqual(await tablesHolding(app.db, 'Heliotrope'), []);
  for (const none of ['design', 'segments', 'papers', 'paper', 'participants'])
    assert.equal((await facilitator.get(`${at}/${none}`)).status, 404, none);
  assert.equal((await facilitator.post(`${at}/design`, { container: 'Heliotrope', seen: '1' })).status, 404);
});

test('how few came is for those who were there; beyond the room a number below five is not said', async () => {
  const come = (id: string, people: number) =>
    app.scope(({ tx }) => tx.updateTable('session').set({ people, state: 'closed' }).where('id', '=', id).execute());
  const planned = await plan();
  const { id } = await app.scope(({ tx }) =>
    tx
      .selectFrom('session')
      .select('id')
      .where('slug', '=', planned.split('/').at(-1) ?? '')
      .executeTakeFirstOrThrow(),
  );
  await app.scope((scope) => takesPart(scope, id, participant.personId));
  await come(id, 3);
  for (const words of [/Fewer than 5 people came/, /Number of people[\s\S]{0,200}Fewer than 5 people/])
    assert.match((await commissioner.get(planned)).text, words);
  assert.doesNotMatch((await commissioner.get(planned)).text, /3 people/);
  assert.match((await participant.get(planned)).text, /3 people came/);
  assert.match((await commissioner.get(engagement)).text, /fewer than 5 people/);
  assert.doesNotMatch((await commissioner.get(engagement)).text, /\b3 people/);
  await come(id, 5);
  assert.match((await commissioner.get(planned)).text, /5 people came/);
});

test('a session that will not take place says why, and its design stands still', async () => {
  const at = await plan();
  await facilitator.post(`${at}/stop`, { because: 'the wing is locked down' });
  assert.match((await commissioner.get(at)).text, /because the wing is locked down/);
  assert.equal((await facilitator.post(`${at}/design`, { container: 'x', seen: '2' })).status, 409);
  assert.equal((await addSegment(at, { kind: 'break' })).status, 409);
  assert.match((await commissioner.get(engagement)).text, /the wing is locked down/);
});

test('names typed for an unlock list are on that one page, and in no table, log or later page', async () => {
  const at = await plan();
  const names = 'Periwinkle Jones A1234BC\nPeriwinkle Smith A5678DE';
  const printed = await facilitator.post(`${at}/unlock-list`, { names, keep: 'later' });
  assert.equal(printed.status, 200);
  assert.equal([...printed.text.matchAll(/<li>Periwinkle/g)].length, 2);
  // whoever unlocks reads it without the plan beside it: morning and afternoon are told apart
  assert.match(printed.text, /class="caption">[^<]*, \d{1,2}(:\d\d)?[ap]m</);
  assert.match(String(printed.headers['cache-control']), /no-store/);
  assert.deepEqual(await tablesHolding(app.db, 'Periwinkle'), []);
  assert.ok(!app.log.join('\n').includes('Periwinkle'));
  for (const page of [at, `${at}/unlock-list`, engagement, 'dialogues', ''])
    assert.doesNotMatch((await facilitator.get(page)).text, /Periwinkle/, page);
  assert.ok(![...facilitator.cookies.values()].some((value) => value.includes('Periwinkle')));
});

test('a list with no names on it is asked for again, and a participant cannot print one', async () => {
  const at = await plan();
  assert.equal((await facilitator.post(`${at}/unlock-list`, { names: ' \n ' })).status, 422);
  assert.equal((await participant.post(`${at}/unlock-list`, { names: 'Someone' })).status, 403);
  assert.equal((await coordinator.post(`${at}/unlock-list`, { names: 'Someone' })).status, 200);
});

test('a paper asks what the session asks, and not for a name', async () => {
  const at = await plan();
  await addSegment(at, { kind: 'input', title: 'What is a good night?', minutes: '10' });
  const paper = await facilitator.get(`${at}/paper`);
  assert.match(paper.text, /Do not write your name/);
  assert.match(paper.text, /What is a good night\?/);
  assert.doesNotMatch(paper.text, /<input[^>]*name="(?!csrf)/);
});

test('those who take part with an account are named by the facilitator, and by nobody else', async () => {
  const at = await plan();
  const named = { people: [participant.personId], seen: await seenOn(`${at}/participants`) };
  assert.equal((await facilitator.post(`${at}/participants`, named)).status, 303);
  assert.equal((await facilitator.post(`${at}/participants`, named)).status, 409);
  assert.match(
    (await facilitator.get(`${at}/participants`)).text,
    new RegExp(`value="${participant.personId}" checked`),
  );
  assert.equal((await participant.post(`${at}/participants`, { people: [participant.personId] })).status, 403);
});

test('an address that names no session, no seat and no part is not found', async () => {
  const at = await plan();
  assert.equal((await facilitator.get(`${engagement}/sessions/nothing`)).status, 404);
  assert.equal((await facilitator.get(`${at}/coverage/x/change`)).status, 404);
  assert.equal((await facilitator.post(`${at}/segments/x/move`, { way: 'up' })).status, 404);
  assert.equal((await facilitator.post(`${at}/papers`, { papers: '1' })).status, 409);
});
