import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Updateable } from 'kysely';
import { testApp } from '../../../../test/support/app.ts';
import { addReadySession, takesPart } from '../../../../test/support/ready-session.ts';
import { newId } from '../../../db/id.ts';
import type { Tables } from '../../../db/tables.ts';
import { followThread, linkThread } from '../../../db/thread-links.ts';

const app = await testApp();
const ready = await addReadySession(app);
const { first, second, care, views } = ready;
const facilitator = await app.as('facilitator');
const participant = await app.as('lived experience');
const commissioner = await app.as('commissioner');
await app.scope((scope) => takesPart(scope, ready.ids.first, participant.personId));

const opening = { limits: app.partnership.limitsId, readBy: 'A facilitator' };
const point = { form: 'spoken', exact: 'point', perspective: '', words: 'Nights are long' };
/** Ids of what the log holds of this kind, the earliest first. */
const kept = (kind: string, sessionId = ready.ids.first): Promise<string[]> =>
  app.scope(async ({ tx }) => {
    const rows = await tx
      .selectFrom('entry')
      .select('id')
      .where('kind', '=', kind)
      .where('session_id', '=', sessionId)
      .orderBy('n')
      .execute();
    return rows.map(({ id }) => id);
  });

test('nothing is kept of a session before it is opened', async () => {
  const answer = await facilitator.post(`${first}/record/keep`, point);
  assert.equal(answer.status, 409);
  assert.match(answer.text, /has not been opened yet/);
  assert.match((await facilitator.get(`${first}/record`)).text, /Nothing is kept of it yet/);
});

test('a session opens with its limits read and its keeping chosen aloud, all three said', async () => {
  const empty = await facilitator.post(`${first}/open`, {});
  assert.equal(empty.status, 422);
  for (const error of [/which words/, /who read them/, /how much the room chose/]) assert.match(empty.text, error);
  const opened = await facilitator.post(`${first}/open`, { ...opening, depth: 'points' });
  assert.match(opened.location, /record\/keep$/);
  const again = await facilitator.post(`${first}/open`, { ...opening, depth: 'number' });
  assert.equal(again.status, 409);
});

test('a session does not open at a place where nobody has said whom to tell', async () => {
  const other = await testApp();
  const there = await addReadySession(other);
  const theirs = await other.as('facilitator');
  await other.scope(({ tx }) => tx.deleteFrom('concern_sheet').execute());
  const answer = await theirs.post(`${there.first}/open`, {
    ...opening,
    limits: other.partnership.limitsId,
    depth: 'points',
  });
  assert.equal(answer.status, 409);
  assert.match(answer.text, /concern sheet/);
});

test('where the room chose that no words are kept, the session does not offer what was said', async () => {
  const other = await testApp();
  const there = await addReadySession(other);
  const theirs = await other.as('facilitator');
  const guest = await other.as('lived experience');
  await other.scope((scope) => takesPart(scope, there.ids.first, guest.personId));
  const limits = { ...opening, limits: other.partnership.limitsId };
  for (const [session, depth, words] of [
    [there.first, 'number', 'What is kept of this session'],
    [there.second, 'points', 'What was said'],
  ] as const) {
    assert.equal((await theirs.post(`${session}/open`, { ...limits, depth })).status, 303);
    await other.scope(({ tx }) => tx.updateTable('session').set({ state: 'closed' }).execute());
    const links = (text: string) => /<a[^>]*href="[^"]*\/record"[^>]*>([^<]*)</.exec(text)?.[1];
    assert.equal(links((await theirs.get(session)).text), words);
    if (session === there.first) assert.equal(links((await guest.get(session)).text), words);
    await other.scope(({ tx }) => tx.updateTable('session').set({ state: 'planned' }).execute());
  }
});

test('before anything attributed or exact is kept, it is asked who could tell', async () => {
  const attributed = await facilitator.post(`${first}/record/keep`, { ...point, perspective: views.nurse });
  assert.equal(attributed.status, 422);
  assert.match(attributed.text, /could tell who said this/);
  const exact = await facilitator.post(`${first}/record/keep`, { ...point, exact: 'exact' });
  assert.equal(exact.status, 422);
  const plain = await facilitator.post(`${first}/record/keep`, point);
  assert.equal(plain.status, 303);
});

test('a silence may be kept without words, and paper counts the same', async () => {
  const silence = { ...point, words: '', form: 'silent', perspective: views.resident, couldTell: 'no' };
  assert.equal((await facilitator.post(`${first}/record/keep`, silence)).status, 303);
  const paper = {
    ...point,
    words: 'The tea trolley matters',
    form: 'written',
    perspective: views.nurse,
    couldTell: 'maybe',
  };
  const answer = await facilitator.post(`${first}/record/keep`, paper);
  assert.match(answer.location, /form=written/);
  const record = await facilitator.get(`${first}/record`);
  assert.match(record.text, /The tea trolley matters/);
  assert.match(record.text, /on paper/);
  assert.match(record.text, /A silence/);
});

