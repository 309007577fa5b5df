import assert from 'node:assert/strict';
import { test } from 'node:test';
import { packed, type Row } from '../../../test/support/conversation.ts';
import { type Answer, type PolisResult, polis, type StatementFacts } from '../index.ts';

const people = (count: number, row: Row): Row[] => Array.from({ length: count }, () => row);
/** Answers the first so many of ten statements. */
const answered = (count: number, answer: Answer = 1): Row =>
  Array.from({ length: 10 }, (_, s) => (s < count ? answer : null));
const ids = Array.from({ length: 10 }, (_, s) => `s${s}`);
const read = (rows: readonly Row[], statements: readonly StatementFacts[] = [], groups?: Int32Array): PolisResult =>
  polis(packed(rows, ids.slice(0, rows[0]?.length ?? 0)), { statements, ...(groups && { groups }) });
const refusedFact = (id: string): StatementFacts => ({ id, moderated: -1, isMeta: false });

test('whoever answered seven statements is in the map, passes included', () => {
  const { inMap } = read([...people(15, answered(10)), answered(7, 0), answered(6)]);
  assert.deepEqual(
    [...inMap],
    Array.from({ length: 16 }, (_, row) => row),
  );
});

test('a refused statement counts as answered by those who answered it', () => {
  const statements = ['s0', 's1', 's2'].map(refusedFact);
  assert.ok(read([...people(15, answered(10)), answered(7)], statements).inMap.includes(15));
});

test('where there are fewer than seven statements, all of them are enough and one less is not', () => {
  const short = (row: Row): Row => row.slice(0, 4);
  const { inMap } = read([...people(15, answered(4)), answered(3)].map(short));
  assert.equal(inMap.length, 15);
});

test('where fewer than fifteen answered seven, those who answered most come in, all who answered as many together', () => {
  const { inMap } = read([...people(4, answered(3)), ...people(8, answered(9)), ...people(9, answered(5))]);
  assert.deepEqual(
    [...inMap],
    Array.from({ length: 17 }, (_, i) => i + 4),
  );
});

test('nobody comes in without an answer', () => {
  assert.deepEqual([...read([answered(0), answered(1), answered(0)]).inMap], [1]);
});

/** Two camps that hold opposite views of the first eight statements; all agree with the ninth and disagree with the last. */
const camps = [1, -1].flatMap((side) =>
  people(
    12,
    ids.map((_, s) => (s < 8 ? side : s === 8 ? 1 : -1) as Answer),
  ),
);
const twelve = Int32Array.from(camps, (_, row) => (row < 12 ? 0 : 1));

test('a refused or meta statement has no mean and no place, and stands for nobody', () => {
  const statements = [refusedFact('s8'), { id: 's9', moderated: 1, isMeta: true } as const, refusedFact('s0')];
  const { mean, pc1, pc2, consensus, repness } = read(camps, statements);
  for (const s of [0, 8, 9]) assert.deepEqual([mean[s], pc1[s], pc2[s]], [0, 0, 0]);
  assert.deepEqual(consensus, { agree: [], disagree: [] });
  assert.ok(repness.flat().every(({ statement }) => ![0, 8, 9].includes(statement)));
});

test('without being refused they are what everybody holds', () => {
  assert.deepEqual(read(camps).consensus, { agree: [8], disagree: [9] });
});

test('a meta statement keeps its place in the queue, whatever was answered', () => {
  const { commentPriority } = read(camps, [{ id: 's9', moderated: 1, isMeta: true }]);
  assert.equal(commentPriority[9], 49);
  assert.ok((commentPriority[8] ?? 49) < 49);
});

test('a camp is told by at most five statements, those it agrees with first', () => {
  const oneUnsure = camps.map((row, i) => (i === 0 ? row.map((answer, s) => (s === 8 ? 0 : answer)) : row));
  const { repness } = read(oneUnsure, [], twelve);
  assert.deepEqual(
    repness.map((list) => list.map(({ direction }) => direction)),
    [Array(5).fill('agree'), ['agree', ...Array(4).fill('disagree')]],
  );
  // what the second camp agrees with, though nearly all of the first do as well
  assert.equal(repness[1]?.[0]?.statement, 8);
});

test('as with Polis, what a camp agrees with exactly as much as all others is told as disagreement', () => {
  const told = read(camps, [], twelve).repness[1]?.find(({ statement }) => statement === 8);
  assert.deepEqual([told?.direction, told?.successes, told?.seen], ['disagree', 0, 12]);
});

test('groups that are given are told back, and no others are looked for', () => {
  const { k, groupOf, silhouetteByK } = read(camps, [], twelve);
  assert.deepEqual([k, groupOf, silhouetteByK.size], [2, twelve, 0]);
  assert.throws(() => read(camps, [], new Int32Array(3)), RangeError);
});

test('two camps are found', () => {
  assert.deepEqual(new Set(read(camps).groupOf.subarray(0, 12)).size, 1);
  assert.equal(read(camps).k, 2);
});
