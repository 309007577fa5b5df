import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { anyCadence } from '../../../test/support/cadence.ts';
import { daysOf, firstOf } from './days.ts';
import { ruleOf } from './rule.ts';
import { type CalendarEntry, calendarText, invitationText } from './text.ts';

const written = { domain: 'thread.example.org', name: 'Our calendar', now: new Date('2026-11-22T09:30:00Z') };
const forum: CalendarEntry = {
  id: 'forum-1',
  sequence: 3,
  summary: 'The forum; with, everyone',
  where: 'The chapel',
  startsAt: '14:00',
  lastsMinutes: 90,
  rule: 'FREQ=MONTHLY;INTERVAL=1;BYDAY=2TU',
  startsOn: '2026-07-14',
  leftOut: ['2026-09-08'],
  moved: [{ on: '2026-10-13', toDay: '2026-10-27', toAt: '15:30', toWhere: 'The library' }],
};

function eventsIn(text: string): ICAL.Event[] {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const zone = calendar.getFirstSubcomponent('vtimezone');
  if (zone) ICAL.TimezoneService.register(new ICAL.Timezone(zone), 'Europe/London');
  return calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
}

/** Each time it is held, as an instant: what a calendar on a telephone makes of it. */
function instants(text: string, most: number): Date[] {
  const events = eventsIn(text);
  const [whole] = events;
  assert.ok(whole);
  for (const one of events.slice(1)) whole.relateException(one);
  const each = whole.iterator();
  const found: Date[] = [];
  for (let at = each.next(); at && found.length < most; at = each.next())
    found.push(whole.getOccurrenceDetails(at).startDate.toJSDate());
  return found;
}

const london = (at: Date) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London', dateStyle: 'short', timeStyle: 'short' }).format(at);

test('a meeting is at its hour on the wall in summer and in winter, left out where it is left out, moved where it is moved', () => {
  const [july, august, october, november, december] = instants(calendarText([forum], written), 5);
  assert.equal(july?.toISOString(), '2026-07-14T13:00:00.000Z');
  assert.equal(august && london(august), '2026-08-11 14:00');
  assert.equal(october && london(october), '2026-10-27 15:30');
  assert.equal(november?.toISOString(), '2026-11-10T14:00:00.000Z');
  assert.equal(december && london(december), '2026-12-08 14:00');
});

test('the local time stays, whatever the rule, across both changes of the clocks', () => {
  const hour = fc.integer({ min: 3, max: 23 });
  fc.assert(
    fc.property(
      anyCadence,
      hour,
      fc.integer({ min: 0, max: 59 }),
      fc.integer({ min: 1, max: 12 }),
      (cadence, h, m, month) => {
        const rule = ruleOf(cadence);
        const startsOn = firstOf(rule, `2026-${String(month).padStart(2, '0')}-01`);
        const startsAt = `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`;
        const plain = { ...forum, rule, startsOn, startsAt, leftOut: [], moved: [] };
        const read = instants(calendarText([plain], written), 14).map(london);
        const ours = daysOf({ rule, startsOn }, { from: startsOn, most: 14 }).map((day) => `${day} ${startsAt}`);
        assert.deepEqual(read, ours);
      },
    ),
  );
});

test('every line is at most 75 bytes, ends as RFC 5545 says, and unfolds to the words that went in', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }), (words) => {
      const plain = words.replaceAll(/[\p{Cc}\p{Cs}]/gu, ' ').trim() || 'x';
      const text = calendarText([{ ...forum, summary: plain }], written);
      for (const line of text.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line);
      assert.doesNotMatch(text.replaceAll('\r\n', ''), /[\r\n]/);
      assert.equal(eventsIn(text)[0]?.summary, plain);
    }),
  );
});

test('what is written is what RFC 5545 asks for', () => {
  const text = calendarText([forum], written);
  for (const line of [
    'VERSION:2.0',
    'BEGIN:VTIMEZONE',
    'UID:forum-1@thread.example.org',
    'SEQUENCE:3',
    'DTSTAMP:20261122T093000Z',
    'DTSTART;TZID=Europe/London:20260714T140000',
    'DTEND;TZID=Europe/London:20260714T153000',
    'RRULE:FREQ=MONTHLY;INTERVAL=1;BYDAY=2TU',
    'EXDATE;TZID=Europe/London:20260908T140000',
    'RECURRENCE-ID;TZID=Europe/London:20261013T140000',
  ])
    assert.ok(text.split('\r\n').includes(line), `${line} in\n${text}`);
  assert.equal(text.match(/BEGIN:VTIMEZONE/g)?.length, 1);
});

test('a meeting without an hour takes the whole day, and so does the one that it was moved to', () => {
  const whole = {
    ...forum,
    startsAt: null,
    moved: [{ on: '2026-10-13', toDay: '2026-10-27', toAt: null, toWhere: null }],
  };
  const text = calendarText([whole], written);
  assert.match(text, /DTSTART;VALUE=DATE:20260714/);
  assert.match(text, /EXDATE;VALUE=DATE:20260908/);
  assert.match(text, /RECURRENCE-ID;VALUE=DATE:20261013/);
  const days = eventsIn(text);
  assert.equal(days[1]?.startDate.toString(), '2026-10-27');
});

test('an invitation is for one person, and one that is called off says so', () => {
  const asked = { from: 'thread@example.org', to: 'nurse@example.org' };
  const come = invitationText(forum, { ...asked, method: 'REQUEST', onlyOn: '2026-10-13' }, written);
  assert.match(come, /METHOD:REQUEST/);
  const [only, ...others] = eventsIn(come);
  assert.equal(others.length, 0);
  assert.equal(only?.startDate.toString(), '2026-10-27T15:30:00');
  assert.equal(only?.location, 'The library');
  assert.equal(only?.attendees.length, 1);
  assert.match(come, /mailto:nurse@example.org/i);
  const off = invitationText(forum, { ...asked, method: 'CANCEL', onlyOn: '2026-12-08' }, written);
  assert.match(off, /METHOD:CANCEL/);
  assert.match(off, /STATUS:CANCELLED/);
  assert.match(off, /RECURRENCE-ID;TZID=Europe\/London:20261208T140000/);
});
