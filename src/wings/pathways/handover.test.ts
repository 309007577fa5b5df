import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  actFault,
  dateFault,
  type Handover,
  handoverStates,
  hasEnded,
  holderOf,
  isShortNotice,
  leavesNobodyAsked,
} from './handover.ts';
import { clockOf, clockWords } from './handover-days.ts';
import { type Around, risesOf } from './handover-rises.ts';
import { mayActOnHandover, type Sides } from './policy.ts';

const handover = (more: Partial<Handover> = {}): Handover => ({
  ...{ id: 'h', number: 417, referenceId: 'r', kind: 'prison to community', fromId: 'prison', toId: 'outside' },
  ...{ toOutsideId: null, area: null, state: 'planned', plannedOn: '2026-02-04', sentOn: null, sentAt: null },
  ...{ acknowledgedOn: null, acceptedOn: null, workerId: null, workerWords: null, appointmentOn: null },
  ...{ appointmentAt: null, attendedOn: null, startedOn: null, endedOn: null, becauseKind: null },
  ...{ expectedReleaseOn: '2026-02-27', releaseUnknownBecause: null, releasedOn: null, shortNotice: false },
  ...{ lostContactOn: null, answerWithinDays: 2, sentBy: null, sentHow: null, lastWordOn: null, dueOn: null },
  version: 1,
  ...more,
});
const around = (more: Partial<Around> = {}): Around => ({
  ...{ today: '2026-02-20', wantsHelp: true, diedOn: null, isAsked: true, workerLeftOn: null, closedOn: null },
  isAskedNext: false,
  ...more,
});
const why = (one: Handover, more: Partial<Around> = {}) => risesOf(one, around(more)).map((rise) => rise.why);
const sent = (more: Partial<Handover> = {}) => handover({ state: 'sent', sentOn: '2026-02-18', ...more });

test('the receiver has the person when a named worker has accepted and they have left, in whichever order', () => {
  for (const state of ['accepted', 'appointment made', 'attended', 'started'] as const) {
    assert.equal(holderOf(handover({ state, workerId: 'w' }), 'prison'), 'prison', `${state}, and inside`);
    assert.equal(holderOf(handover({ state, workerId: 'w', releasedOn: '2026-02-23' }), 'prison'), 'outside', state);
  }
  for (const state of ['planned', 'sent', 'acknowledged', 'refused', 'declined', 'stopped'] as const)
    assert.equal(holderOf(handover({ state, releasedOn: '2026-02-23' }), 'prison'), 'prison', state);
});

test('when there was no place after all, those who handed over have the person again', () => {
  const ended = { state: 'did not start', releasedOn: '2026-02-23', endedOn: '2026-02-25' } as const;
  assert.equal(holderOf(handover({ ...ended, becauseKind: 'no place to offer' }), 'outside'), 'prison');
  assert.equal(holderOf(handover({ ...ended, becauseKind: 'moved away' }), 'outside'), 'outside');
});

test('a service that is not here never has the person here', () => {
  const one = handover({ state: 'started', toId: null, toOutsideId: 's', workerWords: 'W', releasedOn: '2026-02-23' });
  assert.equal(holderOf(one, 'prison'), 'prison');
});

test('nothing can be done with what has ended', () => {
  for (const state of handoverStates.filter((one) => hasEnded({ state: one })))
    for (const act of ['send', 'accept', 'release', 'decline', 'check', 'change team'] as const)
      assert.match(actFault(handover({ state }), act) ?? '', /It has ended/);
});

test('each act has its time', () => {
  assert.equal(actFault(handover(), 'send'), null);
  assert.match(actFault(handover({ toId: null }), 'send') ?? '', /Nobody is chosen/);
  assert.match(actFault(handover(), 'accept') ?? '', /It is planned now/);
  assert.equal(actFault(sent(), 'accept'), null, 'a yes acknowledges as well');
  const accepted = handover({ state: 'accepted', workerId: 'w' });
  assert.match(actFault(accepted, 'start') ?? '', /It is not kept yet that they left/);
  assert.match(actFault({ ...accepted, releasedOn: '2026-02-23' }, 'change team') ?? '', /The receiving team has/);
  assert.match(actFault({ ...accepted, releasedOn: '2026-02-23' }, 'stop') ?? '', /The receiving team has/);
});

test('who does what: those who hand over send, those who are asked answer, managers never say yes for them', () => {
  const sides = (more: Partial<Sides>): Sides => ({
    ...{ sends: false, receives: false, overseesSender: false, overseesReceiver: false, isOutside: false },
    ...more,
  });
  const may = (act: Parameters<typeof mayActOnHandover>[0], more: Partial<Sides>) =>
    mayActOnHandover(act, sides(more)).allowed;
  assert.ok(may('send', { sends: true }) && may('send', { overseesSender: true }) && !may('send', { receives: true }));
  assert.ok(may('accept', { receives: true }));
  assert.ok(!may('accept', { sends: true }) && !may('accept', { overseesSender: true, overseesReceiver: true }));
  assert.ok(may('accept', { sends: true, isOutside: true }), 'what an outside service says is kept by the sender');
  assert.ok(may('change worker', { overseesReceiver: true }) && !may('change worker', { sends: true }));
  assert.ok(may('decline', { sends: true }) && may('decline', { receives: true }) && !may('decline', {}));
});

