import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  type Answer,
  allAnswered,
  answers,
  answersOpenTo,
  decide,
  type ExpectationState,
  expectationStates,
  type Given,
  isOpen,
  onward,
  type Round,
  replay,
  type Side,
  termsOf,
  turnOf,
} from './expectation.ts';

const party = { name: 'Lifeline' };
const given = (answer: Answer, words: string | null = null, more: Partial<Given> = {}): Given => ({
  answer,
  words,
  owner: null,
  dueOn: null,
  lookAgainOn: null,
  ...more,
});
const round = (n: number, bySide: Side, answer: Answer, words: string | null = null): Round => ({
  ...{ round: n, bySide, answer, words, owner: null, dueOn: null, lookAgainOn: null },
  ...{ answeredOn: '2026-06-09', inTheRoom: false },
});

const table: Record<ExpectationState, Record<Side, string>> = {
  made: {
    asked:
      'accept: accepted, counter: countered, decline: declined, do not know yet: made, bring to the forum: brought to the forum',
    asker: 'bring to the forum: brought to the forum, withdraw: withdrawn',
  },
  countered: {
    asked: 'bring to the forum: brought to the forum',
    asker: 'accept: accepted, counter: recountered, bring to the forum: brought to the forum, withdraw: withdrawn',
  },
  recountered: {
    asked:
      'accept: accepted, counter: countered, decline: declined, do not know yet: recountered, bring to the forum: brought to the forum',
    asker: 'bring to the forum: brought to the forum, withdraw: withdrawn',
  },
  'brought to the forum': {
    asked: 'accept: accepted, counter: countered, decline: declined',
    asker: 'accept: accepted, counter: recountered, withdraw: withdrawn',
  },
  declined: { asked: '', asker: 'counter: recountered, bring to the forum: brought to the forum' },
  accepted: { asked: '', asker: '' },
  withdrawn: { asked: '', asker: '' },
};

for (const state of expectationStates)
  for (const side of ['asked', 'asker'] as const)
    test(`what the ${side} side may answer when it is ${state}`, () => {
      const ways = onward[state][side];
      const told = answers.filter((answer) => ways[answer]).map((answer) => `${answer}: ${ways[answer]}`);
      assert.equal(told.join(', '), table[state][side]);
    });

test('made and recountered wait for the one asked, countered for the one who asked, the rest for nobody', () => {
  assert.deepEqual(
    expectationStates.map((state) => turnOf(state)),
    ['asked', 'asker', 'asked', null, null, null, null],
  );
});

test('an accepted change becomes a commitment in the words of the change, with the owner and day it named', () => {
  const countered = {
    state: 'countered' as const,
    words: 'Within 10 minutes',
    rounds: [{ ...round(1, 'asked', 'counter', '20 at weekends'), owner: 'Wing manager', dueOn: '2026-09-01' }],
  };
  assert.deepEqual(decide(countered, 'asker', given('accept'), party)?.commitment, {
    words: '20 at weekends',
    owner: 'Wing manager',
    dueOn: '2026-09-01',
  });
});

test('nobody takes up their own words: after a change was offered and brought to the forum, the asked side cannot accept it', () => {
  const brought = {
    state: 'brought to the forum' as const,
    words: 'Within 10 minutes',
    rounds: [round(1, 'asked', 'counter', '20'), round(2, 'asker', 'bring to the forum')],
  };
  assert.deepEqual(answersOpenTo(brought, 'asked'), ['counter', 'decline']);
  assert.deepEqual(answersOpenTo(brought, 'asker'), ['accept', 'counter', 'withdraw']);
});

test('a no takes back the change that the same side had offered before', () => {
  const rounds = [
    round(1, 'asked', 'counter', '20'),
    round(2, 'asker', 'bring to the forum'),
    round(3, 'asked', 'decline', 'No staff'),
  ];
  assert.deepEqual(termsOf({ words: '10', rounds }), { by: 'asker', words: '10', owner: null, dueOn: null });
});

test('"we do not know yet" is an answer, keeps the turn, and says when to look again', () => {
  const made = { state: 'made' as const, words: 'w', rounds: [] };
  const decided = decide(made, 'asked', given('do not know yet', null, { lookAgainOn: '2026-12-01' }), party);
  assert.deepEqual(decided, { state: 'made', round: 1, lookAgainOn: '2026-12-01', commitment: null });
});

test('nothing asked is not everything answered, and what was taken back does not count', () => {
  assert.equal(allAnswered([]), false);
  assert.equal(allAnswered([{ state: 'withdrawn' }]), false);
  assert.equal(allAnswered([{ state: 'accepted' }, { state: 'declined' }, { state: 'withdrawn' }]), true);
  assert.equal(allAnswered([{ state: 'accepted' }, { state: 'brought to the forum' }]), false);
});

const attempts = fc.array(
  fc.record({
    side: fc.constantFrom<Side>('asked', 'asker'),
    answer: fc.constantFrom<Answer>(...answers),
    words: fc.string({ minLength: 1, maxLength: 8 }),
  }),
  { maxLength: 30 },
);

test('any attempts in any order keep the exchange consistent', () => {
  fc.assert(
    fc.property(attempts, (tries) => {
      let exchange: { state: ExpectationState; words: string; rounds: Round[] } = {
        state: 'made',
        words: 'asked',
        rounds: [],
      };
      let commitments = 0;
      for (const { side, answer, words } of tries) {
        const terms = termsOf(exchange);
        const decided = decide(exchange, side, given(answer, words), party);
        if (!decided) continue;
        assert.equal(decided.round, exchange.rounds.length + 1);
        assert.ok(exchange.state !== 'accepted' && exchange.state !== 'withdrawn', 'a closed exchange took an answer');
        if (decided.commitment) {
          commitments += 1;
          assert.notEqual(terms.by, side, 'someone accepted their own words');
          assert.equal(decided.commitment.words, terms.words);
        }
        exchange = {
          ...exchange,
          state: decided.state,
          rounds: [...exchange.rounds, round(decided.round, side, answer, words)],
        };
        assert.equal(replay(exchange.words, exchange.rounds), exchange.state);
      }
      assert.equal(commitments, exchange.state === 'accepted' ? 1 : 0);
      if (isOpen(exchange.state))
        assert.ok(
          answersOpenTo(exchange, 'asked').length + answersOpenTo(exchange, 'asker').length > 0,
          'nobody can go on',
        );
    }),
  );
});

test('rounds that could not have happened are told apart', () => {
  assert.equal(replay('w', [round(1, 'asker', 'accept')]), undefined);
  assert.equal(replay('w', [round(2, 'asked', 'accept')]), undefined);
  assert.equal(replay('w', [round(1, 'asked', 'accept'), round(2, 'asked', 'decline')]), undefined);
});
