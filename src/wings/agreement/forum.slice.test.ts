import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aroundTheTable } from '../../../test/support/around-the-table.ts';
import { newId } from '../../db/id.ts';

const table = await aroundTheTable();
const { people, partners, engagementId: engagement } = table;
const from = { 'startsOn-day': '24', 'startsOn-month': '11', 'startsOn-year': '2026' };
const monthly = { how: 'weekday', nth: '2', weekday: 'TU', months: '1' };

test('a forum says how often, by a rule or in words', async () => {
  const bare = await people.trust.post('agreement/forum/set-up', { name: 'Our forum', engagement });
  assert.equal(bare.status, 422);
  assert.match(bare.text, /Say how often it meets/);
  const half = await people.trust.post('agreement/forum/set-up', {
    ...{ name: 'Our forum', how: 'weekday', nth: '2', startsAt: '25:00' },
  });
  assert.match(half.text, /2 things to put right/);
  assert.equal((await people.nurse.get('agreement/forum/set-up')).status, 403);
});

test('a forum is brought when it is committed to, and builds its own agenda', async () => {
  const body = {
    name: 'Our forum',
    ...monthly,
    startsAt: '14:00',
    where: 'The chapel',
    engagement,
    ...from,
  };
  const made = await people.trust.post('agreement/forum/set-up', body);
  assert.equal(made.status, 303, made.text.slice(0, 2000));
  assert.ok((await table.brought()).includes('regular forum'));
  const [asker, to] = [`partner:${partners.trust}`, `partner:${partners.prison}`];
  const asking = { from: asker, to, words: 'w', engagement };
  await people.trust.post('agreement/expectations/make', { ...asking, title: 'Nobody answers this' });
  await people.trust.post('agreement/expectations/make', { ...asking, title: 'This goes to the forum' });
  const brought = { side: 'asked', seen: 1, answer: 'bring to the forum' };
  await people.prison.post('agreement/expectations/this-goes-to-the-forum/answer', brought);
  const due = { 'dueOn-day': '1', 'dueOn-month': '12', 'dueOn-year': '2026' };
  const late = { 'dueOn-day': '1', 'dueOn-month': '11', 'dueOn-year': '2026' };
  await people.trust.post('plan/add', { expected: 'Falls due before it', whereNowIs: 'TBC', engagement, ...due });
  await people.trust.post('plan/add', { expected: 'Was due already', whereNowIs: 'TBC', engagement, ...late });
  const { text } = await people.nurse.get('agreement/forum');
  assert.match(text, /It meets next on Tuesday 8 December\./);
  assert.match(text, /The second Tuesday of each month at 2pm/);
  assert.match(text, /It comes from <a href="[^"]*\/dialogues\/[^"]+">/);
  assert.match(text, /Tuesday 8 December, 2pm/);
  assert.match(text, /On its agenda: 4 things/);
  const order = ['This goes to the forum', 'Was due already', 'Nobody answers this', 'Falls due before it'];
  assert.deepEqual(
    order.map((title) => text.indexOf(title)).toSorted((a, b) => a - b),
    order.map((title) => text.indexOf(title)),
  );
});

test('a meeting is a session of the kind forum', async () => {
  const session = newId();
  await table.scope(({ tx, partnershipId }) =>
    tx
      .insertInto('session')
      .values({
        ...{
          partnership_id: partnershipId,
          id: session,
          slug: 'first-forum',
          engagement_id: engagement,
          kind: 'forum',
        },
        ...{ title: 'The first forum', on_date: '2026-11-20', state: 'closed' },
      })
      .execute(),
  );
  const form = await people.trust.get('agreement/forum/our-forum/meetings');
  assert.match(form.text, /The first forum, 20 November 2026/);
  const wrong = await people.trust.post('agreement/forum/our-forum/meetings', { session: newId(), seen: 1 });
  assert.equal(wrong.status, 422);
  const added = await people.trust.post('agreement/forum/our-forum/meetings', { session, seen: 1 });
  assert.equal(added.status, 303, added.text.slice(0, 2000));
  assert.match((await people.nurse.get('agreement/forum')).text, /sessions\/first-forum/);
});

