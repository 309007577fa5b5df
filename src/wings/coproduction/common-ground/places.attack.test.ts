// The strongest attacker: knows where everybody else stands, sees the map, and asks where the last person is. Nobody knows that much; what is
// left over against them is measured here, so that it cannot grow unseen.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PLACE_AT_LEAST, type Place, placesOf } from './places.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}
type Draw = (points: readonly Point[]) => readonly Place[] | null;

const steps = [-1, -0.5, 0, 0.5, 1];
const grid = steps.flatMap((x) => steps.map((y) => ({ x, y })));
const edgeOf = (points: readonly Point[]): number =>
  points.map(({ x, y }) => Math.max(Math.abs(x), Math.abs(y))).toSorted((a, b) => b - a)[PLACE_AT_LEAST - 1] ?? 1;
const pointOf = ({ x, y }: Point, edge: number): string =>
  [x, y].map((at) => Math.round(Math.max(-1, Math.min(1, at / edge)) * 2) / 2 + 0).join(' ');

/** The share of people of whom the attacker learns that they stand among fewer than seven others. */
function placed(rooms: readonly (readonly Point[])[], draw: Draw): number {
  let [people, found] = [0, 0];
  for (const points of rooms) {
    const seen = JSON.stringify(draw(points));
    const edge = edgeOf(points);
    for (const [i] of points.entries()) {
      const others = points.toSpliced(i, 1);
      const possible = new Set(
        grid
          .filter(({ x, y }) => JSON.stringify(draw([...others, { x: x * edge * 0.99, y: y * edge * 0.99 }])) === seen)
          .map((at) => pointOf(at, 1)),
      );
      people += 1;
      found += Number(others.filter((one) => possible.has(pointOf(one, edge))).length < PLACE_AT_LEAST - 1);
    }
  }
  return found / people;
}

/** Rooms of 40 to 100 in one to three bunches, always the same ones. */
function rooms(count: number): Point[][] {
  let state = 20_261_129;
  const chance = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const off = () => chance() + chance() + chance() - 1.5;
  return Array.from({ length: count }, () => {
    const middles = Array.from({ length: 1 + Math.floor(chance() * 3) }, () => ({ x: off() * 3, y: off() * 3 }));
    return Array.from({ length: 40 + Math.floor(chance() * 60) }, () => {
      const middle = middles[Math.floor(chance() * middles.length)] ?? { x: 0, y: 0 };
      return { x: middle.x + off(), y: middle.y + off() };
    });
  });
}

test('who knows where everybody else stands places fewer than one in ten among fewer than eight', () => {
  const share = placed(rooms(12), placesOf);
  assert.ok(share < 0.1, `${share}`);
});

test('the check finds a map that counts every grid point exactly', () => {
  const exact: Draw = (points) => {
    const edge = edgeOf(points);
    return [...Map.groupBy(points, (one) => pointOf(one, edge))]
      .map(([at, { length: people }]) => ({ x: Number(at.split(' ')[0]), y: Number(at.split(' ')[1]), people }))
      .toSorted((a, b) => a.x - b.x || a.y - b.y);
  };
  const share = placed(rooms(4), exact);
  assert.ok(share > 0.15, `${share}`);
});
