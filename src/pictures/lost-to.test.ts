import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drawLostTo } from './lost-to.ts';

const drawn = drawLostTo({
  id: 'lost',
  title: 'Most places were lost to: not <unlocked>',
  bars: [
    { words: 'Not <unlocked>', said: '40 places', value: 40 },
    { words: 'Lockdown', said: '10 places', value: 10 },
    { words: 'Unwell', said: 'fewer than 8, or none', value: null },
  ],
});

test('the longest bar fills the width, and the others are as long as their figure', () => {
  assert.deepEqual(
    [...drawn.matchAll(/width="([\d.]+%)" height="16" class="lost-to__bar"/g)].map(([, width]) => width),
    ['100%', '25%'],
  );
});

test('a protected figure has a hatched lozenge whose length tells nothing', () => {
  assert.equal([...drawn.matchAll(/lost-to__protected/g)].length, 1);
  assert.match(drawn, /width="14%"[^>]*fill="url\(#lost-protected\)"/);
});

test('it says everything in words, and escapes them', () => {
  assert.match(
    drawn,
    /<desc id="lost-desc">Not &lt;unlocked&gt;: 40 places\. Lockdown: 10 places\. Unwell: fewer than 8, or none\.<\/desc>/,
  );
  assert.doesNotMatch(drawn, /<unlocked>/);
});

test('with nothing lost there is a drawing with no bar', () => {
  assert.doesNotMatch(drawLostTo({ id: 'none', title: 'Nothing was lost', bars: [] }), /lost-to__bar/);
});