test('a forum stops with its reason and can be committed to again', async () => {
  assert.equal((await people.trust.post('agreement/forum/our-forum/stop', { seen: 2 })).status, 422);
  assert.equal(
    (await people.trust.post('agreement/forum/our-forum/stop', { because: 'Nobody came', seen: 1 })).status,
    409,
  );
  assert.equal(
    (await people.trust.post('agreement/forum/our-forum/stop', { because: 'Nobody came', seen: 2 })).status,
    303,
  );
  assert.match((await people.nurse.get('agreement/forum')).text, /Nobody came/);
  assert.equal((await people.trust.get('agreement/forum/our-forum/change')).status, 409);
  assert.equal((await people.trust.post('agreement/forum/our-forum/commit-again', { seen: 3 })).status, 303);
  assert.match((await people.nurse.get('agreement/forum')).text, /Committed to/);
});

test('a day that has passed is no next day, and where days are set one by one the next is asked for', async () => {
  await table.scope(({ tx }) =>
    tx
      .updateTable('forum')
      .set({ rule: null, cadence_words: 'After each rota change', starts_on: '2026-01-31' })
      .where('slug', '=', 'our-forum')
      .execute(),
  );
  assert.match((await people.nurse.get('agreement/forum')).text, /It was to meet on[\s\S]*31 January/);
  assert.doesNotMatch((await people.nurse.get('agreement')).text, /Next on Saturday 31 January/);
  const session = newId();
  await table.scope(({ tx, partnershipId }) =>
    tx
      .insertInto('session')
      .values({
        ...{ partnership_id: partnershipId, id: session, slug: 'second-forum', engagement_id: table.engagementId },
        ...{ kind: 'forum', title: 'The second forum', state: 'planned' },
      })
      .execute(),
  );
  const form = await people.trust.get('agreement/forum/our-forum/meetings');
  const seen = /name="seen" value="(\d+)"/.exec(form.text)?.[1];
  const on = { 'nextOn-day': '8', 'nextOn-month': '12', 'nextOn-year': '2026' };
  const added = await people.trust.post('agreement/forum/our-forum/meetings', { session, seen, ...on });
  assert.equal(added.status, 303, added.text.slice(0, 2000));
  assert.match((await people.nurse.get('agreement/forum')).text, /It meets next on Tuesday 8 December\./);
  await table.scope(({ tx }) =>
    tx
      .updateTable('forum')
      .set({ rule: 'FREQ=MONTHLY;INTERVAL=1;BYDAY=2TU', starts_on: '2026-12-08' })
      .where('slug', '=', 'our-forum')
      .execute(),
  );
});

