import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { day, maybeDay, readForm } from './form.ts';

test('a year in which nobody could be waited for is no day, also one that the database does not know', () => {
  const schema = z.object({ on: day('Say the day'), later: maybeDay() });
  const reads = (on: unknown, later: unknown = null) => readForm(schema, { on, later }, () => []).ok;
  assert.equal(reads('2026-12-04'), true);
  for (const mistyped of ['0000-01-01', '0004-12-26', '2926-12-04', '9999-12-31']) {
    assert.equal(reads(mistyped), false, mistyped);
    assert.equal(reads('2026-12-04', mistyped), false, mistyped);
  }
});
