import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { cellOf } from '../answers/answers.ts';
import { changeBetween } from './change-between.ts';
import { readStatements } from './read-statements.ts';
import type { Asked, StatementReading } from './result.ts';
import { tallyByPerspective } from './tally.ts';

type Three = readonly [agree: number, pass: number, disagree: number];
const names = ['residents', 'nurses', 'officers', 'families', 'doctors'];
const asked = (statementId: string, ...views: readonly Three[]): Asked => ({
  statementId,
  byPerspective: views.map(([agree, pass, disagree], at) => ({
    perspective: names[at] ?? '',
    counts: [{ agree, pass, disagree, chance: 1 }],
  })),
});
const verdictOf = (statement: Asked): StatementReading['verdict'] | undefined =>
  readStatements([statement])[0]?.verdict;

test('what every view plainly supports, what divides them and what cannot be told are told apart', () => {
  assert.equal(verdictOf(asked('1', [17, 0, 1], [18, 1, 0], [16, 1, 1])), 'nearly everyone agrees');
  assert.equal(verdictOf(asked('1', [14, 2, 2], [12, 2, 2], [13, 1, 3])), 'most people agree');
  assert.equal(verdictOf(asked('1', [1, 0, 17], [0, 1, 18], [1, 1, 16])), 'nearly everyone disagrees');
  assert.equal(verdictOf(asked('1', [2, 2, 14], [2, 2, 12], [3, 1, 13])), 'most people disagree');
  assert.equal(verdictOf(asked('1', [16, 1, 1], [11, 1, 6], [3, 2, 12])), 'we differ');
  assert.equal(verdictOf(asked('1', [6, 3, 8], [8, 3, 7], [8, 3, 5])), 'not sure yet');
});

test('what most leave undecided is never common ground, however few are against it', () => {
  assert.equal(verdictOf(asked('1', [300, 700, 2], [300, 700, 1])), 'not sure yet');
});

test('nothing is said for a view that nobody answered for', () => {
  const [reading] = readStatements([asked('1', [30, 0, 0], [30, 0, 0], [0, 0, 0])]);
  assert.equal(reading?.verdict, 'not sure yet');
  const unheard = reading?.byPerspective[2];
  assert.ok(unheard && unheard.low < 0.06 && unheard.high > 0.94 && Math.abs(unheard.share - 0.5) < 1e-9);
});

test('two views that differ are named, the one that agrees more first', () => {
  const [reading] = readStatements([asked('1', [3, 2, 12], [16, 1, 1])]);
  assert.deepEqual(
    reading?.differ.map(({ more, less }) => [more, less]),
    [['nurses', 'residents']],
  );
});

test('a small view borrows from the others where views are alike, and hardly where they are not', () => {
  const alike = Array.from({ length: 12 }, (_, i) => asked(`${i}`, [24, 0, 6], [25, 0, 5], [23, 0, 7]));
  const unlike = Array.from({ length: 12 }, (_, i) => asked(`${i}`, [28, 0, 2], [3, 0, 27], [20, 0, 10]));
  const small = asked('small', [24, 0, 6], [25, 0, 5], [2, 0, 3]);
  const share = (statements: readonly Asked[]): number =>
    readStatements(statements).find(({ statementId }) => statementId === 'small')?.byPerspective[2]?.share ?? 0;
  const [among, apart] = [share([...alike, small]), share([...unlike, small])];
  assert.ok(among > 0.65, `${among}`);
  assert.ok(apart < 0.55, `${apart}`);
});

const three: fc.Arbitrary<Three> = fc.tuple(fc.nat(40), fc.nat(12), fc.nat(40));
const conversation = fc
  .integer({ min: 1, max: 5 })
  .chain((views) => fc.array(fc.array(three, { minLength: views, maxLength: views }), { minLength: 1, maxLength: 8 }))
  .map((statements) => statements.map((views, at) => asked(`s${at}`, ...views)));

