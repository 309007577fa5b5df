import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { canonicalise, DEEPEST, LONGEST, type NotCanonical } from './canonical.ts';

const plain = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', maxDepth: 4 },
    fc.constant(null),
    fc.boolean(),
    fc.maxSafeInteger(),
    fc.string({ unit: 'grapheme' }).map((found) => found.replaceAll('\u0000', '').normalize('NFC')),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(
      fc.string({ maxLength: 5 }).map((key) => key.replaceAll('\u0000', '')),
      tie('value'),
      {
        maxKeys: 5,
        noNullPrototype: true,
      },
    ),
  ),
})).value;

test('what is written comes back as it was', () => {
  fc.assert(
    fc.property(plain, (value) => {
      const written = canonicalise(value);
      assert.ok(written.ok);
      const back: unknown = JSON.parse(written.text);
      assert.deepEqual(canonicalise(back), written);
      // JSON has one zero.
      assert.equal(JSON.stringify(sorted(back)), JSON.stringify(sorted(value)));
    }),
  );
});

test('the order in which keys were set makes no difference', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.string({ unit: 'grapheme-ascii' }), fc.integer(), { noNullPrototype: true }),
      (found) => {
        const backwards = Object.fromEntries(Object.entries(found).reverse());
        assert.deepEqual(canonicalise(backwards), canonicalise(found));
      },
    ),
  );
});

test('keys sort by UTF-16 unit, as RFC 8785 asks in its own example', () => {
  const keys = ['\u20ac', '\r', '\ufb33', '1', '\ud83d\ude00', '\u0080', '\u00f6'];
  // U+FB33 is not NFC and becomes two letters, so it is left out here.
  const found = canonicalise(Object.fromEntries(keys.filter((key) => key !== '\ufb33').map((key) => [key, 0])));
  assert.ok(found.ok);
  assert.deepEqual(Object.keys(JSON.parse(found.text)), ['1', '\r', '\u0080', '\u00f6', '\u20ac', '\ud83d\ude00']);
});

test('a letter typed on two keyboards is one letter', () => {
  assert.deepEqual(canonicalise('e\u0301'), canonicalise('\u00e9'));
});

const circle: unknown[] = [];
circle.push(circle);

const refused: readonly [title: string, value: unknown, because: NotCanonical][] = [
  ['a decimal', 0.5, 'a number that is not a whole number'],
  ['not a number', Number.NaN, 'a number that is not a whole number'],
  ['a number past the safe ones', 2 ** 53, 'a number that is not a whole number'],
  ['half an emoji', 'a\ud83d', 'half a character'],
  ['half an emoji as a key', { '\ud83d': 1 }, 'half a character'],
  ['a null character, which the database cannot keep', 'a\u0000', 'a character that cannot be kept'],
  ['nothing at all', undefined, 'not plain data'],
  ['a field set to nothing at all', { words: undefined }, 'not plain data'],
  ['a date', new Date(0), 'not plain data'],
  ['a big integer', 1n, 'not plain data'],
  ['two keys that are one letter', { 'e\u0301': 1, '\u00e9': 2 }, 'two keys that are the same'],
  ['a circle', circle, 'too deep'],
  ['a page longer than the longest', 'a'.repeat(LONGEST), 'too long'],
];

for (const [title, value, because] of refused) {
  test(`${title} is refused with a reason`, () => {
    assert.deepEqual(canonicalise(value), { ok: false, because });
    assert.deepEqual(canonicalise([value]), { ok: false, because });
  });
}

test('the deepest value allowed is written', () => {
  let value: unknown = 1;
  for (let i = 0; i < DEEPEST; i++) value = [value];
  assert.ok(canonicalise(value).ok);
  assert.ok(!canonicalise([value]).ok);
});

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value === 0 ? 0 : value;
  const pairs = Object.entries(value).map(([key, inner]) => [key.normalize('NFC'), sorted(inner)] as const);
  return pairs.sort(([a], [b]) => (a < b ? -1 : 1));
}
