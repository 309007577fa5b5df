import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { anyCadence } from '../../../test/support/cadence.ts';
import { firstOf } from '../../interop/calendar/days.ts';
import { ruleOf } from '../../interop/calendar/rule.ts';
import {
  type AgendaItem,
  cadenceOf,
  comingMeetings,
  daysNoMore,
  forumOnward,
  inAgendaOrder,
  meetingsFrom,
  nextMeeting,
  type RegimeChange,
} from './forum.ts';

const second = 'FREQ=MONTHLY;INTERVAL=1;BYDAY=2TU';
const forum: Parameters<typeof nextMeeting>[0] = {
  ...{ state: 'meeting', rule: second, startsOn: '2026-07-14', startsAt: '14:00', where: 'The chapel' },
  ...{ days: [], regime: [] },
};
const leftOut = { change: 'left out', toDay: null, toAt: null, toWhere: null } as const;
const moved = { change: 'moved', toAt: '15:30', toWhere: 'The library', because: null } as const;
const lockdown: RegimeChange = {
  ...{ id: 'r', forumId: null, from: '2026-12-01', until: '2026-12-20', kind: 'lockdown', words: null },
  ...{ liftedOn: null, version: 1 },
};

test('a cadence reads as people say it', () => {
  assert.equal(cadenceOf({ rule: second, cadenceWords: null }), 'The second Tuesday of each month');
  assert.equal(cadenceOf({ rule: null, cadenceWords: 'Regularly' }), 'Regularly');
  assert.equal(cadenceOf({ rule: null, cadenceWords: null }), null);
});

test('a meeting is left out, because; moved, to another hour and place; and held again', () => {
  const days = [
    { ...leftOut, on: '2026-12-08', because: 'the chapel is painted' },
    { ...moved, on: '2027-01-12', toDay: '2027-01-19' },
  ];
  const [december, january, february] = meetingsFrom({ ...forum, days }, '2026-11-22', 3);
  assert.equal(december?.notHeld, 'the chapel is painted');
  assert.deepEqual(january, {
    ...{ on: '2027-01-12', day: '2027-01-19', at: '15:30', where: 'The library', moved: true, notHeld: null },
  });
  assert.deepEqual([february?.day, february?.at, february?.where], ['2027-02-09', '14:00', 'The chapel']);
  assert.equal(nextMeeting({ ...forum, days }, '2026-11-22')?.day, '2027-01-19');
  assert.equal(nextMeeting({ ...forum, days }, '2027-01-15')?.day, '2027-01-19', 'its day by the rule has passed');
});

test('no meeting is held while the regime allows none, until it is lifted or the meeting is moved out of it', () => {
  const locked = { ...forum, regime: [lockdown] };
  assert.equal(meetingsFrom(locked, '2026-11-22', 1)[0]?.notHeld, 'the prison is locked down');
  assert.deepEqual(
    comingMeetings(locked, '2026-11-22', 3).map(({ day }) => day),
    ['2026-12-08', '2027-01-12', '2027-02-09', '2027-03-09'],
  );
  const lifted = { ...forum, regime: [{ ...lockdown, liftedOn: '2026-12-05' }] };
  assert.equal(nextMeeting(lifted, '2026-11-22')?.day, '2026-12-08');
  const away = { ...locked, days: [{ ...moved, on: '2026-12-08', toDay: '2026-12-22' }] };
  assert.equal(nextMeeting(away, '2026-11-22')?.day, '2026-12-22');
  const into = { ...locked, days: [{ ...moved, on: '2026-12-08', toDay: '2026-12-15' }] };
  assert.equal(nextMeeting(into, '2026-11-22')?.day, '2027-01-12');
});

test('a forum that has stopped, and one without a day, meets on no day', () => {
  assert.equal(nextMeeting({ ...forum, state: 'stopped' }, '2026-11-22'), null);
  assert.equal(nextMeeting({ ...forum, startsOn: null }, '2026-11-22'), null);
  const always = { ...lockdown, from: '2026-01-01', until: '2090-01-01' };
  assert.equal(nextMeeting({ ...forum, regime: [always] }, '2026-11-22'), null);
});

test('the next meeting is never before today, never in a lockdown, and the same whoever asks', () => {
  const day = fc
    .date({ min: new Date('2026-01-01'), max: new Date('2028-12-31'), noInvalidDate: true })
    .map((at) => at.toISOString().slice(0, 10));
  fc.assert(
    fc.property(anyCadence, day, day, day, (cadence, starts, from, today) => {
      const rule = ruleOf(cadence);
      const regime = [{ ...lockdown, from, until: `${from.slice(0, 8)}28` }];
      const next = nextMeeting({ ...forum, rule, startsOn: firstOf(rule, starts), regime }, today);
      if (next === null) return;
      assert.ok(next.day >= today && next.day >= starts);
      assert.ok(next.day < from || next.day > `${from.slice(0, 8)}28`);
    }),
  );
});

test('days of an old rule are forgotten with it', () => {
  const days = [{ ...leftOut, on: '2026-12-08', because: 'x' }];
  assert.deepEqual(daysNoMore(days, forum), []);
  assert.deepEqual(
    daysNoMore(days, { ...forum, rule: 'FREQ=MONTHLY;INTERVAL=1;BYMONTHDAY=9', startsOn: '2026-07-09' }),
    ['2026-12-08'],
  );
  assert.deepEqual(daysNoMore(days, { rule: null, startsOn: null }), ['2026-12-08']);
});

test('a stopped forum is committed to again before it meets', () => {
  assert.deepEqual(forumOnward.stopped, ['committed']);
});

test('the agenda takes what was brought first, then what strains, what was carried over, what waits, what is new, what falls due', () => {
  const item = (why: AgendaItem['why'], title: string, on: string | null = null) => ({
    why,
    title,
    href: '/',
    words: '',
    on,
  });
  const agenda = inAgendaOrder([
    item('due', 'd', '2026-05-01'),
    item('new', 'n'),
    item('unanswered', 'u'),
    item('due', 'c', '2026-04-01'),
    item('countered', 'k'),
    item('strained', 's'),
    item('carried over', 'o'),
    item('brought', 'b'),
  ]);
  assert.equal(agenda.map(({ title }) => title).join(''), 'bsokuncd');
});
