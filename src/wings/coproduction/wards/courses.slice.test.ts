import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { aroundTheTable } from '../../../../test/support/around-the-table.ts';
import { withClient } from '../../../db/client.ts';

const table = await aroundTheTable();
after(() => table.close());
const { people } = table;
const on = (day: number) => ({ 'on-day': day, 'on-month': 11, 'on-year': 2026 });

let n = 0;
async function plan(more: Record<string, string | number> = {}): Promise<string> {
  n += 1;
  const sent = await people.nurse.post('courses/make', {
    ...{ title: `The night ${n}`, about: 'What helps at night', how: 'once', runByTeacher: 'A nurse', ...more },
  });
  assert.equal(sent.status, 303, sent.text.slice(0, 3000));
  return sent.location.split('/').at(-1) ?? '';
}
const at = (slug: string, where = '') => `courses/${slug}${where && `/${where}`}`;
const ran = (slug: string, came: number, more = {}) =>
  people.nurse.post(at(slug, 'times/add'), { ...on(20), came, ...more });

test('without a peer a course says so, is not called co-run, and waits on the first page', async () => {
  const slug = await plan();
  const { text } = await people.researcher.get(at(slug));
  assert.match(text, /Not co-run/);
  assert.match(text, /Run by: A nurse\. Without a peer, so it is not called co-run/);
  assert.match((await people.nurse.get('')).text, /No peer runs this course yet/);
  assert.doesNotMatch((await people.researcher.get('')).text, /No peer runs this course yet/);
  const both = await plan({ runByPeer: 'A peer worker' });
  assert.match((await people.researcher.get(at(both))).text, /Co-run by: A peer worker; A nurse/);
});

test('a small number that was typed is in no page, no table, no first page, no event, no draft and no row', async () => {
  const slug = await plan({ runByPeer: 'A peer worker' });
  assert.equal((await ran(slug, 7, { resident: 6, officer: 1 })).status, 303);
  const seen = await Promise.all(
    [at(slug), at(slug, 'times.csv'), at(slug, 'leaflet'), 'courses', 'wards', ''].map((path) =>
      people.facilitator.get(path),
    ),
  );
  assert.match(seen[0]?.text ?? '', /Fewer than 8 people/);
  assert.match(seen[1]?.text ?? '', /2026-11-20,Fewer than 8 people,not counted apart/);
  for (const { text } of seen) assert.doesNotMatch(text, /\b[67] (people|came)\b|About 5/);
  const rows = await withClient(table.db.owner, async (client) => {
    const times = await client.query('select came from thread.course_time');
    const events = await client.query(`select changes from thread.event where act = 'course ran'`);
    const drafts = await client.query('select count(*)::int as n from thread.draft');
    return { times: times.rows, events: events.rows, drafts: drafts.rows };
  });
  assert.deepEqual(rows.times, [{ came: { answered: { is: 'hidden' }, split: null } }]);
  assert.deepEqual(Object.keys(rows.events[0].changes), ['timeId']);
  assert.deepEqual(rows.drafts, [{ n: 0 }]);
});

test('a larger number is kept to the nearest five, and by perspective only as disclose() lets it be shown', async () => {
  const slug = await plan();
  assert.equal((await ran(slug, 23, { resident: 20, officer: 3 })).status, 303);
  const { text } = await people.researcher.get(at(slug));
  assert.match(text, /About 25 people/);
  assert.doesNotMatch(text, /\b23\b|: 3\b|3 people/);
});

test('a count by perspective that does not add up, a day to come and a missing number are refused at once', async () => {
  const slug = await plan();
  const wrong = await ran(slug, 12, { resident: 8, officer: 3, ...on(25) });
  assert.equal(wrong.status, 422);
  assert.match(wrong.text, /These add up to 11, and 12 came/);
  assert.match(wrong.text, /This day is still to come/);
  const none = await people.nurse.post(at(slug, 'times/add'), { ...on(20), came: '' });
  assert.match(none.text, /Write how many came, 0 when nobody did/);
});

test('one day is kept once, and can be taken back and kept again', async () => {
  const slug = await plan();
  const both = await Promise.all([ran(slug, 12), ran(slug, 30)]);
  assert.deepEqual(both.map(({ status }) => status).toSorted(), [303, 409]);
  const { text } = await people.nurse.get(at(slug));
  const [, back = ''] = /action="([^"]+take-back)"/.exec(text) ?? [];
  assert.equal((await people.researcher.post(back)).status, 403);
  assert.equal((await people.nurse.post(back)).status, 303);
  assert.equal((await people.nurse.post(back)).status, 404);
  assert.equal((await ran(slug, 30)).status, 303);
});

