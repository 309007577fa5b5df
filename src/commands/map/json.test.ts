import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Json, List, Members, notFinite, piecesOf } from './json.ts';

const written = (fields: Parameters<typeof piecesOf>[0]) => [...piecesOf(fields)].join('');

test('what is written is what a reader of JSON reads', () => {
  const value = fc.jsonValue({ noUnicodeString: false }) as fc.Arbitrary<Json>;
  fc.assert(
    fc.property(value, fc.array(value), fc.dictionary(fc.string(), value), (one, many, named) => {
      const text = written([
        ['one', one],
        ['many', new List(many)],
        ['named', new Members(Object.entries(named))],
      ]);
      assert.deepEqual(JSON.parse(text), JSON.parse(JSON.stringify({ one, many, named })));
    }),
  );
  assert.deepEqual(JSON.parse(written([])), {});
});

test('a long list comes in pieces', () => {
  const pieces = [...piecesOf([['long', new List(Array.from({ length: 100_000 }, (_, i) => i))]])];
  assert.ok(pieces.length > 5);
  assert.ok(pieces.every(({ length }) => length < 100_000));
  assert.equal(JSON.parse(pieces.join('')).long.length, 100_000);
});

test('what JSON cannot say is refused wherever it stands', () => {
  for (const wrong of [Number.NaN, Infinity, -Infinity, undefined as unknown as Json])
    for (const field of [wrong, [wrong], { a: [{ b: wrong }] }, new List([wrong]), new Members([['a', wrong]])])
      assert.throws(() => written([['field', field]]), { name: 'RangeError', message: /^field: / });
});

test('a result is looked through before a word of it is written', () => {
  const good = { a: 1, b: new Float64Array(3), c: [{ d: null, e: 'x' }], f: new Map([[2, 0.5]]), g: new Int32Array(2) };
  assert.equal(notFinite(good), undefined);
  assert.equal(notFinite({ ...good, b: Float64Array.of(0, Number.NaN) }), 'b');
  assert.equal(notFinite({ ...good, c: [{ d: Infinity }] }), 'd');
  assert.equal(notFinite({ ...good, f: new Map([[2, -Infinity]]) }), '2');
});
