import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aroundTheTable } from '../../../test/support/around-the-table.ts';
import { newId } from '../../db/id.ts';
import { cellsIn } from '../../interop/csv/csv.ts';
import { struckTitle } from '../dialogue/store/copies.ts';

const table = await aroundTheTable();
const { people, perspectives } = table;
const on = { 'on-day': '20', 'on-month': '11', 'on-year': '2026' };
type Who = keyof typeof people;

async function add(expected: string, more: Record<string, string> = {}): Promise<string> {
  const body = { expected, whereNowIs: 'said', whereNow: 'Two lists', engagement: table.engagementId, ...more };
  const sent = await people.trust.post('plan/add', body);
  assert.equal(sent.status, 303, sent.text.slice(0, 3000));
  return sent.location.split('/').at(-1) ?? '';
}
const to = (who: Who, line: string, where: string, body: Record<string, string | number>) =>
  people[who].post(`plan/lines/${line}/${where}`, body);

test('a plan is brought with its first line, and counts agreed apart from delivered', async () => {
  const line = await add('One list each morning', { section: 'Mornings', leads: 'Wing manager' });
  assert.deepEqual(await table.brought(), ['joint plan']);
  assert.equal((await to('trust', line, 'agreed', { ...on, seen: 1 })).status, 303);
  const delivered = await to('nurse', line, 'delivered', { words: 'It hangs on the door', seen: 2 });
  assert.equal(delivered.status, 303, delivered.text.slice(0, 2000));
  assert.equal(delivered.kept, 'It is said to be delivered, by: Nurse.');
  await add('A quiet room');
  const { text } = await people.researcher.get('plan');
  assert.match(text, /1 of 2 lines is agreed\. 1 is delivered\./);
  assert.match(text, /Said by: Nurse, 21 November 2026/);
  assert.match(text, /Said by: Representative, 20 November 2026/);
});

test('a person at strategic level is refused delivered, by the policy and by the database', async () => {
  const line = await add('Handover face to face');
  const shown = await people.governor.get(`plan/lines/${line}/delivered`);
  assert.equal(shown.status, 403);
  assert.match(shown.text, /You sit at strategic level\. Agreed can be said from there; delivered cannot\./);
  assert.equal((await to('governor', line, 'delivered', { seen: 1 })).status, 403);
  assert.doesNotMatch((await people.governor.get(`plan/lines/${line}`)).text, /Say that it is delivered/);
  await assert.rejects(
    table.scope(({ tx }) =>
      tx
        .updateTable('action')
        .set({ delivered_on: '2026-11-20', delivered_by: people.governor.personId })
        .where('id', '=', line)
        .execute(),
    ),
    { constraint: 'delivered_is_never_said_at_strategic_level' },
  );
});

test('the database refuses delivered by whoever recorded agreed, and from managerial level', async () => {
  const line = await add('Keys are counted');
  const set = (values: Record<string, string>) =>
    table.scope(({ tx }) => tx.updateTable('action').set(values).where('id', '=', line).execute());
  const nurse = people.nurse.personId;
  await assert.rejects(set({ agreed_by: nurse, delivered_by: nurse }), { code: '23514' });
  await assert.rejects(set({ delivered_by: nurse, delivered_level: 'managerial' }), { code: '23514' });
});

test('whoever recorded agreed cannot say delivered, nor can a manager it is not for', async () => {
  const line = await add('Doors are answered');
  assert.equal((await to('nurse', line, 'agreed', { ...on, seen: 1 })).status, 403);
  await to('prison', line, 'agreed', { ...on, seen: 1 });
  assert.match((await to('prison', line, 'delivered', { seen: 2 })).text, /You recorded that this was agreed/);
  const manager = await to('trust', line, 'delivered', { seen: 2 });
  assert.match(manager.text, /Delivered is said by someone at operational level, or by those it is for\./);
});

test('the facilitator enters delivered only as those it is for said it in the room', async () => {
  const line = await add('Officers sit in the sessions', { forPerspectiveId: perspectives.residents });
  const bare = await to('facilitator', line, 'delivered', { saidBy: perspectives.governor, seen: 1 });
  assert.equal(bare.status, 422);
  assert.match(bare.text, /Say who said it, by perspective/);
  assert.match(bare.text, /Tick this if they said it in the room/);
  const said = { saidBy: perspectives.residents, inTheRoom: 'yes', seen: 1 };
  assert.equal((await to('facilitator', line, 'delivered', said)).status, 303);
  assert.match((await people.nurse.get(`plan/lines/${line}`)).text, /Said by: Residents/);
  assert.equal((await to('officer', line, 'not-delivered', { seen: 2 })).status, 303);
});

