import assert from 'node:assert/strict';
import { test } from 'node:test';
import { askNext } from './ask-next.ts';

const asked = (statementId: string, ...counts: (readonly [number, number, number])[]) => ({
  statementId,
  byPerspective: counts.map(([agree, pass, disagree], at) => ({
    perspective: `view ${at}`,
    counts: [{ agree, pass, disagree, chance: 1 }],
  })),
});

test('the statement that fewest have answered is asked next, all else alike', () => {
  assert.equal(askNext([asked('old', [10, 0, 10]), asked('new', [2, 0, 2])], [30])?.statementId, 'new');
});

test('a divided statement is asked before one on which all who answered agree', () => {
  assert.equal(askNext([asked('shared', [8, 0, 0]), asked('open', [4, 0, 4])], [30])?.statementId, 'open');
});

test('a statement on which nearly everyone passes tells little, however many are asked', () => {
  assert.equal(askNext([asked('passed', [1, 18, 1]), asked('sided', [3, 0, 3])], [30])?.statementId, 'sided');
});

test('a perspective that nobody asked yet counts as much as a large one', () => {
  const next = askNext(
    [asked('known to most', [50, 0, 50], [0, 0, 0]), asked('known to some', [30, 0, 30], [4, 0, 4])],
    [100, 8],
  );
  assert.equal(next?.statementId, 'known to most');
});

test('nothing is asked where everyone answered everything, nor of nobody', () => {
  assert.equal(askNext([asked('done', [3, 1, 2])], [6]), null);
  assert.equal(askNext([], []), null);
});
