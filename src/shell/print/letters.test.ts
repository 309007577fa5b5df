import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lettersIn, lettersOf, uncommonLetters, withoutLetters } from './letters.ts';

test('the letters that a refusal names are read out of it, however often it was escaped', () => {
  const told = [
    'PDF/UA-1 error: the text `"你"` could not be displayed with font `"A"`, the text `\\"\\\\u{7}\\"` could not',
    'the text contains the disallowed codepoint `\\"\\\\u{feff}\\"`',
  ];
  assert.deepEqual(lettersIn(told), ['你', '\u0007', '\ufeff']);
  assert.deepEqual(lettersIn(['unknown variable: x']), []);
});

test('a letter without a font stands as its number, longest first, and the paper is told', () => {
  const data = { title: 'a你好b', list: [{ words: '好' }], number: 3 };
  const without = withoutLetters(data, new Set(['好', '你好']));
  assert.partialDeepStrictEqual(without, { title: 'a[U+4F60 U+597D]b', list: [{ words: '[U+597D]' }], number: 3 });
  assert.match(String(Reflect.get(without, 'letters')), /We have no letters for some of the words/);
  assert.equal(withoutLetters(data, new Set()), data);
});

test('only what is beyond the letters of western Europe is uncommon', () => {
  assert.deepEqual(uncommonLetters({ a: ['Tŷ’n Łódź', '你\n'] }), ['你']);
  assert.deepEqual(lettersOf({ a: 'ab', b: ['b'] }), new Set(['a', 'b']));
});
