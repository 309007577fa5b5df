import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type SlipTyped, slipSentences } from './sentences.ts';
import { slipLines, slipWordsIn } from './slip-words.ts';

const nothing: SlipTyped = { meets: null, when: null, where: null, bring: null, ring: null };
const typed: SlipTyped = { meets: 'Jo', when: 'Friday', where: 'The Quay', bring: 'This slip', ring: '01632 960 777' };

test('every sentence of a slip has a picture of its own, and in easy read stands alone', () => {
  for (const language of ['en', 'cy'] as const)
    for (const given of [nothing, typed])
      for (const naloxone of [true, false])
        for (const easyRead of [true, false]) {
          const sentences = slipSentences(slipWordsIn(language), given, { easyRead, naloxone });
          const pictures = sentences.map(({ picture }) => picture);
          assert.equal(new Set(pictures).size, pictures.length);
          assert.ok(pictures.includes('no'), 'you can say no, on every slip');
          assert.equal(pictures.includes('naloxone'), naloxone);
          if (!easyRead) continue;
          const own = sentences.filter(({ picture }) => !slipLines.some((line) => line === picture));
          for (const { words } of own) assert.equal(words, null);
        }
});

test('what is not known is said, on every line', () => {
  const words = slipWordsIn('en');
  const sentences = slipSentences(words, nothing, { easyRead: true, naloxone: false });
  for (const line of slipLines)
    assert.equal(sentences.find(({ picture }) => picture === line)?.words, words.unknown[line]);
});

test('in easy read no sentence of ours has more than 15 words, and in plain words none more than 16', () => {
  const texts = (value: unknown): string[] =>
    typeof value === 'string'
      ? [value]
      : typeof value === 'object' && value !== null
        ? Object.values(value).flatMap(texts)
        : [];
  const longest = (value: unknown) =>
    Math.max(...texts(value).flatMap((text) => text.split(/[.?:]\s*/).map((one) => one.split(/\s+/).length)));
  const { easy, ...plain } = slipWordsIn('en');
  assert.ok(longest(easy) <= 15);
  assert.ok(longest(plain) <= 16);
});

test('Welsh says everything that English says, and says of itself that it is a draft', () => {
  const shape = (value: unknown): unknown =>
    typeof value === 'object' && value !== null
      ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shape(inner)]))
      : null;
  const [english, welsh] = [slipWordsIn('en'), slipWordsIn('cy')];
  assert.deepEqual(shape({ ...welsh, draft: null }), shape(english));
  assert.match(welsh.draft ?? '', /Drafft/);
});
