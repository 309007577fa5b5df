import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { chooseClusters } from './choose.ts';
import { gridOf } from './grid.ts';
import { kMeans } from './k-means.ts';
import { clusterPeople } from './people.ts';
import { type Points, peopleAt, pointsOf } from './points.ts';
import { silhouettes } from './silhouette.ts';

type Place = readonly [x: number, y: number];
const at = (places: readonly Place[]): { points: Points; placeOf: Uint32Array } =>
  pointsOf(
    Float64Array.from(places, ([x]) => x),
    Float64Array.from(places, ([, y]) => y),
  );
const around = (x: number, y: number, people: number): Place[] =>
  Array.from({ length: people }, (_, i) => [x + 0.1 * Math.cos(i * 2.4), y + 0.1 * Math.sin(i * 2.4)]);

/** Few different figures, so that people often share a place. */
const crowd = fc.array(fc.tuple(fc.integer({ min: -4, max: 4 }), fc.integer({ min: -4, max: 4 })), { maxLength: 40 });

/** The definition, person by person. */
function slowSilhouette(places: readonly Place[], labels: readonly number[]): number {
  const each = places.map(([x, y], person) => {
    const to = (label: number): number[] =>
      places.flatMap(([px, py], other) =>
        other !== person && labels[other] === label ? [Math.hypot(px - x, py - y)] : [],
      );
    const mean = (distances: readonly number[]): number => distances.reduce((a, b) => a + b, 0) / distances.length;
    const own = to(labels[person] ?? 0);
    if (own.length === 0) return 0;
    const next = Math.min(
      ...[...new Set(labels)].filter((label) => label !== labels[person]).map((label) => mean(to(label))),
    );
    return Math.max(mean(own), next) === 0 ? 0 : (next - mean(own)) / Math.max(mean(own), next);
  });
  return each.reduce((a, b) => a + b, 0) / places.length;
}

test('three crowds that stand apart are found, the largest first', () => {
  const places = [...around(0, 0, 6), ...around(10, 0, 12), ...around(5, 8, 9)];
  const { points, placeOf } = at(places);
  const { k, labels, silhouetteByK } = chooseClusters(points);
  assert.equal(k, 3);
  assert.deepEqual(
    [0, 6, 18].map((person) => labels[placeOf[person] ?? 0]),
    [2, 0, 1],
  );
  assert.ok((silhouetteByK.get(3) ?? 0) > 0.9);
});

test('of two crowds as large the one further to the left comes first', () => {
  const { points, placeOf } = at([...around(10, 0, 6), ...around(0, 0, 6)]);
  assert.deepEqual(
    [0, 6].map((person) => chooseClusters(points).labels[placeOf[person] ?? 0]),
    [1, 0],
  );
});

test('where nobody is there are no clusters, and where all stand on one spot there is one', () => {
  assert.equal(chooseClusters(at([]).points).k, 0);
  for (const places of [
    around(1, 1, 1),
    [
      [2, 3],
      [2, 3],
      [2, 3],
    ],
    [
      [0, 1],
      [-0, 1],
    ],
  ] as Place[][]) {
    const { k, labels, silhouetteByK } = chooseClusters(at(places).points);
    assert.deepEqual([k, [...labels], silhouetteByK.size], [1, [0], 0]);
  }
});

test('two people cannot be judged, so they are one cluster', () => {
  assert.equal(
    chooseClusters(
      at([
        [0, 0],
        [9, 9],
      ]).points,
    ).k,
    1,
  );
});

test('there are never more clusters than places, and none is empty', () => {
  fc.assert(
    fc.property(crowd, fc.integer({ min: 1, max: 6 }), (places, k) => {
      const { points } = at(places);
      const clusters = kMeans(points, k);
      if (points.x.length < k) assert.equal(clusters, null);
      else if (clusters) assert.equal(new Set(clusters.labels).size, k);
    }),
  );
});

test('the silhouette is that of the definition, person by person', () => {
  fc.assert(
    fc.property(crowd, fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 81, maxLength: 81 }), (places, wanted) => {
      const { points, placeOf } = at(places);
      const used = [...new Set(wanted.slice(0, points.x.length))];
      const labels = Int32Array.from(points.x, (_, place) => used.indexOf(wanted[place] ?? 0));
      const [fast] = silhouettes(points, [labels]);
      const byPerson = [...placeOf].map((place) => labels[place] ?? 0);
      if (used.length < 2 || used.length >= places.length) assert.equal(fast, null);
      else assert.ok(Math.abs((fast ?? Number.NaN) - slowSilhouette(places, byPerson)) < 1e-12);
    }),
  );
});

test('who came first changes nothing, to the last bit', () => {
  fc.assert(
    fc.property(crowd, fc.infiniteStream(fc.nat()), (places, keys) => {
      const shuffled = places.map((place) => ({ place, key: keys.next().value })).sort((a, b) => a.key - b.key);
      assert.deepEqual(
        chooseClusters(at(shuffled.map(({ place }) => place)).points),
        chooseClusters(at(places).points),
      );
    }),
  );
});

/** Three crowds that run into each other, the same every time: turns by the golden angle, further out the later. */
const fair = Array.from({ length: 3000 }, (_, i): Place => {
  const [away, turn] = [2.2 * Math.sqrt((i % 1000) / 1000), i * 2.399963];
  const [x, y] = [
    [0, 0],
    [3, 1],
    [1, 4],
  ][i % 3] as [number, number];
  return [x + away * Math.cos(turn), y + away * Math.sin(turn)];
});
const columns = (places: readonly Place[]): [Float64Array, Float64Array] => [
  Float64Array.from(places, ([x]) => x),
  Float64Array.from(places, ([, y]) => y),
];

test('many people on a grid fall into the clusters of everybody', () => {
  const [exact, coarse] = [clusterPeople(...columns(fair)), clusterPeople(...columns(fair), 10)];
  assert.equal(coarse.k, exact.k);
  assert.ok(coarse.labels.filter((label, person) => label !== exact.labels[person]).length <= 30);
  for (const k of [2, 3]) {
    const [one, other] = [exact.silhouetteByK.get(k) ?? Number.NaN, coarse.silhouetteByK.get(k) ?? Number.NaN];
    assert.ok(Math.abs(one - other) < 0.005, `${k}: ${one} and ${other}`);
  }
});

test('a grid leaves nobody out, is no finer than it can afford, and does not ask who came first', () => {
  const grid = gridOf(...columns(fair));
  assert.ok(grid.x.length <= 2048);
  assert.equal(peopleAt(grid), fair.length);
  assert.deepEqual(gridOf(...columns(fair.toReversed())), grid);
  assert.deepEqual(gridOf(...columns(Array.from({ length: 9 }, () => [1, 2] as const))).weight, Float64Array.of(9));
});
