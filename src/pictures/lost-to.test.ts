import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drawLostTo } from './lost-to.ts';

const drawn = drawLostTo({
  id: 'lost',
  title: 'Places were lost most often to: not unlocked',
  bars: [
    { words: 'Not unlocked', said: '40 places', value: 40 },
    { words: 'Lockdown', said: '10 places', value: 10 },
    { words: 'Unwell', said: 'fewer than 8, or none', value: null },
    { words: 'Clash with work', said: 'fewer than 8, or none', value: null },
  ],
});

test('the longest bar fills the width, and the others are as long as their figure', () => {
  const widths = drawn.map((one) => /width="([\d.]+%)" height="16" class="lost-to__bar"/.exec(one)?.[1]);
  assert.deepEqual(widths, ['100%', '25%', undefined, undefined]);
});

test('a protected figure has a hatched lozenge whose length tells nothing, and no other is hatched', () => {
  assert.deepEqual(
    drawn.map((one) => /width="(\d+)"[^>]*rx="7"[^>]*class="lost-to__protected"/.exec(one)?.[1]),
    [undefined, undefined, '110', '110'],
  );
});

test('the words stand in the page, so that the drawings are silent', () => {
  for (const one of drawn) assert.match(one, /^<svg aria-hidden="true"/);
});

test('with nothing lost there is nothing drawn', () => {
  assert.deepEqual(drawLostTo({ id: 'none', title: 'Nothing was lost', bars: [] }), []);
});
