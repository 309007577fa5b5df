import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PutInPeriod } from '../../../coproduction/index.ts';
import { answeredOf } from '../poster/put-facts.ts';
import { putLeftOut } from './left-out.ts';

const put = (told: boolean, tier: 'published' | 'partners' = 'published'): PutInPeriod => ({
  ...{ id: 'i', words: 'Warm the chapel', placeId: null, tier, version: 1, state: 'answered', stands: 'done' },
  answer: { id: 'a', is: 'done', words: 'It is warm', wordsGone: false, willDoBy: null, tier },
  change: { id: 'c', isChange: true, words: 'It was 19 degrees', told, tier },
});

test('what changed stands in a report once those who put it were told, and until then its maker reads why it does not', () => {
  const changeOf = (one: PutInPeriod) => answeredOf([one]).map(({ change }) => change?.words ?? null);
  assert.deepEqual([changeOf(put(true)), changeOf(put(false))], [['It was 19 degrees'], [null]]);
  assert.deepEqual(putLeftOut([put(true)]), []);
  assert.deepEqual(
    putLeftOut([put(false), put(false, 'partners')]).map(({ what, words }) => [what, words]),
    [
      ['1 thing that was put', ['Warm the chapel']],
      ['2 changes', ['It was 19 degrees', 'It was 19 degrees']],
    ],
  );
});
