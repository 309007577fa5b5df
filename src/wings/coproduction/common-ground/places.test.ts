import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { MAP_AT_LEAST, PLACE_AT_LEAST, placesOf, toNearest5 } from './places.ts';

const coordinate = fc.double({ min: -3, max: 3, noNaN: true });
const point = fc.record({ x: coordinate, y: coordinate });
/** Bunches, one far out, and a cloud: what real rooms look like, and what gives most away. */
const crowd = fc
  .tuple(fc.array(point, { minLength: 1, maxLength: 5 }), fc.array(fc.nat(4), { minLength: 36, maxLength: 90 }))
  .chain(([middles, whose]) =>
    fc
      .tuple(fc.array(point, { minLength: whose.length, maxLength: whose.length }), fc.array(point, { maxLength: 6 }))
      .map(([off, strays]) => [
        ...strays.map(({ x, y }) => ({ x: x * 20, y: y * 20 })),
        ...off.map(({ x, y }, i) => {
          const middle = middles[(whose[i] ?? 0) % middles.length] ?? { x: 0, y: 0 };
          return { x: middle.x + x / 10, y: middle.y + y / 10 };
        }),
      ]),
  );

test('fewer than forty people are never drawn', () => {
  fc.assert(
    fc.property(fc.array(point, { maxLength: MAP_AT_LEAST - 1 }), (points) => assert.equal(placesOf(points), null)),
  );
});

test('every place has eight people or more, stands on the grid, and tells its people to the nearest 5', () => {
  fc.assert(
    fc.property(crowd, (points) => {
      const places = placesOf(points);
      if (points.length < MAP_AT_LEAST) return assert.equal(places, null);
      assert.ok(places && places.length > 0);
      for (const { x, y, people } of places) {
        assert.ok([-1, -0.5, 0, 0.5, 1].includes(x) && [-1, -0.5, 0, 0.5, 1].includes(y), `${x} ${y}`);
        assert.ok(people % 5 === 0 && people >= 10);
      }
      const told = places.reduce((all, { people }) => all + people, 0);
      assert.ok(Math.abs(told - points.length) <= 2 * places.length, 'nobody is lost or made up');
      assert.ok(places.length * PLACE_AT_LEAST <= points.length);
      return undefined;
    }),
  );
});

test('in which order people come makes no difference, so no order is kept', () => {
  fc.assert(
    fc.property(crowd, fc.infiniteStream(fc.nat()), (points, keys) => {
      const shuffled = points
        .map((one) => ({ one, key: Number(keys.next().value) }))
        .toSorted((a, b) => a.key - b.key)
        .map(({ one }) => one);
      assert.deepEqual(placesOf(shuffled), placesOf(points));
    }),
  );
});

test('one far out makes no difference to where everybody else stands', () => {
  const room = Array.from({ length: 48 }, (_, i) => ({ x: (i % 4) / 3, y: (i % 3) / 2 }));
  const near = placesOf([...room, { x: 1, y: 1 }]);
  assert.deepEqual(placesOf([...room, { x: 900, y: 900 }]), near);
});

test('nobody on the map: all at one point are one place', () => {
  const places = placesOf(Array.from({ length: 41 }, () => ({ x: 0, y: 0 })));
  assert.deepEqual(places, [{ x: 0, y: 0, people: 40 }]);
});

test('numbers are told to the nearest 5', () => {
  assert.deepEqual([8, 12, 13, 40].map(toNearest5), [10, 10, 15, 40]);
});
