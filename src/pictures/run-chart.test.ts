import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { drawRunChart, medianOf, type RunChart } from './run-chart.ts';

const chart = (values: readonly (number | null)[], more: Partial<RunChart> = {}): RunChart => ({
  ...{ id: 'run', title: 'Led <by>', axis: 'Of 10', least: 0, most: 10, ticks: [0, 10], aim: null, marks: [] },
  ...{ along: null, isPublished: false },
  points: values.map((value, i) => ({
    period: `Period ${i}`,
    short: `P${i}`,
    value,
    words: value === null ? 'None' : `${value} of 10`,
  })),
  ...more,
});
const count = (drawing: string, name: string) => drawing.split(`class="${name}"`).length - 1;

test('neighbours are joined by a solid line, and a gap is crossed by a dotted one', () => {
  const { wide, narrow } = drawRunChart(chart([1, 2, null, 4, 5]));
  for (const drawing of [wide, narrow]) {
    assert.equal(count(drawing, 'run__line'), 2);
    assert.equal(count(drawing, 'run__gap'), 1);
    assert.equal(count(drawing, 'run__point'), 4);
  }
});

test('nought is a figure, and no figure is none', () => {
  assert.equal(count(drawRunChart(chart([0, null])).wide, 'run__point'), 1);
});

test('the median is that of what is known, from three points on', () => {
  assert.equal(medianOf([1, 2]), null);
  assert.equal(medianOf([9, 1, 2]), 2);
  assert.equal(medianOf([4, 1, 2, 9]), 3);
  assert.equal(count(drawRunChart(chart([1, null, 2])).wide, 'run__median'), 0);
  assert.equal(count(drawRunChart(chart([1, null, 2, 3])).wide, 'run__median'), 1);
});

test('an aim and a change have their words, and no word is markup', () => {
  const { wide } = drawRunChart(
    chart([1, 2], { aim: { value: 5, words: 'Aim <5>' }, marks: [{ at: 1, words: 'Paid <all>' }] }),
  );
  assert.match(wide, /Aim &lt;5&gt;/);
  assert.match(wide, /Paid &lt;all&gt;/);
  assert.doesNotMatch(wide, /<5>|<all>|<by>/);
});

test('a second line goes along through the same periods, with its own gaps, and is heard with each', () => {
  const values = [null, 3, 4, null, 5].map((value) => ({
    value,
    words: value === null ? 'not yet' : `${value} a year`,
  }));
  const { wide } = drawRunChart(chart([1, 2, 3, 4, 5], { along: { name: 'Twelve months', values } }));
  assert.equal(count(wide, 'run__median'), 0);
  assert.deepEqual([count(wide, 'run__along'), count(wide, 'run__along-gap'), count(wide, 'run__line')], [1, 1, 4]);
  assert.match(wide, /Period 1: 2 of 10; Twelve months: 3 a year\./);
});

test('figures that others published say themselves beside their points, and have no median', () => {
  const { wide, median } = drawRunChart(chart([1, 2.5, 3], { isPublished: true }));
  assert.equal(median, null);
  assert.equal(count(wide, 'run__says'), 3);
  assert.match(wide, />2\.5</);
});

test('whoever is read to hears every period, also one without a figure', () => {
  assert.match(drawRunChart(chart([3, null])).wide, /Period 0: 3 of 10\. Period 1: None\./);
  assert.match(drawRunChart(chart([])).narrow, /There is no period yet/);
});

test('the narrow one names fewer periods, always the last', () => {
  const { wide, narrow } = drawRunChart(chart(Array.from({ length: 12 }, () => 1)));
  assert.equal(count(wide, 'run__period'), 12);
  assert.equal(count(narrow, 'run__period'), 4);
  assert.match(narrow, />P11</);
});

test('whatever is drawn stays inside the drawing, and is the same each time', () => {
  const value = fc.option(fc.double({ min: -5, max: 20, noNaN: true }));
  fc.assert(
    fc.property(fc.array(value, { maxLength: 40 }), (values) => {
      const { wide, narrow } = drawRunChart(chart(values));
      assert.equal(wide, drawRunChart(chart(values)).wide);
      for (const [drawing, height] of [
        [wide, 230],
        [narrow, 210],
      ] as const) {
        for (const [, x] of drawing.matchAll(/ (?:cx|x|x1|x2)="([\d.-]+)%"/g))
          assert.ok(Number(x) >= 0 && Number(x) <= 100);
        for (const [, y] of drawing.matchAll(/ (?:cy|y1|y2)="([\d.-]+)"/g))
          assert.ok(Number(y) >= 0 && Number(y) <= height);
      }
    }),
  );
});
