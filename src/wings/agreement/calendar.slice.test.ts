import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { aroundTheTable } from '../../../test/support/around-the-table.ts';
import { invitePerson, linkPath, password } from '../../../test/support/invitee.ts';
import { openMailbox } from '../../../test/support/mailbox.ts';
import { newId } from '../../db/id.ts';
import { deskIn } from '../../shell/desk.ts';
import { round } from './round.ts';

const mailbox = await openMailbox();
const now = new Date();
const table = await aroundTheTable({ smtpUrl: mailbox.url, clock: () => now });
await table.app.ready();
after(async () => {
  await table.close();
  await mailbox.close();
});
const { people, partners, partnership, engagementId: engagement } = table;
const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(now);
const inDays = (days: number) => new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10);
const asTyped = (name: string, on: string) => {
  const [year, month, day] = on.split('-');
  return { [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: year };
};
const linkIn = (text: string): string => /(http:\/\/localhost\/\S+)/.exec(text)?.[1] ?? '';

/** Someone with an address, who represents the trust. */
async function representative() {
  const email = `${crypto.randomUUID().slice(0, 8)}@example.org`;
  const coming = mailbox.next(email);
  const { personId } = await invitePerson(table, { secondFactor: 'printed codes', email });
  await table.stranger().post(linkPath(linkIn((await coming).text)), { password });
  await table.scope(async ({ tx, partnershipId }) => {
    const here = { partnership_id: partnershipId, person_id: personId };
    await tx
      .deleteFrom('membership')
      .where('partnership_id', '=', partnershipId)
      .where('person_id', '=', personId)
      .execute();
    await tx
      .insertInto('membership')
      .values({ ...here, id: newId(), partner_id: partners.trust, role: 'representative' })
      .execute();
  });
  return { personId, email };
}
const invited = await representative();
const first = inDays(10);
const seenOn = async (path: string) => /name="seen" value="(\d+)"/.exec((await people.trust.get(path)).text)?.[1];

test('whoever comes gets an invitation that a calendar understands, and word when a meeting is moved or called off', async () => {
  let coming = mailbox.next(invited.email);
  const made = await people.trust.post('agreement/forum/set-up', {
    ...{ name: 'Our forum', how: 'day', monthDay: String(Math.min(28, Number(first.slice(8)))) },
    ...{ startsAt: '14:00', where: 'The chapel', engagement, ...asTyped('startsOn', first) },
  });
  assert.equal(made.status, 303, made.text.slice(0, 2000));
  const set = (await coming).text;
  assert.match(set, /Subject: Our forum: when it meets/);
  assert.match(set, /text\/calendar; charset=utf-8; method=REQUEST/);
  assert.match(set, /METHOD:REQUEST[\s\S]*RRULE:FREQ=MONTHLY/);
  assert.match(set.replaceAll(/\r\n /g, ''), new RegExp(`mailto:${invited.email}`, 'i'));
  const [forum] = await table.scope(({ tx }) => tx.selectFrom('forum').select(['id', 'starts_on']).execute());
  const on = forum?.starts_on ?? '';
  const path = `agreement/forum/our-forum/days/${on}`;

  coming = mailbox.next(invited.email);
  const moved = { change: 'moved', ...asTyped('toDay', inDays(20)), toAt: '15:30', seen: await seenOn(path) };
  assert.equal((await people.trust.post(path, moved)).status, 303);
  const toAnother = (await coming).text;
  assert.match(toAnother, /a meeting is moved/);
  assert.match(toAnother, /METHOD:REQUEST[\s\S]*RECURRENCE-ID;TZID=Europe\/London/);

  coming = mailbox.next(invited.email);
  const left = { change: 'left out', leftOutBecause: 'Something that was said', seen: await seenOn(path) };
  assert.equal((await people.trust.post(path, left)).status, 303);
  const off = (await coming).text;
  assert.match(off, /METHOD:CANCEL[\s\S]*STATUS:CANCELLED/);
  assert.doesNotMatch(off, /Something that was said/);

  coming = mailbox.next(invited.email);
  const because = { because: 'Nobody came', seen: await seenOn('agreement/forum/our-forum/stop') };
  assert.equal((await people.trust.post('agreement/forum/our-forum/stop', because)).status, 303);
  assert.match((await coming).text, /it is off[\s\S]*METHOD:CANCEL/);
  coming = mailbox.next(invited.email);
  const seen = /name="seen" value="(\d+)"/.exec((await people.trust.get('agreement/forum')).text)?.[1];
  assert.equal((await people.trust.post('agreement/forum/our-forum/commit-again', { seen })).status, 303);
  assert.match((await coming).text, /METHOD:REQUEST/);
  const { rows } = await table.db.appPool.query(`select data from jobs.job where name = 'forum-invitation'`);
  for (const { data } of rows) for (const value of Object.values(data)) assert.match(String(value), /^[0-9a-f-]{36}$/);
});

const addressOn = (text: string): string => /(http:\/\/localhost\/calendar\/[\w-]+\.ics)/.exec(text)?.[1] ?? '';
const feed = (address: string) => table.app.inject(new URL(address).pathname);

test('a private calendar is read without signing in, tells days and places, and no name and no word of what was said', async () => {
  await table.scope(({ tx, partnershipId }) =>
    tx
      .insertInto('session')
      .values({
        ...{ partnership_id: partnershipId, id: newId(), slug: 's', engagement_id: engagement, kind: 'dialogue' },
        ...{ title: 'A title that someone wrote', on_date: inDays(5), starts_at: '10:00', where_words: 'The library' },
      })
      .execute(),
  );
  const made = await people.nurse.post('agreement/forum/calendar');
  assert.equal(made.status, 200, made.text.slice(0, 500));
  const address = addressOn(made.text);
  const { statusCode, headers, body, cookies } = await feed(address);
  assert.equal(statusCode, 200);
  assert.equal(headers['content-type'], 'text/calendar; charset=utf-8');
  assert.deepEqual(cookies, []);
  assert.match(body, /SUMMARY:Our forum/);
  assert.match(body, /SUMMARY:Dialogue session\r\nLOCATION:The library/);
  assert.match(body, /BEGIN:VTIMEZONE/);
  assert.doesNotMatch(body, /A title that someone wrote|Something that was said|Nurse/);
  const token = address.split('/').at(-1)?.replace('.ics', '') ?? '';
  assert.ok(!JSON.stringify(table.log).includes(token), 'the log has the token');
  assert.ok(!(await people.nurse.get('agreement/forum/calendar')).text.includes(token), 'it is shown once');
});

test('an address that is ended, made anew, or never was, has one answer, and so has one whose seat is gone', async () => {
  const address = addressOn((await people.officer.post('agreement/forum/calendar')).text);
  assert.equal((await feed(address)).statusCode, 200);
  const anew = addressOn((await people.officer.post('agreement/forum/calendar')).text);
  const gone = await feed(address);
  assert.equal(gone.statusCode, 404);
  assert.equal((await feed(anew)).statusCode, 200);
  assert.equal((await people.officer.post('agreement/forum/calendar/end')).status, 303);
  assert.equal((await people.officer.post('agreement/forum/calendar/end')).status, 409);
  const never = `http://localhost/calendar/${'x'.repeat(43)}.ics`;
  for (const other of [anew, never, 'http://localhost/calendar/a%2fb', 'http://localhost/calendar/x'])
    assert.deepEqual([(await feed(other)).statusCode, (await feed(other)).body], [404, gone.body], other);
  const last = addressOn((await people.governor.post('agreement/forum/calendar')).text);
  await table.scope(({ tx, partnershipId }) =>
    tx
      .updateTable('membership')
      .set({ ended_on: today })
      .where('partnership_id', '=', partnershipId)
      .where('person_id', '=', people.governor.personId ?? '')
      .execute(),
  );
  assert.deepEqual([(await feed(last)).statusCode, (await feed(last)).body], [404, gone.body]);
});

test('a forum that meets on one day alone is called off by mail too, and no meeting is moved to a day that has passed', async () => {
  let coming = mailbox.next(invited.email);
  const made = await people.trust.post('agreement/forum/set-up', {
    ...{ name: 'Once only', how: 'words', cadenceWords: 'When we need it', startsAt: '14:00', where: 'The chapel' },
    ...{ engagement, ...asTyped('startsOn', first) },
  });
  assert.equal(made.status, 303, made.text.slice(0, 2000));
  assert.match((await coming).text, /METHOD:REQUEST/);
  const path = `agreement/forum/once-only/days/${first}`;
  const back = { change: 'moved', ...asTyped('toDay', inDays(-1)), seen: await seenOn(path) };
  assert.match((await people.trust.post(path, back)).text, /This day has passed\. Choose one that is still to come/);
  coming = mailbox.next(invited.email);
  const left = { change: 'left out', leftOutBecause: 'Nobody can come', seen: await seenOn(path) };
  assert.equal((await people.trust.post(path, left)).status, 303);
  const off = (await coming).text;
  assert.match(off, /a meeting is left out[\s\S]*METHOD:CANCEL[\s\S]*STATUS:CANCELLED/);
  assert.doesNotMatch(off, /EXDATE|Nobody can come/);
  const address = addressOn((await people.prison.post('agreement/forum/calendar')).text);
  assert.doesNotMatch((await feed(address)).body, /Once only/);
});

test('a calendar that is asked for too often waits, and nobody else with it', async () => {
  const mine = addressOn((await people.facilitator.post('agreement/forum/calendar')).text);
  const other = addressOn((await people.nurse.post('agreement/forum/calendar')).text);
  const answers: number[] = [];
  for (let n = 0; n < 61; n += 1) answers.push((await feed(mine)).statusCode);
  assert.deepEqual([answers[59], answers[60]], [200, 429]);
  assert.equal((await feed(other)).statusCode, 200);
});

test('the owner of an action is reminded a week before its day and once after it, and sees it on the home page', async () => {
  const [soon, late, far] = [newId(), newId(), newId()];
  const { personId } = invited;
  const lines = [
    { id: soon, position: 1, expected: 'Falls due soon', owner_person_id: personId, due_on: inDays(7) },
    { id: late, position: 2, expected: 'Was due', owner_partner_id: partners.trust, due_on: inDays(-1) },
    { id: far, position: 3, expected: 'Is far away', owner_person_id: personId, due_on: inDays(8) },
    { id: newId(), position: 4, expected: 'Is nobody’s', due_on: inDays(-1) },
  ];
  await table.scope(({ tx, partnershipId }) =>
    tx
      .insertInto('action')
      .values(lines.map((line) => ({ partnership_id: partnershipId, ...line })))
      .execute(),
  );
  const coming = mailbox.next(invited.email);
  const desk = (at: Date) =>
    deskIn(
      {
        db: table.db,
        handleSecret: table.handleSecret,
        baseUrl: 'http://localhost',
        clock: () => at,
        tell: table.tell,
      },
      { id: partnership.id, slug: partnership.slug, name: 'Test partnership' },
      'facilitators',
    );
  await Promise.all([round(desk(now)), round(desk(now)), round(desk(now))]);
  await round(desk(now));
  const reminded = () =>
    table.scope(({ tx }) =>
      tx
        .selectFrom('event')
        .select(['subject_id', 'changes'])
        .where('act', '=', 'reminded')
        .orderBy('at')
        .orderBy('id')
        .execute(),
    );
  const events = await reminded();
  assert.deepEqual(new Map(events.map(({ subject_id, changes }) => [subject_id, JSON.stringify(changes)])).size, 2);
  assert.equal(events.length, 2);
  assert.match((await coming).text, /Something in Common Thread needs you/);
  assert.doesNotMatch((await coming).text, /Falls due soon|Was due/);
  const home = await (await table.as({ person: personId })).get('');
  assert.match(home.text, /Falls due soon[\s\S]*It is yours, and its day is/);
  assert.match(home.text, /Was due[\s\S]*It is yours, and its day was/);
  await round(desk(new Date(now.getTime() + 9 * 86_400_000)));
  assert.deepEqual(
    (await reminded()).filter(({ subject_id }) => subject_id === soon).length,
    2,
    'once before and once after',
  );
});
