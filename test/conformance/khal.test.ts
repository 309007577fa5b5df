// A real client takes in what we write: khal, from Debian, which shares no code with what wrote it.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { type CalendarEntry, calendarText } from '../../src/interop/calendar/text.ts';

const found = spawnSync('khal', ['--version']).status === 0;
const missing = 'khal was not found, so no real client has read our calendar: apt-get install khal';

const forum: CalendarEntry = {
  id: 'forum-1',
  sequence: 3,
  summary: 'The forum, with everyone',
  where: 'The chapel',
  startsAt: '14:00',
  lastsMinutes: 90,
  rule: 'FREQ=MONTHLY;INTERVAL=1;BYDAY=2TU',
  startsOn: '2026-07-14',
  leftOut: ['2026-09-08'],
  moved: [{ on: '2026-12-08', toDay: '2026-12-15', toAt: '15:30', toWhere: 'The library' }],
};
const session: CalendarEntry = {
  ...{ ...forum, id: 'session-1', summary: 'Dialogue session', where: null, startsAt: '10:00', rule: null },
  ...{ startsOn: '2026-10-26', leftOut: [], moved: [] },
};
const review: CalendarEntry = {
  ...session,
  id: 'review-1',
  summary: 'Review of our agreement',
  startsAt: null,
  startsOn: '2026-11-30',
};

test('khal takes our calendar in and shows each meeting at its local time, before and after the clocks change', {
  skip: !found && missing,
}, (t) => {
  const home = mkdtempSync(path.join(tmpdir(), 'common-thread-khal-'));
  t.after(() => rmSync(home, { recursive: true, force: true }));
  const config = path.join(home, 'config');
  const calendar = path.join(home, 'ours');
  mkdirSync(calendar);
  writeFileSync(config, configFor(home, calendar));
  const file = path.join(home, 'ours.ics');
  const written = { domain: 'thread.example.org', name: 'Ours', now: new Date('2026-11-22T09:30:00Z') };
  writeFileSync(file, calendarText([forum, session, review], written));
  const khal = (...args: string[]) =>
    execFileSync('khal', ['-c', config, ...args], {
      encoding: 'utf8',
      env: { ...process.env, HOME: home, XDG_CACHE_HOME: home, XDG_DATA_HOME: home, LC_ALL: 'C.UTF-8' },
    });
  khal('import', '--batch', '-a', 'ours', file);
  const format = '{start-date} {start-time} {title}|{location}';
  const listed = khal('list', '--notstarted', '--day-format', '', '--format', format, '2026-07-01', '2027-05-01')
    .split('\n')
    .filter(Boolean);
  const usual = '14:00 The forum, with everyone|The chapel';
  assert.deepEqual(listed, [
    `2026-07-14 ${usual}`,
    `2026-08-11 ${usual}`,
    `2026-10-13 ${usual}`,
    '2026-10-26 10:00 Dialogue session|',
    `2026-11-10 ${usual}`,
    '2026-11-30  Review of our agreement|',
    '2026-12-15 15:30 The forum, with everyone|The library',
    `2027-01-12 ${usual}`,
    `2027-02-09 ${usual}`,
    `2027-03-09 ${usual}`,
    `2027-04-13 ${usual}`,
  ]);
});

// Its clock stands in UTC, so that a time without its zone would be an hour wrong in summer.
const configFor = (home: string, calendar: string): string => `[calendars]
[[ours]]
path = ${calendar}
[sqlite]
path = ${path.join(home, 'khal.db')}
[locale]
local_timezone = Europe/London
default_timezone = UTC
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
[default]
default_calendar = ours
`;
