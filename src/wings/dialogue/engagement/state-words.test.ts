import assert from 'node:assert/strict';
import { test } from 'node:test';
import { completenessOf } from '../contracted-outcome.ts';
import type { Engagement } from '../engagement.ts';
import { stateSentence } from './state-words.ts';

export const engagement = (more: Partial<Engagement> = {}): Engagement => ({
  id: '1',
  slug: 'unit-talks',
  number: null,
  title: 'Unit talks',
  interfaceId: null,
  placeId: null,
  state: 'under way',
  because: null,
  proposedBy: 'the Governor',
  proposedTo: 'the Trust',
  fundedBy: null,
  method: null,
  startsOn: null,
  endsOn: null,
  whenWords: null,
  contract: null,
  reporting: null,
  closedWithNoAction: false,
  closedOn: null,
  version: 1,
  ...more,
});
const one = (kind: 'dialogue' | 'joint plan') => ({ id: kind, kind, words: kind, broughtOn: null, broughtBy: null });

const sayings: [string, Partial<Engagement>, string][] = [
  ['proposed', { state: 'proposed' }, 'Proposed by the Governor to the Trust. It is not contracted yet.'],
  ['contracted', { state: 'contracted' }, 'It is contracted and has not started.'],
  ['under way', { startsOn: '2026-03-02' }, 'Under way since 2 March 2026. What it was contracted to bring exists.'],
  [
    'closed',
    { state: 'closed', closedOn: '2026-06-01' },
    'Closed on 1 June 2026. What it was contracted to bring exists.',
  ],
  [
    'closed with nothing to do',
    { state: 'closed', closedWithNoAction: true },
    'Closed, with nothing to do. That is fine. What it was contracted to bring exists.',
  ],
  ['declined', { state: 'declined', because: 'the unit is closing' }, 'Declined, because the unit is closing.'],
  ['stopped', { state: 'stopped', because: 'the money ended.' }, 'Stopped, because the money ended.'],
];
for (const [when, more, said] of sayings)
  test(`an engagement that is ${when} says so in a sentence`, () => {
    assert.equal(stateSentence(engagement(more), completenessOf([one('dialogue')], 1)), said);
  });

test('an engagement closed before all of it existed says what is missing and why', () => {
  const closed = engagement({ state: 'closed', because: 'the plan waits for the new contract' });
  assert.equal(
    stateSentence(closed, completenessOf([one('dialogue'), one('joint plan')], 1)),
    'Closed. 1 of the 2 things it was contracted to bring exists. The plan waits for the new contract.',
  );
});