test('one meeting is left out or moved, and a stretch of days has none, until it is lifted', async () => {
  const forum = 'agreement/forum';
  const seenOn = async (path: string) => /name="seen" value="(\d+)"/.exec((await people.trust.get(path)).text)?.[1];
  const day = `${forum}/our-forum/days/2026-12-08`;
  assert.equal((await people.nurse.get(day)).status, 403);
  assert.equal((await people.trust.get(`${forum}/our-forum/days/2026-12-09`)).status, 404);
  assert.equal((await people.trust.get(`${forum}/our-forum/days/2026-13-45`)).status, 404);
  const seen = await seenOn(day);
  assert.match((await people.trust.post(day, { change: 'left out', seen })).text, /Say why it is left out/);
  const left = await people.trust.post(day, { change: 'left out', leftOutBecause: 'the chapel is painted', seen });
  assert.equal(left.status, 303, left.text.slice(0, 2000));
  assert.match((await people.nurse.get(forum)).text, /Not held, because the chapel is painted/);
  assert.match(
    (await people.nurse.get(`${day}/notice`)).text,
    /Not held on Tuesday 8 December, because the chapel is painted/,
  );
  const to = { 'toDay-day': '15', 'toDay-month': '12', 'toDay-year': '2026' };
  assert.equal(
    (await people.trust.post(day, { change: 'moved', ...to, seen })).status,
    409,
    'someone changed it first',
  );
  const moving = { change: 'moved', ...to, toAt: '15:30', toWhere: 'The library', seen: await seenOn(day) };
  assert.equal((await people.trust.post(day, moving)).status, 303);
  assert.match(
    (await people.nurse.get(forum)).text,
    /Tuesday 15 December, 3:30pm[\s\S]*The library[\s\S]*Moved from Tuesday 8 December/,
  );
  assert.match((await people.nurse.get(`${day}/notice`)).text, /Not on Tuesday 8 December, as it would have been/);
  const stretch = {
    ...{ kind: 'lockdown', 'from-day': '14', 'from-month': '12', 'from-year': '2026' },
    ...{ 'until-day': '20', 'until-month': '12', 'until-year': '2026' },
  };
  assert.equal((await people.trust.post(`${forum}/regime`, { ...stretch, 'until-day': '1' })).status, 422);
  assert.equal((await people.trust.post(`${forum}/regime`, stretch)).status, 303);
  const locked = await people.trust.get(forum);
  assert.match(locked.text, /Not held, because the prison is locked down/);
  assert.match(locked.text, /It meets next on Tuesday 12 January\./);
  const lift = /action="[^"]*\/(agreement\/forum\/regime\/[^"]+)"/.exec(locked.text)?.[1] ?? '';
  assert.equal((await people.trust.post(lift, { seen: 1 })).status, 303);
  assert.equal((await people.trust.post(lift, { seen: 1 })).status, 409);
  assert.match((await people.nurse.get(forum)).text, /It meets next on Tuesday 15 December\./);
});

test('those who speak for a partner come first, and who comes can be changed', async () => {
  const who = 'agreement/forum/our-forum/who-comes';
  const form = await people.trust.get(who);
  assert.match(form.text, /Who is invited to its meetings\?/);
  const ids = [...form.text.matchAll(/name="people"[^>]*value="([^"]+)"( checked)?/g)];
  assert.ok(ids.some(([, , checked]) => checked));
  assert.ok(ids.some(([, , checked]) => !checked));
  assert.equal((await people.trust.post(who, { people: ids[0]?.[1] })).status, 303);
  const kept = [...(await people.trust.get(who)).text.matchAll(/name="people"[^>]* checked/g)];
  assert.equal(kept.length, 1);
});

test('agreed is said at strategic level, delivered at operational level, and each only there', async () => {
  const on = { 'on-day': '20', 'on-month': '11', 'on-year': '2026' };
  const say = (who: keyof typeof people, saying: string, body = {}) =>
    people[who].post(`agreement/said/one-unit/${saying}`, { ...on, ...body });
  assert.equal((await say('nurse', 'agreed')).status, 403);
  assert.equal((await say('governor', 'delivered')).status, 403);
  assert.equal((await say('trust', 'delivered')).status, 403);
  assert.equal((await say('governor', 'agreed')).status, 303);
  assert.equal((await say('nurse', 'delivered', { words: 'Every shift' })).status, 303);
  const { text } = await people.researcher.get('agreement');
  assert.match(text, /Agreed at strategic level/);
  assert.match(text, /Said by: Governor, 20 November 2026/);
  assert.match(text, /Delivered at operational level/);
  assert.match(text, /Said by: Nurse, 20 November 2026/);
  assert.equal((await people.nurse.get('agreement/said/one-unit/finished')).status, 404);
});

test('the home page holds what waits for this person, what is due and what changed', async () => {
  const page = await people.prison.get('');
  assert.match(page.text, /Nobody answers this/);
  assert.match(page.text, /This goes to the forum: brought to the forum\./);
  assert.match(page.text, /Falls due before it/);
});

test('an agreement with nothing in it shows no warning and no empty box', async () => {
  const empty = await table.addPartnership('Nothing agreed');
  const someone = await table.as({ role: 'commissioner', in: empty });
  for (const path of [
    'agreement',
    'agreement/vision',
    'agreement/expectations',
    'agreement/commitments',
    'agreement/forum',
    'plan',
  ]) {
    const { status, text } = await someone.get(path);
    assert.equal(status, 200, path);
    const main = /<main[\s\S]*<\/main>/.exec(text)?.[0] ?? '';
    assert.doesNotMatch(main, /class="(panel|state|rows|exchange|plan|agreed-delivered|expectations)/, path);
    assert.doesNotMatch(main, /warning/i, path);
  }
});