test('what was said in the room is shown to those who were there, and to nobody else', async () => {
  assert.match((await participant.get(`${first}/record`)).text, /Nights are long/);
  for (const path of ['record', 'record/sheet', 'record/themes', 'record/how-we-talked', 'read-back']) {
    const answer = await commissioner.get(`${first}/${path}`);
    assert.equal(answer.status, 403, path);
    assert.match(answer.text, /It was said in the room/);
    assert.doesNotMatch(answer.text, /Nights are long/);
  }
  assert.equal((await participant.get(`${second}/record`)).status, 403);
});

test('only a facilitator keeps the record', async () => {
  for (const someone of [participant, commissioner]) {
    assert.equal((await someone.post(`${first}/record/keep`, point)).status, 403);
    assert.equal((await someone.post(`${first}/close`, { outcome: 'no action' })).status, 403);
  }
});

test('a theme is named from points, renamed once for two who rename it, and read by its room', async () => {
  const [nights = '', , tea = ''] = await kept('contribution kept');
  await facilitator.post(`${first}/record/themes/name`, { title: 'What helps at night', points: [nights, tea] });
  const [theme = ''] = await kept('theme named');
  const page = await participant.get(`${first}/record`);
  assert.match(page.text, /Theme: What helps at night/);
  assert.match(page.text, /2 points, from 1 view/);
  const form = await facilitator.get(`${first}/record/themes/${theme}`);
  const seen = /name="seen" value="(\d+)"/.exec(form.text)?.[1];
  assert.equal((await facilitator.post(`${first}/record/themes/${theme}`, { title: 'Nights', seen })).status, 303);
  const late = await facilitator.post(`${first}/record/themes/${theme}`, { title: 'Evenings', seen });
  assert.equal(late.status, 409);
  assert.match(late.text, /Nights/);
  assert.match(late.text, /Evenings/);
});

test('a difference is held open with two sides and a day it comes back on', async () => {
  const [nights = ''] = await kept('contribution kept');
  const none = await facilitator.post(`${first}/record/differences/hold`, {});
  assert.match(none.text, /Write side 1/);
  assert.match(none.text, /Write side 2/);
  const day = { 'comesBack-day': '8', 'comesBack-month': '5', 'comesBack-year': '2026' };
  const held = { point1: nights, words2: 'Care that waits is not care', ...day };
  assert.equal((await facilitator.post(`${first}/record/differences/hold`, held)).status, 303);
  const page = await participant.get(`${first}/record`);
  assert.match(page.text, /Differences we are holding open/);
  assert.match(page.text, /comes back on 8 May 2026/);
});

test('a difference that came from what was answered hangs on the question, unless the statement was taken back', async () => {
  const [statement, question] = [newId(), newId()];
  const state = (sets: Updateable<Tables['statement']>) =>
    app.scope(({ tx }) => tx.updateTable('statement').set(sets).where('id', '=', statement).execute());
  await app.scope(async (scope) => {
    const here = { partnership_id: scope.partnershipId };
    const session_id = ready.ids.second;
    await scope.tx
      .insertInto('session_design')
      .values({ ...here, session_id, asks_statements: true })
      .execute();
    await scope.tx
      .insertInto('statement')
      .values({ ...here, id: statement, session_id, words: 'Doors stay open', put_by: 'organiser', came: 'on screen' })
      .execute();
    await linkThread(
      scope,
      { kind: 'statement', id: statement },
      { kind: 'standard in a round', id: question },
      'asked',
    );
  });
  await state({ state: 'accepted', tier: 'partners', position: 1, tellable: 'no' });
  const held = { words1: 'Officers agree less', words2: 'Residents agree more', asked: question };
  const form = await facilitator.get(`${first}/record/differences/hold?asked=${question}`);
  assert.ok(form.text.includes(`name="asked" value="${question}"`));
  const before = await kept('difference held');
  assert.equal((await facilitator.post(`${first}/record/differences/hold`, held)).status, 303);
  const difference = (await kept('difference held')).find((id) => !before.includes(id)) ?? '';
  const back = await app.scope((scope) => followThread(scope, difference, 'backwards'));
  assert.deepEqual(
    back.map(({ from, how }) => [from.id, how]),
    [
      [question, 'held open'],
      [statement, 'asked'],
    ],
  );
  const look = /The statement that it came from was taken back\. Look whether its words stand here/;
  assert.doesNotMatch((await facilitator.get(`${first}/record`)).text, look);
  await state({ state: 'taken back', words: null, tier: 'room', position: null });
  assert.match((await facilitator.get(`${first}/record`)).text, look);
  assert.doesNotMatch((await participant.get(`${first}/record`)).text, look, 'that is told to whoever strikes out');
  const late = await facilitator.post(`${first}/record/differences/hold`, held);
  assert.equal(late.status, 409);
  assert.match(late.text, /was taken back a moment ago/);
  assert.equal((await kept('difference held')).length, before.length + 1);
});

