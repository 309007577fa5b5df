import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerOf, statementOf } from '../../../opinion/answers/answers.ts';
import { packed } from './packed.ts';

test('agreed, not agreed and not sure are answers; "I would rather not say" and an empty line are none', () => {
  const { starts, cells, personIds, statementIds } = packed(
    [
      [1, 2, 3],
      [4, 0, 1],
      [0, 0, 0],
    ],
    ['a', 'b', 'c'],
  );
  assert.deepEqual([...starts], [0, 3, 4, 4]);
  assert.deepEqual(
    [...cells].map((cell) => [statementOf(cell), answerOf(cell)]),
    [
      [0, 1],
      [1, -1],
      [2, 0],
      [2, 1],
    ],
  );
  assert.deepEqual(
    [personIds, statementIds],
    [
      ['0', '1', '2'],
      ['a', 'b', 'c'],
    ],
  );
});
