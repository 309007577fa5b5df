import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inOrder, type Milestone } from './milestone.ts';
import { timeIn } from './time-in.ts';

const milestone = (title: string, when: string, sequence = 1): Milestone => {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(when);
  return {
    id: title,
    onDate: isDay ? when : null,
    whenWords: isDay ? null : when,
    sequence,
    title,
    words: null,
    version: 1,
  };
};

for (const [words, time] of [
  ['May 2009', '2009-05'],
  ['September 2010', '2010-09'],
  ['since 1992', '1992'],
  ['Oct. 2013, in Durham', '2013-10'],
  ['when the unit opened', undefined],
  ['over 80 employed', undefined],
] as const)
  test(`"${words}" speaks of ${time ?? 'no year'}`, () => {
    assert.equal(timeIn(words), time);
  });

test('days and words stand in one line, and what has no year comes last in the order given', () => {
  const list = [
    milestone('b', 'later on', 2),
    milestone('a', 'later on', 1),
    milestone('demonstration site', 'January 2011'),
    milestone('charity', 'since 1992'),
    milestone('first day', '2010-09-14'),
    milestone('partnership', 'May 2009'),
  ];
  assert.deepEqual(
    list.sort(inOrder).map(({ title }) => title),
    ['charity', 'partnership', 'first day', 'demonstration site', 'a', 'b'],
  );
});