test('balance is off until the room asks, is entered afterwards, and never shows fewer than five', async () => {
  const counts = {
    people: '13',
    [`of-${views.resident}`]: '6',
    [`of-${views.nurse}`]: '5',
    [`of-${views.manager}`]: '2',
  };
  assert.equal((await facilitator.post(`${first}/record/people`, counts)).status, 303);
  assert.doesNotMatch((await participant.get(`${first}/record`)).text, /Who spoke/);
  assert.match((await facilitator.get(`${first}/record/balance`)).text, /still open/);
  await facilitator.post(`${first}/record/balance/ask`);
  assert.equal((await facilitator.get(`${first}/record/balance`)).status, 409, 'never live');
  await facilitator.post(`${first}/close`, { outcome: 'no action' });
  const form = await facilitator.get(`${first}/record/balance`);
  assert.match(form.text, /Nurse and manager/);
  await facilitator.post(`${first}/record/balance`, { 'amount-1': 'some', 'amount-2': 'listened' });
  const page = await participant.get(`${first}/record`);
  assert.match(page.text, /Who spoke/);
  assert.match(page.text, /Nurse and manager/);
  assert.match(page.text, /Listened/);
});

test('the record is offered back, corrected, seen differently and agreed, and then only added to', async () => {
  assert.equal((await facilitator.post(`${first}/record/agree`)).status, 409, 'not before it was offered back');
  await facilitator.post(`${first}/record/offer-back`, { how: 'read out' });
  await facilitator.post(`${first}/record/correct`, { words: 'It was the day room, not the wing' });
  const unasked = { words: 'I saw it otherwise', perspective: views.manager };
  assert.equal((await facilitator.post(`${first}/record/dissent`, unasked)).status, 422);
  await facilitator.post(`${first}/record/dissent`, { ...unasked, couldTell: 'maybe' });
  assert.equal((await facilitator.post(`${first}/record/agree`)).status, 303);
  const page = await participant.get(`${first}/record`);
  for (const words of [/Record agreed by the room/, /It was the day room/, /I saw it otherwise/])
    assert.match(page.text, words);
  const late = await facilitator.post(`${first}/record/keep`, point);
  assert.equal(late.status, 409);
  assert.match(late.text, /agreed this record/);
});

test('a care space keeps the date, the place and the number, and offers no place for words', async () => {
  const wrong = await facilitator.post(`${care}/open`, { ...opening, depth: 'points' });
  assert.equal(wrong.status, 409);
  await facilitator.post(`${care}/open`, { ...opening, depth: 'number' });
  assert.equal((await facilitator.post(`${care}/record/people`, { people: '7' })).status, 303);
  const page = await facilitator.get(`${care}/record`);
  assert.match(page.text, /7 people took part/);
  assert.doesNotMatch(page.text, /<textarea|record\/keep|record\/prose|themes|how-we-talked/);
  const acts = [
    'keep',
    'prose',
    'themes/name',
    'differences/hold',
    'how-we-talked/reflect',
    'balance/ask',
    'correct',
    'dissent',
  ];
  for (const act of acts) {
    const answer = await facilitator.post(`${care}/record/${act}`, {
      ...point,
      title: 'x',
      on: 'voice',
      words2: 'y',
      words1: 'z',
    });
    assert.equal(answer.status, 409, act);
    assert.match(answer.text, /only the date, the place and the number/);
    if (act !== 'balance/ask') assert.equal((await facilitator.get(`${care}/record/${act}`)).status, 409, act);
  }
  const sheet = await facilitator.get(`${care}/record/sheet`);
  assert.match(sheet.text, /nothing else is kept/);
});

test('a page of prose is replaced by a new one, and two who write at once see both', async () => {
  await facilitator.post(`${second}/open`, { ...opening, depth: 'prose' });
  await facilitator.post(`${second}/record/prose`, { words: 'We spoke of nights.', seen: '1' });
  const late = await facilitator.post(`${second}/record/prose`, { words: 'Mine.', seen: '1' });
  assert.equal(late.status, 409);
  await facilitator.post(`${second}/record/prose`, { words: 'We spoke of nights and of mornings.', seen: '2' });
  assert.match((await facilitator.get(`${second}/record`)).text, /nights and of mornings/);
  const single = await facilitator.post(`${second}/record/keep`, point);
  assert.equal(single.status, 409);
  assert.match(single.text, /a page of the facilitator/);
});
