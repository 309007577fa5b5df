import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { checklistAsks, type GoesAlong, type HandoverFacts, handoverText } from './text.ts';

const kinds = [
  'goal',
  'assessment',
  'plan',
  'end report',
  'other paper',
  'family or friend',
  'how to reach them',
] as const;
const facts: HandoverFacts = {
  ...{ number: 417, kind: 'prison to community', from: 'The Charity, HMP Northmoor', answerWithinDays: 2 },
  to: { name: 'Far Away Recovery', area: 'Far Away' },
  release: { is: 'expected', on: '2026-12-04', shortNotice: false },
  contact: { role: 'Recovery worker', reach: '01632 960 001' },
  checklist: [{ asks: 'naloxone', answer: 'yes' }],
  goesAlong: [],
  identity: null,
};
const anyThing: fc.Arbitrary<GoesAlong> = fc.record({
  kind: fc.constantFrom(...kinds),
  words: fc.string({ minLength: 1 }),
  datedOn: fc.constantFrom(null, '2026-11-01'),
  keptIn: fc.constantFrom(null, 'Kept in SystmOne'),
});

test('all five questions stand on the paper, answered or not', () => {
  const { checklist } = handoverText(facts);
  assert.deepEqual(
    checklist.map(({ asks }) => asks),
    checklistAsks,
  );
  assert.deepEqual(
    checklist.filter(({ answer }) => answer !== null),
    [{ asks: 'naloxone', answer: 'yes' }],
  );
});

test('whatever goes along stands on the paper once, and nothing that was not given', () => {
  fc.assert(
    fc.property(fc.array(anyThing), (goesAlong) => {
      const { goals, papers, people, reach } = handoverText({ ...facts, goesAlong });
      const shown = [...goals, ...papers.map(({ words }) => words), ...people, ...reach].toSorted();
      assert.deepEqual(shown, goesAlong.map(({ words }) => words).toSorted());
    }),
  );
});

test('without an identity there is none, and with one it is as it was given', () => {
  assert.equal(handoverText(facts).identity, null);
  const identity = { name: 'Sam Field', born: '1990-05-01' };
  assert.deepEqual(handoverText({ ...facts, identity }).identity, identity);
});