test('TBC and a gap are shown and counted, never blank', async () => {
  const fresh = await aroundTheTable();
  const send = (expected: string, whereNowIs: string, more = {}) =>
    fresh.people.facilitator.post('plan/add', { expected, whereNowIs, engagement: fresh.engagementId, ...more });
  await send('Nights', 'TBC', { whereNowTbc: 'Ask again in spring' });
  await send('Families', 'gap');
  const { text } = await fresh.people.nurse.get('plan');
  assert.match(text, /0 of 2 lines are agreed\. 0 are delivered\..* 1 is TBC, 1 is a gap\./);
  assert.match(text, /Ask again in spring/);
  assert.match(text, /No effective measure yet/);
  assert.match(text, /Not said in the plan yet/);
});

test('a line stops with its reason, and can be planned again', async () => {
  const line = await add('A leaflet');
  const bare = await to('nurse', line, 'move', { state: 'stopped', seen: 1 });
  assert.equal(bare.status, 422);
  assert.match(bare.text, /Say why it stopped/);
  assert.equal(
    (await to('nurse', line, 'move', { state: 'stopped', because: 'Nobody reads it', seen: 1 })).status,
    303,
  );
  assert.match((await people.nurse.get('plan')).text, /Nobody reads it/);
  assert.equal((await people.trust.get(`plan/lines/${line}/agreed`)).status, 409);
  assert.equal((await to('nurse', line, 'move', { state: 'planned', seen: 2 })).status, 303);
});

test('words that were agreed and are changed are not agreed any more, nor delivered, and the form says so before', async () => {
  const line = await add('Two handovers a day');
  await to('trust', line, 'agreed', { ...on, seen: 1 });
  await to('nurse', line, 'delivered', { seen: 2 });
  const form = await people.prison.get(`plan/lines/${line}/change`);
  assert.match(form.text, /It is recorded as agreed\. If you change what is expected/);
  const change = (expected: string, whereNow: string, seen: number) =>
    to('prison', line, 'change', {
      ...{ expected, whereNowIs: 'said', whereNow, engagement: table.engagementId, seen },
    });
  assert.equal((await change('Two handovers a day', 'One so far', 3)).kept, 'The changes are kept.');
  assert.match((await people.nurse.get(`plan/lines/${line}`)).text, /Said by: Representative/);
  const reworded = await change('Three handovers a day', 'One so far', 4);
  assert.match(reworded.kept, /does not stand as agreed or as delivered any more/);
  assert.doesNotMatch((await people.nurse.get(`plan/lines/${line}`)).text, /Said by: /);
  const events = await table.scope(({ tx }) =>
    tx
      .selectFrom('event')
      .select('changes')
      .where('subject_id', '=', line)
      .where('act', '=', 'action changed')
      .execute(),
  );
  assert.deepEqual(
    events.map(({ changes }) => changes),
    [{ version: 4 }, { version: 5, agreedTakenBack: true, deliveredTakenBack: true }],
  );
  assert.equal((await to('trust', line, 'agreed', { ...on, seen: 5 })).status, 303);
});

test('two who change one line: the second sees both', async () => {
  const line = await add('A menu');
  const words = { whereNowIs: 'said', whereNow: 'Two lists', engagement: table.engagementId };
  const first = { ...words, expected: 'A menu in pictures', seen: 1 };
  assert.equal((await to('trust', line, 'change', first)).status, 303);
  const late = await to('facilitator', line, 'change', { ...first, expected: 'A menu in two languages' });
  assert.equal(late.status, 409);
  assert.match(late.text, /A menu in pictures/);
  assert.match(late.text, /A menu in two languages/);
});

test('a line links to what it came from, and a theme of a room stays unnamed to those who were not there', async () => {
  const theme = newId();
  await table.scope(({ tx, partnershipId }) =>
    tx
      .insertInto('theme')
      .values({
        ...{ partnership_id: partnershipId, id: theme, engagement_id: table.engagementId },
        ...{ title: 'A canary sings in the room', tier: 'room' },
      })
      .execute(),
  );
  const line = await add('Something to do');
  await table.scope(({ tx, partnershipId }) =>
    tx
      .insertInto('thread_link')
      .values({
        ...{ partnership_id: partnershipId, from_kind: 'theme', from_id: theme, to_kind: 'action', to_id: line },
        how: 'planned',
      })
      .execute(),
  );
  const { text } = await people.prison.get(`plan/lines/${line}`);
  assert.match(text, /Theme: kept where it was said/);
  assert.doesNotMatch(text, /canary/);
  assert.doesNotMatch((await people.prison.get('plan/add')).text, /canary/);
  assert.doesNotMatch((await people.prison.get('agreement/expectations/make')).text, /canary/);
  assert.equal((await people.prison.post('plan/add', { expected: 'x', whereNowIs: 'TBC', theme })).status, 422);
});