test('anyone joins by any way there is, and a way that is not there says so', async () => {
  const slug = await plan({
    ...{ joinInPerson: 'Come to room 2', joinByExtension: 'Extension 2231', startsAt: '14:00' },
    ...{ how: 'weeks', weeks: 1, weeksOn: 'MO', 'startsOn-day': 23, 'startsOn-month': 11, 'startsOn-year': 2026 },
    ...{ easyWords: 'A course about the night.\nYou can just listen.', welshWords: '' },
  });
  const { text } = await people.researcher.get(at(slug));
  assert.match(text, /Extension 2231/);
  assert.match(text, /Not yet/);
  assert.match(text, /Monday 23 November/);
  const leaflet = async (as: string) => (await people.researcher.get(at(slug, `leaflet?as=${as}`))).text;
  assert.match(await leaflet('ordinary'), /Anyone can come\. Nobody has to send you/);
  assert.match(await leaflet('ordinary'), /Who came is written down nowhere/);
  assert.match(await leaflet('easy'), /You can just listen\./);
  assert.match(await leaflet('easy'), /have not checked these words yet/);
  assert.match(await leaflet('welsh'), /Gall unrhyw un ddod/);
  assert.match(await leaflet('welsh'), /Nid oes cyfieithydd/);
});

test('a rule without its day, a clock that is none and a place that is not here are refused at once', async () => {
  const wrong = await people.nurse.post('courses/make', {
    ...{
      title: 'X',
      about: 'Y',
      how: 'weeks',
      weeksOn: '',
      startsAt: '25:00',
      place: '0198b7a0-0000-7000-8000-000000000000',
    },
  });
  assert.equal(wrong.status, 422);
  for (const words of [
    'Choose the day of the week',
    'Say from which day it runs',
    'Write the time as on a clock',
    'Choose one of the places',
  ])
    assert.ok(wrong.text.includes(words), words);
});

test('a course stops with its reason, its leaflet says so, and it can run again', async () => {
  const slug = await plan();
  assert.match((await people.nurse.post(at(slug, 'move'), { state: 'stopped', seen: 1 })).text, /Say why it stopped/);
  const stop = { state: 'stopped', because: 'No room', seen: 1 };
  assert.equal((await people.nurse.post(at(slug, 'move'), stop)).status, 303);
  assert.equal((await people.nurse.post(at(slug, 'move'), { state: 'running', seen: 1 })).status, 409);
  assert.match((await people.researcher.get(at(slug))).text, /No room/);
  assert.match((await people.researcher.get(at(slug, 'leaflet'))).text, /This course is not running now/);
  const again = await people.nurse.post(at(slug, 'move'), { state: 'stopped', because: 'Again', seen: 2 });
  assert.match(again.text, /It is stopped, so it cannot become stopped/);
  assert.equal((await people.nurse.post(at(slug, 'move'), { state: 'running', seen: 2 })).status, 303);
});

test('two who change one course: the second sees both', async () => {
  const slug = await plan();
  const change = (about: string) =>
    people.nurse.post(at(slug, 'change'), { title: 'The night', about, how: 'once', seen: 1 });
  assert.equal((await change('Sleep')).status, 303);
  const late = await change('Dreams');
  assert.equal(late.status, 409);
  assert.match(late.text, /Sleep/);
  assert.match(late.text, /Dreams/);
});

test('what somebody types of a course is words and never markup', async () => {
  const slug = await plan({ title: '<script>alert(2)</script>', joinInPerson: '<b>come</b>' });
  for (const path of [at(slug), at(slug, 'leaflet'), 'courses', 'wards', '']) {
    const { text } = await people.nurse.get(path);
    assert.doesNotMatch(text, /<script>alert|<b>come/);
  }
});

test('there is nowhere to write who came', async () => {
  const columns = await withClient(table.db.owner, async (client) => {
    const found = await client.query(
      `select table_name || '.' || column_name as name from information_schema.columns
        where table_schema = 'thread' and table_name in ('course', 'course_time')`,
    );
    return found.rows.map(({ name }) => String(name));
  });
  assert.deepEqual(
    columns.filter((name) => /person_|attend|_name$/.test(name)),
    [],
  );
});
