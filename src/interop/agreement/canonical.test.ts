import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import { anyAgreement, everyday } from '../../../test/support/agreement-text.ts';
import { bytesOf, canonicalBytes, digestOf, LONGEST, readCanonical, sameBytes } from './canonical.ts';
import { checkWords } from './check-words.ts';

/** The same value with every object's keys in another order. */
function shuffled(value: unknown, turn: number): unknown {
  if (Array.isArray(value)) return value.map((one) => shuffled(one, turn));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, shuffled(inner, turn)] as const);
  const from = entries.length === 0 ? 0 : turn % entries.length;
  return Object.fromEntries([...entries.slice(from), ...entries.slice(0, from)].reverse());
}

test('the same words give the same bytes, in whatever order their parts come', () => {
  fc.assert(
    fc.property(anyAgreement, fc.nat(20), (text, turn) => {
      assert.ok(sameBytes(bytesOf(shuffled(text, turn)), canonicalBytes(text)));
    }),
  );
});

test('what was read from the bytes gives the same bytes', () => {
  fc.assert(
    fc.property(anyAgreement, (text) => {
      const bytes = canonicalBytes(text);
      const read = readCanonical(bytes);
      assert.ok(read.ok, JSON.stringify(read));
      assert.ok(sameBytes(canonicalBytes(read.text), bytes));
    }),
  );
});

test('one changed character gives another digest', () => {
  const title = everyday.title;
  const before = digestOf(canonicalBytes(everyday));
  fc.assert(
    fc.property(fc.nat(title.length - 1), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }), (at, put) => {
      const changed = `${title.slice(0, at)}${put}${title.slice(at + 1)}`;
      fc.pre(changed.normalize('NFC') !== title);
      assert.ok(!sameBytes(digestOf(canonicalBytes({ ...everyday, title: changed })), before));
    }),
  );
});

test('a letter typed on two keyboards is one letter, and half of one is no letter', () => {
  const titled = (title: string) => canonicalBytes({ ...everyday, title });
  assert.ok(sameBytes(titled('T\u0175'), titled('Tw\u0302')));
  assert.ok(sameBytes(titled('a\ud800'), titled('a\ufffd')));
});

test('keys are sorted and escapes are those of RFC 8785', () => {
  // from section 3.2.2 and 3.2.3 of the RFC, without its decimals, and with U+0080 and the dollar sign between
  const given = { '\u20ac': 'Euro', '\r': 'CR', '1': 'One', '\u0080': 'Control', '\u{1f600}': 'Smiley', ö: 'Latin' };
  const wanted = '{"\\r":"CR","1":"One","\u0080":"Control","ö":"Latin","€":"Euro","\u{1f600}":"Smiley"}';
  assert.equal(new TextDecoder().decode(bytesOf(given)), wanted);
  assert.equal(new TextDecoder().decode(bytesOf('\u20ac$\u000f\nA\'B"\\"/')), '"€$\\u000f\\nA\'B\\"\\\\\\"/"');
});

test('the digest is SHA-256', () => {
  const bytes = canonicalBytes(everyday);
  assert.equal(Buffer.from(digestOf(bytes)).toString('hex'), createHash('sha256').update(bytes).digest('hex'));
});

const refused: readonly (readonly [what: string, bytes: Uint8Array, because: string])[] = [
  ['half a letter', Uint8Array.of(0x22, 0xc5, 0x22), 'not UTF-8'],
  ['half a list', Buffer.from('{"form":'), 'not JSON'],
  ['another thing', Buffer.from('{"form":"recipe"}'), 'not an agreement'],
  ['a space more', Buffer.from(`${Buffer.from(canonicalBytes(everyday))} `), 'not in canonical form'],
  ['a mark before it', Buffer.from(`\ufeff${Buffer.from(canonicalBytes(everyday))}`), 'not JSON'],
  [
    'a key twice',
    Buffer.from(`{"form":"x",${Buffer.from(canonicalBytes(everyday)).subarray(1)}`),
    'not in canonical form',
  ],
  ['a key more', bytesOf({ ...everyday, more: 1 }), 'not an agreement'],
  ['more than anyone reads', new Uint8Array(LONGEST + 1), 'too long'],
];
for (const [what, bytes, because] of refused)
  test(`bytes with ${what} are no agreement: ${because}`, () => {
    assert.deepEqual(readCanonical(bytes), { ok: false, because });
  });

test('any bytes at all are read or refused, never thrown out', () => {
  fc.assert(fc.property(fc.uint8Array(), (bytes) => void readCanonical(bytes)));
  const bytes = canonicalBytes(everyday);
  fc.assert(
    fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
      const read = readCanonical(bytes.map((byte, i) => (i === at ? byte ^ flip : byte)));
      assert.ok(!read.ok || !sameBytes(digestOf(canonicalBytes(read.text)), digestOf(bytes)));
    }),
  );
});

test('the eight words are of 256 that are unlike each other, and stay as they are', () => {
  const all = Array.from({ length: 32 }, (_, i) =>
    checkWords(Uint8Array.from({ length: 32 }, (_, n) => 8 * i + n)),
  ).flat();
  assert.equal(new Set(all).size, 256);
  for (const word of all) assert.match(word, /^[a-z]{3,9}$/);
  assert.deepEqual(all, all.toSorted());
  const spoken = checkWords(digestOf(Buffer.from('Common Thread'))).join(' ');
  assert.equal(spoken, 'ruler cafe holly violet honey summer lamp noodle');
});
