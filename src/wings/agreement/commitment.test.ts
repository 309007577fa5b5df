import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Check, isStrained, lastSaid, type Met, waitsForWord } from './commitment.ts';
import type { Side } from './expectation.ts';

const check = (bySide: Side, met: Met, checkedOn = '2026-05-01'): Check => ({ bySide, met, words: null, checkedOn });

test('each side is heard by what it said last', () => {
  const checks = [check('asked', 'no'), check('asker', 'partly'), check('asked', 'yes')];
  assert.equal(lastSaid(checks, 'asked')?.met, 'yes');
  assert.equal(lastSaid(checks, 'asker')?.met, 'partly');
  assert.equal(lastSaid([], 'asker'), undefined);
});

test('a commitment strains when either side falls short of yes; not knowing is no strain', () => {
  assert.equal(isStrained([]), false);
  assert.equal(isStrained([check('asked', 'yes'), check('asker', 'no')]), true);
  assert.equal(isStrained([check('asked', 'partly')]), true);
  assert.equal(isStrained([check('asked', 'yes'), check('asker', 'do not know')]), false);
});

test('a commitment waits for a side when its day has come and that side has said nothing since', () => {
  const due = { dueOn: '2026-06-01', checks: [check('asked', 'yes')] };
  assert.equal(waitsForWord(due, 'asked', '2026-05-31'), false);
  assert.equal(waitsForWord(due, 'asked', '2026-06-01'), true, 'what was said before the day does not count');
  assert.equal(waitsForWord({ ...due, checks: [check('asked', 'yes', '2026-06-02')] }, 'asked', '2026-06-03'), false);
  assert.equal(waitsForWord({ dueOn: null, checks: [] }, 'asked', '2026-06-03'), false);
});
