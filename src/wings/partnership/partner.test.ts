import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codeFault } from './partner.ts';

for (const [kind, code, right] of [
  ['ODS', 'RDY', true],
  ['ODS', 'rdy', false],
  ['prison', 'DHI', true],
  ['prison', 'DH', false],
  ['prison', 'DHI1', false],
  ['prison', null, false],
  [null, 'DHI', false],
  [null, null, true],
] as const)
  test(`a code "${code}" of kind ${kind} is ${right ? 'taken' : 'not taken'}`, () => {
    assert.equal(codeFault(kind, code) === undefined, right);
  });