test('short notice: sent on the day before they leave, or later', () => {
  assert.equal(isShortNotice('2026-02-25', '2026-02-27'), false);
  assert.equal(isShortNotice('2026-02-26', '2026-02-27'), true);
  assert.equal(isShortNotice('2026-02-27', '2026-02-27'), true);
  assert.equal(isShortNotice('2026-02-26', null), false);
});

test('the clock: days until release, the day of 21 and how many are left, in words', () => {
  const words = (expectedReleaseOn: string | null, releasedOn: string | null) =>
    clockWords(clockOf({ expectedReleaseOn, releasedOn }, '2026-03-04'), 'release');
  assert.equal(words('2026-03-16', null), '12 days until release');
  assert.equal(words('2026-03-05', null), '1 day until release');
  assert.equal(words('2026-03-04', null), 'release is expected today');
  assert.equal(words('2026-03-03', null), 'release was expected yesterday');
  assert.equal(words(null, null), 'day of release not known');
  assert.equal(words(null, '2026-03-04'), 'day of release');
  assert.equal(words(null, '2026-02-23'), 'day 9 of 21');
  assert.equal(words(null, '2026-02-10'), 'day 22, after the 21');
});

test('the clock counts London days across the change of the hour', () => {
  assert.deepEqual(clockOf({ expectedReleaseOn: null, releasedOn: '2026-03-28' }, '2026-03-30'), {
    ...{ is: 'running', day: 2, left: 19 },
  });
});

test('not answered rises when the limit is over, and at short notice on the day after', () => {
  assert.deepEqual(why(sent()), []);
  assert.deepEqual(why(sent(), { today: '2026-02-21' }), ['not answered']);
  assert.deepEqual(why(sent({ shortNotice: true, sentOn: '2026-02-20' })), []);
  assert.deepEqual(why(sent({ shortNotice: true, sentOn: '2026-02-19' })), ['not answered']);
  assert.deepEqual(why(sent({ answerWithinDays: 5 }), { today: '2026-02-21' }), []);
});

test('a word answers for the day before which it was said, and for no later one', () => {
  const out = handover({ state: 'accepted', workerId: 'w', sentOn: '2026-01-01', releasedOn: '2026-02-01' });
  const rises = (lastWordOn: string | null, today: string) => why({ ...out, lastWordOn }, { today });
  assert.deepEqual(rises(null, '2026-02-03'), []);
  assert.deepEqual(rises(null, '2026-02-04'), ['no word by day 2']);
  assert.deepEqual(rises('2026-02-02', '2026-02-08'), []);
  assert.deepEqual(rises('2026-02-02', '2026-02-09'), ['no word by day 7']);
  assert.deepEqual(rises('2026-02-08', '2026-02-22'), []);
  assert.deepEqual(rises('2026-02-21', '2026-02-23'), ['no word by day 21']);
});

test('what was refused, had no place or was stopped rises until somebody is asked next', () => {
  const refused = handover({ state: 'refused', becauseKind: 'lives elsewhere', endedOn: '2026-02-19' });
  assert.deepEqual(why(refused), ['nobody asked next']);
  assert.deepEqual(why(refused, { isAskedNext: true }), []);
  const stopped = { state: 'stopped', becauseKind: 'not released' } as const;
  assert.equal(leavesNobodyAsked({ ...stopped, releasedOn: null }), false);
  assert.equal(leavesNobodyAsked({ ...stopped, releasedOn: '2026-02-20' }), true, 'they have left all the same');
});

test('nothing rises after a death, or for whoever wants no help', () => {
  const late = sent({ releasedOn: '2026-02-19', sentOn: '2026-02-01' });
  const all = { today: '2026-04-01', isAsked: false, workerLeftOn: '2026-02-20', closedOn: '2026-02-20' };
  assert.ok(why(late, all).length > 4);
  assert.deepEqual(why(late, { ...all, diedOn: '2026-02-20' }), []);
  assert.deepEqual(why(late, { ...all, wantsHelp: false }), []);
});

test('impossible dates have a sentence each, and possible ones none', () => {
  const on = { today: '2026-02-25', plannedOn: '2026-02-04', kind: 'prison to community' } as const;
  assert.equal(dateFault.leaves('2026-02-23', on), null);
  assert.match(dateFault.leaves('2026-02-26', on) ?? '', /still to come/);
  assert.match(dateFault.leaves('2026-02-01', on) ?? '', /planned after that/);
  const out = { today: '2026-02-25', releasedOn: '2026-02-23', kind: 'prison to prison' } as const;
  assert.equal(dateFault.happened('2026-02-23', 'Treatment', out), null);
  assert.match(dateFault.happened('2026-02-22', 'Treatment', out) ?? '', /They moved after that/);
});
