import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Answer, ExpectationState, Round } from './expectation.ts';
import type { Party } from './party.ts';
import { inOneWord, standOf } from './stand.ts';

const party = (name: string, together = false): Party => ({
  ...{ kind: together ? 'perspective' : 'partner', id: name, name, level: null, partnerId: null, together, mark: null },
});
const [ward, wing, residents] = [party('Ward'), party('Wing'), party('Residents', true)];
const round = (answer: Answer): Round => ({
  ...{ round: 1, bySide: 'asked', answer, words: null, owner: null, dueOn: null, lookAgainOn: null },
  ...{ answeredOn: null, inTheRoom: false },
});
const at = (state: ExpectationState, rounds: Round[] = [], lookAgainOn: string | null = null) => ({
  ...{ state, turnSince: '2026-11-18', lookAgainOn, rounds },
});
const between = (from: Party, to: Party, ...mine: Party[]) => ({
  from,
  to,
  speaksFor: (one: Party) => mine.includes(one),
});
const told = (...of: Parameters<typeof standOf>) => {
  const { kind, short, yours } = standOf(...of);
  return [kind, short, yours].join(' | ');
};
const today = '2026-11-21';

test('what waits says for whom and how long', () => {
  assert.equal(told(at('made'), between(ward, wing), today), 'no-answer | No answer, 3 days | false');
  assert.equal(told(at('made'), between(ward, wing, wing), today), 'no-answer | Your turn, 3 days | true');
  assert.equal(told(at('countered'), between(ward, wing), today), 'change | With a change | false');
  assert.equal(told(at('countered'), between(ward, wing, ward), today), 'your-turn | Your turn, 3 days | true');
});

test('the silence of people held or treated there is never shown, and their no has no reason', () => {
  assert.equal(told(at('made'), between(wing, residents), today), 'planned | For the room | false');
  assert.equal(told(at('declined', [round('decline')]), between(wing, residents), today), 'declined | No | false');
  assert.equal(told(at('countered'), between(residents, wing), today), 'change | With a change | false');
  assert.doesNotMatch(JSON.stringify(standOf(at('recountered'), between(wing, residents), today)), /day|answer/);
});

test('how long a perspective has been silent is told to nobody but itself: it can be one person', () => {
  const governor: Party = { ...wing, kind: 'perspective' };
  assert.equal(told(at('made'), between(ward, governor), today), 'no-answer | No answer | false');
  assert.equal(told(at('made'), between(ward, governor, governor), today), 'no-answer | Your turn, 3 days | true');
});

test('"we do not know yet" is an answer until the day to look again', () => {
  const unknown = at('made', [round('do not know yet')], '2026-12-01');
  assert.equal(told(unknown, between(ward, wing), today), 'tbc | Not known yet | false');
  assert.equal(told(unknown, between(ward, wing, wing), today), 'tbc | Not known yet | false');
  assert.equal(told(unknown, between(ward, wing, wing), '2026-12-01'), 'no-answer | Your turn, 13 days | true');
});

test('what has ended says how', () => {
  const ended = (['accepted', 'declined', 'withdrawn', 'brought to the forum'] as const).map((state) =>
    told(at(state), between(ward, wing, ward, wing), today),
  );
  assert.deepEqual(ended, [
    'agreed | Agreed | false',
    'declined | No, because | false',
    'stopped | No longer asked | false',
    'held-open | For the forum | false',
  ]);
});

test('several in one cell are one word', () => {
  const of = (state: ExpectationState, ...mine: Party[]) => standOf(at(state), between(ward, wing, ...mine), today);
  assert.equal(inOneWord([of('accepted'), of('accepted')]), '2 agreed');
  assert.equal(inOneWord([of('accepted'), of('made')]), 'No answer, 3 days, 1 more');
  assert.equal(inOneWord([of('accepted'), of('accepted'), of('made', wing)]), 'Your turn, 3 days, 2 more');
  assert.equal(inOneWord([of('declined')]), 'No, because');
});