test('statements and views in any order give the same, to the last bit', () => {
  fc.assert(
    fc.property(conversation, fc.infiniteStream(fc.nat()), (statements, keys) => {
      const shuffled = <T>(items: readonly T[]): T[] =>
        items
          .map((item) => ({ item, key: keys.next().value ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ item }) => item);
      const turned = shuffled(statements).map((one) => ({ ...one, byPerspective: shuffled(one.byPerspective) }));
      const plain = (readings: readonly StatementReading[]) =>
        readings.map((one) => ({
          ...one,
          byPerspective: one.byPerspective.toSorted((a, b) => (a.perspective < b.perspective ? -1 : 1)),
          differ: one.differ.map((pair) => JSON.stringify(pair)).sort(),
        }));
      assert.deepEqual(plain(readStatements(turned)), plain(readStatements(statements)));
    }),
    { numRuns: 40 },
  );
});

test('every number is one: bounds hold their share, chances are chances, whatever was counted', () => {
  const wild: fc.Arbitrary<Three> = fc.tuple(fc.nat(300_000), fc.nat(300_000), fc.nat(300_000));
  const any = fc.array(fc.array(fc.oneof(three, wild, fc.constant([0, 0, 0] as const)), { maxLength: 5 }), {
    maxLength: 4,
  });
  fc.assert(
    fc.property(any, (rows) => {
      for (const { byPerspective, bridging, support } of readStatements(
        rows.map((row, at) => asked(`${at}`, ...row)),
      )) {
        for (const one of byPerspective) {
          const { share, low, high, passes, mostAgree, mostDisagree } = one;
          assert.ok(0 <= low && low <= share && share <= high && high <= 1, JSON.stringify(one));
          for (const chance of [passes, mostAgree, mostDisagree]) assert.ok(chance >= 0 && chance <= 1, `${chance}`);
          assert.ok(mostAgree + mostDisagree <= 1 + 1e-9);
          assert.ok(bridging <= low);
        }
        assert.ok(support >= 0 && support <= 1 && bridging >= 0);
      }
    }),
    { numRuns: 80 },
  );
});

test('a statement turned round turns what is said of it round', () => {
  fc.assert(
    fc.property(conversation, (statements) => {
      const turned = statements.map((one) => ({
        ...one,
        byPerspective: one.byPerspective.map((view) => ({
          ...view,
          counts: view.counts.map(({ agree, disagree, ...rest }) => ({ ...rest, agree: disagree, disagree: agree })),
        })),
      }));
      const [plain, round] = [readStatements(statements), readStatements(turned)];
      for (const one of plain) {
        const other = round.find(({ statementId }) => statementId === one.statementId);
        assert.equal(other?.verdict.replace('disagree', 'agree'), one.verdict.replace('disagree', 'agree'));
        for (const [at, view] of one.byPerspective.entries())
          assert.ok(Math.abs(view.share + (other?.byPerspective[at]?.share ?? 0) - 1) < 1e-9);
      }
    }),
    { numRuns: 40 },
  );
});

test('answers are counted by the perspective that was declared, and whoever declared none in no row', () => {
  const answers = {
    personIds: ['a', 'b', 'c'],
    statementIds: ['x', 'y'],
    starts: Uint32Array.of(0, 2, 3, 4),
    cells: Uint16Array.of(cellOf(0, 1), cellOf(1, 0), cellOf(0, -1), cellOf(1, 1)),
  };
  const counts = tallyByPerspective(answers, Int32Array.of(0, 1, -1), ['staff', 'residents']).map((one) =>
    one.byPerspective.map(({ counts: [own] }) => [own?.agree, own?.pass, own?.disagree]),
  );
  assert.deepEqual(counts, [
    [
      [1, 0, 0],
      [0, 0, 1],
    ],
    [
      [0, 1, 0],
      [0, 0, 0],
    ],
  ]);
});

test('a plain change between two times is claimed, and no change is not', () => {
  const before = [asked('1', [4, 2, 24], [20, 2, 8]), asked('2', [10, 2, 10], [10, 0, 10])];
  const after = [asked('2', [10, 2, 10], [11, 0, 9]), asked('1', [24, 2, 4], [20, 2, 8]), asked('3', [1, 1, 1])];
  const changes = changeBetween(before, after);
  assert.deepEqual(
    changes.map(({ statementId, byPerspective }) => [statementId, ...byPerspective.map(({ claim }) => claim)]),
    [
      ['2', null, null],
      ['1', 'rose', null],
    ],
  );
  const rose = changes[1]?.byPerspective[0];
  assert.ok(rose && rose.rose > 0.99 && rose.low > 0.3 && rose.low < rose.change && rose.change < rose.high);
});
