import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { howTold, reachesEveryone, type ToldPeriod, toldBefore, ways } from './told-period.ts';

const quarter = { from: '2026-01-01', to: '2026-03-31' };
const told = (more: Partial<ToldPeriod> = {}): ToldPeriod => ({
  ...{ id: 't', ...quarter, toldOn: '2026-04-10', ways: ['read out in a forum'], toWhom: 'Residents' },
  ...{ state: 'told', because: null, withIssueId: null, version: 1, ...more },
});

test('a report to the funder stands on a telling-back of the whole of its stretch of time, on that day or before', () => {
  assert.equal(toldBefore([told()], quarter, '2026-04-10')?.id, 't');
  assert.equal(toldBefore([told()], quarter, '2026-04-09'), undefined, 'the funder would be told first');
  assert.equal(toldBefore([told({ to: '2026-03-30' })], quarter, '2026-05-01'), undefined, 'a day of it was not told');
  assert.equal(toldBefore([told({ state: 'taken back' })], quarter, '2026-05-01'), undefined);
  assert.equal(toldBefore([], quarter, '2026-05-01'), undefined);
});

test('telling by e-mail or on a page alone tells nobody who has neither', () => {
  assert.equal(toldBefore([told({ ways: ['e-mail', 'a page of this service'] })], quarter, '2026-05-01'), undefined);
  fc.assert(
    fc.property(fc.subarray([...ways]), (chosen) => {
      const offline = chosen.filter((way) => way !== 'e-mail' && way !== 'a page of this service');
      assert.equal(reachesEveryone(chosen), offline.length > 0);
    }),
  );
});

test('how it was told stands in a sentence', () => {
  assert.equal(
    howTold(['read out in a forum', 'poster on the wing', 'slips handed out']),
    'read out in a forum, as a poster on the wing and as slips handed out',
  );
});
