import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drawFunnel, type Funnel } from './funnel.ts';

const funnel = (people: readonly (number | null)[]): Funnel => ({
  ...{ id: 'way', title: 'The way', finding: 'So many' },
  steps: people.map((one, at) => ({
    name: `Step ${at}`,
    people: one,
    shown: one === null ? 'not shown' : `<${one}>`,
    lost: null,
  })),
});

test('a full bar is as long as those who came, and the open end as those who were lost', () => {
  const [first = '', second = ''] = drawFunnel(funnel([200, 150]));
  assert.match(first, /width="100%" height="26" rx="2" class="funnel__bar"/);
  assert.doesNotMatch(first, /funnel__lost/);
  assert.match(second, /width="75%" height="26" rx="2" class="funnel__bar funnel__bar--end"/);
  assert.match(second, /x="75%" y="1" width="25%" height="24" class="funnel__lost"/);
});

test('a number that may not be shown has no full bar, and the step after it is measured from the last that may', () => {
  const [, hidden = '', last = ''] = drawFunnel(funnel([100, null, 60]));
  assert.doesNotMatch(hidden, /funnel__bar/);
  assert.match(last, /x="60%" y="1" width="40%"/);
});

test('no word is markup, nobody at all is drawn, and the same is drawn each time', () => {
  assert.match(drawFunnel(funnel([5])).join(), /&lt;5&gt;/);
  assert.equal(drawFunnel(funnel([0, 0, 0])).length, 3);
  assert.deepEqual(drawFunnel(funnel([9, 4])), drawFunnel(funnel([9, 4])));
});
