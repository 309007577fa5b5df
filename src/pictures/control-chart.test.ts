import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type ControlChart, drawControlChart } from './control-chart.ts';

const chart = (values: readonly (number | null)[], more: Partial<ControlChart> = {}): ControlChart => ({
  ...{ id: 'calls', title: 'Calls <all>', axis: 'Calls', least: 0, most: 10, aim: null, marks: [], middles: [] },
  ticks: [{ value: 0, words: '0' }],
  limits: values.map(() => null),
  points: values.map((value, i) => ({
    ...{ period: `Month ${i}`, short: `M${i}`, value, sign: null },
    words: value === null ? 'No reading was given' : `${value} calls`,
  })),
  ...more,
});
const count = (drawing: string, name: string) => drawing.split(`class="${name}"`).length - 1;

test('a gap is crossed by a dotted line and is no point', () => {
  const { wide, narrow, small } = drawControlChart(chart([1, 2, null, 4, 5]));
  for (const drawing of [wide, narrow, small])
    assert.deepEqual(
      ['run__line', 'run__gap', 'run__point'].map((name) => count(drawing, name)),
      [2, 1, 4],
    );
});

test('a point at which a rule fired has another shape, and its word is read out', () => {
  const model = chart([1, 9]);
  const points = model.points.map((point, at) => (at === 1 ? { ...point, sign: 'above the upper limit' } : point));
  const { wide } = drawControlChart({ ...model, points });
  assert.deepEqual([count(wide, 'run__point'), count(wide, 'control__sign')], [1, 1]);
  assert.match(wide, /Month 1: 9 calls, above the upper limit\./);
});

test('limits step where they differ from point to point', () => {
  const limits = [
    { lower: 1, upper: 9 },
    { lower: 1, upper: 8 },
  ];
  // two levels for each point, and one step
  assert.equal(count(drawControlChart(chart([5, 5], { limits })).wide, 'control__limit'), 5);
});

test('what was tried and when people met is marked, and said to whoever is read to', () => {
  const marks: ControlChart['marks'] = [
    { at: 0, kind: 'change', label: 'A', words: 'A nurse <visits>', when: 'from 2 March' },
    { at: 1, kind: 'session', label: '', words: 'The first dialogue', when: '9 April' },
  ];
  const { wide } = drawControlChart(chart([5, 5], { marks, aim: { value: 8, words: 'Aim: 8' } }));
  assert.deepEqual([count(wide, 'control__change'), count(wide, 'control__session')], [1, 1]);
  assert.match(wide, /A nurse &lt;visits&gt;, from 2 March\. The first dialogue, 9 April\./);
  assert.match(wide, /class="run__aim-word">Aim: 8</);
  assert.doesNotMatch(wide, /<visits>|<all>/);
});

test('whatever is drawn stays inside the drawing, and is the same each time', () => {
  const value = fc.option(fc.double({ min: -5, max: 20, noNaN: true }));
  fc.assert(
    fc.property(fc.array(value, { maxLength: 40 }), (values) => {
      const model = chart(values);
      const { wide, narrow, small } = drawControlChart(model);
      assert.equal(wide, drawControlChart(model).wide);
      for (const [drawing, height] of [
        [wide, 290],
        [narrow, 270],
        [small, 72],
      ] as const) {
        for (const [, x] of drawing.matchAll(/ (?:cx|x|x1|x2)="([\d.-]+)%"/g))
          assert.ok(Number(x) >= 0 && Number(x) <= 100);
        for (const [, y] of drawing.matchAll(/ (?:cy|y1|y2)="([\d.-]+)"/g))
          assert.ok(Number(y) >= 0 && Number(y) <= height);
      }
    }),
  );
});
