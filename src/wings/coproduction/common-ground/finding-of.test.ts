import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findingOf } from './finding-of.ts';

const questionIds = ['a', 'b', 'c', 'd', 'e', 'f'];
const all = new Set(questionIds);
let state = 7;
const chance = (): number => {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return state / 2 ** 32;
};
/** Two camps of `each`, who answer the first four statements against each other with a few slips. */
const camps = (each: number): number[][] =>
  Array.from({ length: 2 * each }, (_, i) =>
    questionIds.map((_, q) => {
      if (chance() < 0.08) return 3;
      if (q >= 4) return chance() < 0.5 ? 1 : 2;
      return i < each === (q % 2 === 0) ? 1 : 2;
    }),
  );

test('a heap of sheets in another order gives the same finding, so that nobody is told by their place or by whom they sat with', () => {
  const sheets = camps(22);
  const finding = findingOf(sheets, questionIds, all);
  assert.deepEqual(findingOf(sheets.toReversed(), questionIds, all), finding);
  assert.deepEqual(
    findingOf(
      sheets.toSorted((a, b) => a.join('').localeCompare(b.join(''))),
      questionIds,
      all,
    ),
    finding,
  );
});

test('planted camps are told by what they hold, and by no number', () => {
  const { groups, people, evidence } = findingOf(camps(22), questionIds, all);
  assert.equal(people, 45);
  assert.equal(groups?.length, 2);
  assert.ok(evidence.chance <= 0.05);
  const held = groups?.map(({ holds }) => holds.find(({ questionId }) => questionId === 'a')?.answer);
  assert.deepEqual(held?.toSorted(), ['agrees', 'disagrees']);
});

test('sheets on which nobody says yes or no are a defined finding', () => {
  const silent = Array.from({ length: 41 }, () => [4, 0, 4, 0, 4, 0]);
  const finding = findingOf(silent, questionIds, all);
  assert.equal(finding.groups, null);
  assert.equal(finding.people, 40);
  assert.doesNotMatch(JSON.stringify(finding), /NaN/);
});
