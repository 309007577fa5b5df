import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type DayClock, drawDayClock } from './day-clock.ts';

const clock = (more: Partial<DayClock> = {}): DayClock => ({
  ...{
    id: 'clock',
    title: 'Day 9 of 21',
    today: 9,
    through: 9,
    days: [2, 7, 21],
    first: 'Released',
    last: 'Last day',
    marks: [],
  },
  ...more,
});
const count = (drawing: string, name: string) => drawing.split(`class="${name}"`).length - 1;

test('there is a stitch for each of the 21 days, and those that are over are drawn through', () => {
  const drawing = drawDayClock(clock());
  assert.equal(count(drawing, 'day-clock__stitch'), 9);
  assert.equal(count(drawing, 'day-clock__stitch day-clock__stitch--to-come'), 12);
  assert.match(drawing, />Today, day 9</);
});

test('before release nothing is drawn through, and no bar says that it is today', () => {
  const drawing = drawDayClock(clock({ today: null, through: null }));
  assert.equal(count(drawing, 'day-clock__stitch'), 0);
  assert.equal(count(drawing, 'day-clock__today'), 0);
  assert.match(drawing, /Released: still to come/);
});

test('whoever is read to hears every mark and its day, also those whose words would meet on the line', () => {
  const drawing = drawDayClock(
    clock({
      marks: [
        { day: 1, words: 'Acknowledged' },
        { day: 2, words: 'Named <worker>' },
      ],
    }),
  );
  assert.match(drawing, /Released: day 0\. Acknowledged: day 1\. Named &lt;worker&gt;: day 2\. Today, day 9 of 21\./);
  assert.doesNotMatch(drawing, /<worker>/);
});

test('what is over stands still where it ended, without a bar', () => {
  const drawing = drawDayClock(clock({ today: null, through: 12, marks: [{ day: 12, words: 'Started' }] }));
  assert.equal(count(drawing, 'day-clock__stitch'), 12);
  assert.doesNotMatch(drawing, /Today/);
});

test('after day 21 the line is full, and it says so', () => {
  const drawing = drawDayClock(clock({ today: 30, through: 30 }));
  assert.equal(count(drawing, 'day-clock__stitch'), 21);
  assert.match(drawing, /Today, after day 21/);
});
