import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DatabaseFault, DatabaseIsNewer, plainFault } from '../../src/db/faults.ts';

const coded = (code: string) => Object.assign(new Error('with details that nobody should see'), { code });

test('what a deployer can put right is said in one plain sentence', () => {
  const faults: [unknown, RegExp][] = [
    [coded('ECONNREFUSED'), /^No database answers at DATABASE_URL/],
    [coded('28P01'), /the name or the password/],
    [coded('3D000'), /does not exist/],
    [coded('53100'), /^The disk is full/],
    [coded('ENOSPC'), /^The disk is full/],
    [coded('SELF_SIGNED_CERT_IN_CHAIN'), /cannot be trusted/],
    [new Error('timeout expired'), /does not answer/],
    [coded('EACCES'), /who owns DATA_DIR/],
    [new DatabaseIsNewer('0042-later'), /^The database is newer .*0042-later/],
    [new DatabaseFault('accountUnknown', 'The account has no name.'), /^The account has no name\.$/],
  ];
  for (const [error, said] of faults) {
    assert.match(plainFault(error) ?? '', said);
    assert.doesNotMatch(plainFault(error) ?? '', /nobody should see|\n/);
  }
});

test('a full disk is seen through whatever was being done', () => {
  assert.match(plainFault(new Error('keeping', { cause: coded('ENOSPC') })) ?? '', /^The disk is full/);
});

test('a fault of our own has no plain sentence', () => {
  for (const error of [new TypeError('x is not a function'), coded('42703'), 'text', undefined])
    assert.equal(plainFault(error), undefined);
});
