import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { sealerWith } from './sealed.ts';

const sealer = sealerWith(randomBytes(32));
const now = new Date('2026-03-01T10:00:00Z');
const later = new Date('2026-03-01T11:00:00Z');

test('what was sealed comes back as it was, and cannot be read on the way', () => {
  const sealed = sealer.seal({ words: 'what somebody typed' }, later);
  assert.deepEqual(sealer.open(sealed, now), { words: 'what somebody typed' });
  assert.doesNotMatch(Buffer.from(sealed, 'base64url').toString('latin1'), /somebody/);
});

test('what was changed on the way, is from elsewhere, or is too old does not open', () => {
  const sealed = sealer.seal({ to: '/a' }, later);
  const changed = `${sealed.slice(0, -2)}${sealed.endsWith('AA') ? 'BB' : 'AA'}`;
  for (const wrong of [changed, '', 'nonsense', undefined, 7, sealerWith(randomBytes(32)).seal({ to: '/a' }, later)])
    assert.equal(sealer.open(wrong, now), undefined);
  assert.equal(sealer.open(sealed, later), undefined);
});
