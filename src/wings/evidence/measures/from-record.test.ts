import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { testApp } from '../../../../test/support/app.ts';
import { newId } from '../../../db/id.ts';
import { readAnswerDays } from '../../coproduction/index.ts';
import { type Event, marksOf } from './chart-of.ts';
import { quarterPoint, relationshipPoints } from './from-record.ts';
import { nextPeriod } from './period.ts';
import { type SeriesPoint, withGaps } from './series.ts';

const app = await testApp({ still: true });
after(() => app.close());

test('days to an answer: the one in the middle, by the month in which it came, at a place or of all; what was taken back is in none', async () => {
  const { id: placeId } = app.partnership.place;
  const put = (putOn: string, answeredOn: string | null, at: string | null) => ({
    ...{ partnership_id: app.partnership.id, id: newId(), partner_id: app.partnership.partner.id, words: 'x' },
    ...{ put_on: putOn, clock_from: putOn, answer_due_on: '2026-12-31', place_id: at },
    first_answered_on: answeredOn,
  });
  const found = await app.scope(async (scope) => {
    await scope.tx
      .insertInto('put_item')
      .values([
        put('2026-01-01', '2026-02-10', placeId),
        put('2026-02-01', '2026-02-11', placeId),
        put('2026-02-02', '2026-02-22', null),
        put('2026-02-03', null, placeId),
        put('2026-03-01', '2026-04-01', null),
        { ...put('2026-04-02', '2026-04-03', placeId), state: 'withdrawn', words: null },
        { ...put('2026-05-01', '2026-05-08', placeId), state: 'withdrawn', words: null },
      ])
      .execute();
    return { all: await readAnswerDays(scope, null), there: await readAnswerDays(scope, placeId) };
  });
  assert.deepEqual(found.all, [
    { month: '2026-02-01', answered: 3, middleDays: 20 },
    { month: '2026-04-01', answered: 1, middleDays: 31 },
  ]);
  assert.deepEqual(found.there, [{ month: '2026-02-01', answered: 2, middleDays: 25 }]);
});

test('a quarter of which too little may be said is a gap that says so', () => {
  const hidden = quarterPoint({ quarter: '2026-01-01', inEvery100: null, words: '60 to 80 of about 135' });
  assert.deepEqual([hidden.value, hidden.words], [null, 'Too few to show: 60 to 80 of about 135']);
  assert.equal(quarterPoint({ quarter: '2026-01-01', inEvery100: 52, words: 'about 75 of 145' }).value, 52);
});

test('readings of a relationship stand in the order of their days, at one level, and what is not known is a gap', () => {
  const reading = (readOn: string | null, value: 'working' | 'in conflict' | 'unknown', level: 'strategic' | null) => ({
    ...{ id: newId(), interfaceId: 'i', level, value, readOn, whenWords: null, moment: 'before' as const },
    ...{ sequence: 1, readBy: null, because: null },
  });
  const points = relationshipPoints(
    [
      reading('2026-06-01', 'working', 'strategic'),
      reading('2026-02-01', 'in conflict', 'strategic'),
      reading('2026-03-01', 'unknown', 'strategic'),
      reading('2026-04-01', 'working', null),
      reading(null, 'working', 'strategic'),
    ],
    { level: 'strategic' },
  );
  assert.deepEqual(
    points.map(({ standsFor, value }) => [standsFor, value]),
    [
      ['2026-02-01', 1],
      ['2026-03-01', null],
      ['2026-06-01', 3],
    ],
  );
});

test('two who read a relationship otherwise on one day both stand, at the lower; one who puts theirs right stands once', () => {
  const reading = (readBy: string, value: 'working' | 'in conflict' | 'productive' | 'unknown') => ({
    ...{ id: newId(), interfaceId: 'i', level: null, value, readOn: '2026-06-01', whenWords: null },
    ...{ moment: 'after' as const, sequence: 1, readBy, because: null },
  });
  const said = (...readings: ReturnType<typeof reading>[]) =>
    relationshipPoints(readings, { level: null }).map(({ value, words }) => [value, words]);
  const both = [[1, 'in conflict, and by others productive']];
  assert.deepEqual(said(reading('Officers', 'in conflict'), reading('Managers', 'productive')), both);
  assert.deepEqual(said(reading('Managers', 'productive'), reading('Officers', 'in conflict')), both);
  assert.deepEqual(said(reading('Officers', 'in conflict'), reading('Officers', 'working')), [[3, 'working']]);
  assert.deepEqual(said(reading('Officers', 'unknown'), reading('Managers', 'working')), [[3, 'working']]);
});

const months = (from: string, n: number): SeriesPoint[] => {
  let standsFor = from;
  return Array.from({ length: n }, () => {
    const point = { standsFor, value: 1, counted: null, words: '1' };
    standsFor = nextPeriod('month', standsFor);
    return point;
  });
};
test('months that nobody said anything of are gaps, and of days none is expected', () => {
  const [first, , last] = months('2026-01-01', 3);
  assert.ok(first && last);
  assert.deepEqual(
    withGaps('month', [first, last]).map(({ value, words }) => [value, words]),
    [
      [1, '1'],
      [null, 'No reading was given'],
      [1, '1'],
    ],
  );
  assert.equal(withGaps('day', [first, last]).length, 2);
});

test('what was tried is marked at its own month, and what lies outside the line not at all', () => {
  const event = (on: string): Event => ({ on, kind: 'change', label: 'A', words: on, when: on });
  const marks = marksOf(
    'month',
    months('2026-01-01', 3),
    ['2025-12-31', '2026-01-01', '2026-02-28', '2026-04-01'].map(event),
  );
  assert.deepEqual(
    marks.map(({ at, words }) => [at, words]),
    [
      [0, '2026-01-01'],
      [1, '2026-02-28'],
    ],
  );
});
