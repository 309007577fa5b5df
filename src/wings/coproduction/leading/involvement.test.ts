import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  aspects,
  type Involvement,
  keptOf,
  keptWords,
  quarterFigure,
  quartersOf,
  quarterWords,
  SHARE_FROM,
  shareOf,
  who,
  yearBefore,
} from './involvement.ts';

const today = '2026-11-21';
const work = (of: Partial<Involvement> = {}): Involvement => ({
  ...{ id: 'w', title: 'Work', about: null, from: '2026-10-05', until: null, led: 'together', decided: 'clinical' },
  ...{ paid: 'at a rate', band: null, paidAfterDays: null, whoWasThere: null, version: 1 },
  ...of,
});

test('a piece of work stands in the quarter in which it began, and quarters without any are shown', () => {
  const quarters = quartersOf([work({ from: '2026-03-31' }), work()], today);
  assert.deepEqual(quarters.map(quarterWords), [
    'January to March 2026',
    'April to June 2026',
    'July to September 2026',
    'October to December 2026',
  ]);
  assert.deepEqual(
    quarters.map(({ works }) => works),
    [1, 0, 0, 1],
  );
  assert.equal(quarterFigure(quarters[1] as (typeof quarters)[number], 'led'), 'No work was written down');
});

test('what is still to come is in no quarter', () => {
  assert.deepEqual(quartersOf([work({ from: '2026-12-01' })], today), []);
});

test('under eight pieces of work it is said in pieces and there is no share', () => {
  const [few] = quartersOf(
    Array.from({ length: SHARE_FROM - 1 }, () => work()),
    today,
  );
  const [enough] = quartersOf(
    Array.from({ length: SHARE_FROM }, () => work()),
    today,
  );
  assert.ok(few && enough);
  assert.equal(shareOf(few, 'led'), null);
  assert.equal(quarterFigure(few, 'led'), '7 of 7 pieces of work');
  assert.equal(shareOf(enough, 'led'), 10);
  assert.equal(shareOf(enough, 'decided'), 0);
});

test('what is not said stays in the whole: leaving something out never makes a figure better', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...who), { minLength: 1, maxLength: 30 }), fc.nat(), (all, at) => {
      const [before] = quartersOf(
        all.map((led) => work({ led })),
        today,
      );
      const [after] = quartersOf(
        all.map((led, i) => work({ led: i === at % all.length ? 'not said' : led })),
        today,
      );
      for (const aspect of aspects) assert.ok((after?.counted[aspect] ?? 0) <= (before?.counted[aspect] ?? 0));
      assert.equal(after?.works, before?.works);
    }),
  );
});

test('the promise is kept, late or not known, and is said in pieces of work', () => {
  const works = [
    work({ paidAfterDays: 10 }),
    work({ paidAfterDays: 11 }),
    work(),
    work({ paid: 'voucher', paidAfterDays: 2 }),
    work({ paid: 'in work hours' }),
    work({ from: '2025-11-20', paidAfterDays: 90 }),
  ];
  const kept = keptOf(works, 10, yearBefore(today));
  assert.deepEqual(kept, { paid: 4, inTime: 2, late: 1, notSaid: 1 });
  assert.equal(
    keptWords(kept, 10),
    'In the last 12 months 2 of 4 pieces of paid work were paid within 10 days, 1 later, of 1 nobody has said how soon.',
  );
  assert.match(keptWords(keptOf([], 10, yearBefore(today)), 10), /no work was written down as paid/);
});
