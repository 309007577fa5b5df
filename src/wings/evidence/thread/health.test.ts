// A slow count of random histories, one thing after another and by its own words for each rule, gives the same figures as the rule does.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { daysFrom } from '../../../shell/days.ts';
import type { Tally } from '../../coproduction/index.ts';
import { healthOf } from './health.ts';
import { stretchIn } from './show-health/form.ts';

interface Thing {
  readonly putOn: number;
  /** Days from being put to its first answer; null: nobody answered. */
  readonly answered: number | null;
  readonly sentBack: boolean;
  readonly told: boolean;
  readonly change: 'changed' | 'nothing has changed' | null;
  readonly changeTold: boolean;
  readonly fate: 'lives' | 'held open' | 'taken back' | 'put together';
}
const thing: fc.Arbitrary<Thing> = fc.record({
  putOn: fc.nat({ max: 400 }),
  answered: fc.option(fc.nat({ max: 90 })),
  sentBack: fc.boolean(),
  told: fc.boolean(),
  change: fc.constantFrom('changed', 'nothing has changed', null),
  changeTold: fc.boolean(),
  fate: fc.constantFrom('lives', 'lives', 'lives', 'held open', 'taken back', 'put together'),
});
const day = (n: number) => daysFrom('2025-01-01', n);
const waits = ({ fate, answered, sentBack }: Thing) => fate === 'lives' && (answered === null || sentBack);

/** What the database says of one thing. */
const tallyOf = (one: Thing): Tally => ({
  partnerId: 'the prison',
  stands:
    one.fate === 'taken back' || one.fate === 'put together'
      ? 'gone'
      : one.fate === 'held open'
        ? 'held open'
        : waits(one)
          ? 'no answer'
          : one.told
            ? 'done'
            : 'not told',
  change: one.change,
  changeTold: one.changeTold,
  count: 1,
  days: one.answered,
  oldestOn: day(one.putOn),
});

test('the figures are those of a slow count, whatever was done to what was put', () => {
  fc.assert(
    fc.property(fc.array(thing, { maxLength: 40 }), (things) => {
      let [put, answered, changed, toldBack] = [0, 0, 0, 0];
      const took: number[] = [];
      for (const one of things) {
        if (one.fate === 'taken back' || one.fate === 'put together') continue;
        put += 1;
        if (one.fate === 'held open' || one.answered === null || one.sentBack || !one.told) continue;
        answered += 1;
        took.push(one.answered);
        if (one.change === null || one.changeTold) toldBack += 1;
        if (one.change === 'changed' && one.changeTold) changed += 1;
      }
      took.sort((a, b) => a - b);
      const health = healthOf(things.map(tallyOf), undefined);
      assert.deepEqual(health, {
        ...{ put, answered, changed, toldBack, oldestUnanswered: null },
        medianDays: took[Math.ceil(took.length / 2) - 1] ?? null,
      });
      assert.ok(
        health.changed <= health.answered && health.toldBack <= health.answered && health.answered <= health.put,
      );
    }),
  );
});

test('telling is the only way a figure grows: an answer that nobody was told moves none', () => {
  fc.assert(
    fc.property(fc.array(thing, { minLength: 1, maxLength: 20 }), (things) => {
      const untold = things.map((one) => ({ ...one, told: false, changeTold: false }));
      const { answered, changed, toldBack } = healthOf(untold.map(tallyOf), undefined);
      assert.deepEqual([answered, changed, toldBack], [0, 0, 0]);
    }),
  );
});

test('where nothing was put there is nothing to share out', () => {
  assert.deepEqual(healthOf([], undefined), {
    ...{ put: 0, answered: 0, changed: 0, toldBack: 0, medianDays: null, oldestUnanswered: null },
  });
});

test('the last twelve months are twelve months, also on the day that comes every four years', () => {
  const from = (today: string) => stretchIn({ over: 'year' }, today).stretch.from;
  assert.deepEqual(['2026-11-29', '2026-12-31', '2028-02-28', '2028-02-29', '2028-03-01'].map(from), [
    '2025-11-30',
    '2026-01-01',
    '2027-03-01',
    '2027-03-01',
    '2027-03-02',
  ]);
});