test('what was made from words that were struck out says so to its maker, to facilitators and in the thread', async () => {
  const theme = newId();
  const line = await add('Something that came of it');
  await table.scope(async ({ tx, partnershipId }) => {
    await tx
      .insertInto('theme')
      .values({
        ...{ partnership_id: partnershipId, id: theme, engagement_id: table.engagementId },
        ...{ title: 'Named by the room', tier: 'room' },
      })
      .execute();
    await tx
      .insertInto('thread_link')
      .values({
        ...{ partnership_id: partnershipId, from_kind: 'theme', from_id: theme, to_kind: 'action', to_id: line },
        how: 'planned',
      })
      .execute();
  });
  const seen = async (who: Who) => (await people[who].get(`plan/lines/${line}`)).text;
  const thread = async (who: Who) => (await people[who].get(`thread/action/${line}`)).text;
  assert.doesNotMatch(await seen('facilitator'), /needs a look/);
  await table.scope(({ tx }) => tx.updateTable('theme').set({ title: struckTitle }).where('id', '=', theme).execute());
  for (const who of ['facilitator', 'trust'] as const) {
    assert.match(await seen(who), /This needs a look[\s\S]*What this came from was struck out/);
    assert.match(await thread(who), /What this came from was struck out/);
  }
  // that a room took something back is told no further than its name was
  assert.doesNotMatch(`${await seen('prison')}${await thread('prison')}`, /struck out/);
  await table.scope(({ tx }) => tx.updateTable('theme').set({ tier: 'partners' }).where('id', '=', theme).execute());
  assert.match(await thread('prison'), /What this came from was struck out/);
  assert.doesNotMatch(await seen('prison'), /needs a look/);
});

test('what is not the partners’ to see is on no page of the plan', async () => {
  const line = await add('Canary of the facilitators');
  await table.scope(({ tx }) =>
    tx.updateTable('action').set({ tier: 'facilitators' }).where('id', '=', line).execute(),
  );
  assert.doesNotMatch((await people.trust.get('plan')).text, /Canary of the facilitators/);
  assert.equal((await people.trust.get(`plan/lines/${line}`)).status, 404);
  assert.match((await people.facilitator.get('plan')).text, /Canary of the facilitators/);
});

test('what is taken away holds no more than the page, and no cell that a spreadsheet would run', async () => {
  const hidden = await add('Kept to facilitators');
  await table.scope(({ tx }) =>
    tx.updateTable('action').set({ tier: 'facilitators' }).where('id', '=', hidden).execute(),
  );
  await add('=HYPERLINK("http://example.org")', { toBeDone: '-1' });
  for (const name of ['joint-plan.csv', 'joint-plan.json'])
    assert.doesNotMatch((await people.researcher.get(`plan/${name}`)).text, /Kept to facilitators/);
  const { text } = await people.researcher.get('plan/joint-plan.csv');
  assert.match(text, /,"'=HYPERLINK\(""http:\/\/example\.org""\)",'-1,/);
});

test('a line of the plan whose day has passed is late on the first page, until it is done or delivered', async () => {
  const day = { 'dueOn-day': '1', 'dueOn-month': '11', 'dueOn-year': '2026' };
  const line = await add('Boilers are looked at', { ...day, leads: 'Works' });
  const home = async () => (await people.researcher.get('')).text;
  assert.match(await home(), /1 thing is late/);
  assert.match(await home(), /Boilers are looked at/);
  await table.scope(({ tx }) => tx.updateTable('action').set({ state: 'done' }).where('id', '=', line).execute());
  assert.match(await home(), /Nothing is late/);
});

test('a line that is kept for facilitators says so in what they take away, so that nobody passes it on unknowing', async () => {
  const expected = 'A line from a talk alone';
  await people.trust.post('plan/add', { expected, whereNowIs: 'TBC', engagement: table.engagementId });
  await table.scope(({ tx, partnershipId }) =>
    tx
      .updateTable('action')
      .set({ tier: 'facilitators' })
      .where('partnership_id', '=', partnershipId)
      .where('expected', '=', expected)
      .execute(),
  );
  const [header = [], ...rows] = cellsIn((await people.facilitator.get('plan/joint-plan.csv')).text);
  const line = rows.find((row) => row.includes(expected));
  assert.equal(line?.[header.indexOf('kept')], 'facilitators');
  assert.match((await people.facilitator.get('plan/joint-plan.json')).text, /"tier": "facilitators"/);
  for (const path of ['plan/joint-plan.csv', 'plan/joint-plan.json'])
    assert.doesNotMatch((await people.trust.get(path)).text, /A line from a talk alone/);
});
