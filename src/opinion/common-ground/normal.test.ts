import assert from 'node:assert/strict';
import { test } from 'node:test';
import { above, bend, expected, pull } from './normal.ts';

const near = (one: number, other: number, by = 2e-6) =>
  assert.ok(Math.abs(one - other) <= by, `${one} is not ${other}`);

test('chances are those of the normal distribution', () => {
  for (const [z, chance] of [
    [0, 0.5],
    [1, 0.158655254],
    [-1, 0.841344746],
    [1.959964, 0.025],
    [4, 3.16712e-5],
  ] as const)
    near(above(z), chance, 1e-7);
});

test('an answer pulls by the slope of its log chance, and bends as that slope does', () => {
  const width = 0.4;
  const chanceOf = (lean: number, answer: number) =>
    answer === 1
      ? above(width - lean)
      : answer === -1
        ? above(width + lean)
        : above(-width - lean) - above(width - lean);
  for (const answer of [-1, 0, 1])
    for (const lean of [-1.5, -0.2, 0, 0.7, 2]) {
      const step = 1e-2;
      const [below, up] = [lean - step, lean + step].map((at) => Math.log(chanceOf(at, answer))) as [number, number];
      near(pull(lean, answer, width), (up - below) / (2 * step), 1e-3);
      const slopes = [lean - step, lean + step].map((at) => pull(at, answer, width)) as [number, number];
      near(bend(lean, answer, width, pull(lean, answer, width)), (slopes[0] - slopes[1]) / (2 * step), 1e-2);
    }
});

test('turning lean and answer round turns the pull round to the last bit, however far out', () => {
  for (const lean of [0, 0.3, 2, 9, 40])
    for (const answer of [-1, 0, 1]) {
      assert.equal(pull(-lean, -answer, 0.4), -pull(lean, answer, 0.4));
      assert.ok(Number.isFinite(pull(lean, answer, 0.4)));
      assert.equal(expected(-lean, 1, 0.4), -expected(lean, 1, 0.4));
    }
});
