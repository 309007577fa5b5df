import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type ContractedOutcome,
  completenessOf,
  completenessSentence,
  type OutcomeKind,
} from './contracted-outcome.ts';
import {
  type EngagementState,
  engagementStates,
  hasEnded,
  isRunning,
  type Step,
  stateAfter,
  steps,
} from './engagement.ts';

const leads: Record<EngagementState, Partial<Record<Step, EngagementState>>> = {
  proposed: { contract: 'contracted', decline: 'declined' },
  contracted: { start: 'under way', stop: 'stopped' },
  'under way': { sustain: 'sustaining', close: 'closed', stop: 'stopped' },
  sustaining: { close: 'closed', stop: 'stopped' },
  closed: {},
  declined: {},
  stopped: {},
};

test('every step from every state leads where the table says, and nowhere else', () => {
  for (const state of engagementStates)
    for (const step of steps) assert.equal(stateAfter(step, state), leads[state][step], `${step} from ${state}`);
});

test('an engagement that has ended is not running, and one that has not been contracted is neither', () => {
  for (const state of engagementStates) assert.ok(!(isRunning(state) && hasEnded(state)), state);
  assert.ok(!isRunning('proposed') && !hasEnded('proposed'));
});

const outcome = (kind: OutcomeKind, brought: Partial<ContractedOutcome> = {}): ContractedOutcome => ({
  id: kind,
  kind,
  words: kind,
  broughtOn: null,
  broughtBy: null,
  ...brought,
});

test('a dialogue series is complete with one session held and nothing else contracted', () => {
  const only = [outcome('dialogue')];
  assert.equal(completenessOf(only, 0).complete, false);
  assert.equal(completenessOf(only, 1).complete, true);
  assert.equal(completenessSentence(completenessOf(only, 1)), 'What it was contracted to bring exists.');
});

test('a held session brings the dialogue and nothing besides it', () => {
  const found = completenessOf([outcome('dialogue'), outcome('joint plan'), outcome('other')], 3);
  assert.deepEqual(
    found.missing.map(({ kind }) => kind),
    ['joint plan', 'other'],
  );
  assert.equal(completenessSentence(found), '1 of the 3 things it was contracted to bring exists.');
});

test('what was brought on no known day exists when somebody said by what', () => {
  assert.ok(completenessOf([outcome('regular forum', { broughtBy: 'The partners' })], 0).complete);
  assert.ok(completenessOf([outcome('joint plan', { broughtOn: '2026-03-01' })], 0).complete);
});

test('where nothing was contracted nothing is said about completeness', () => {
  assert.equal(completenessSentence(completenessOf([], 2)), null);
});
