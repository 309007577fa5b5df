import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pictured } from './pictured.ts';

test('a picture stands beside each sentence, and none is left without one', () => {
  assert.deepEqual(pictured('Can you read this? Ask anyone. They help.', 'ear', 'talk'), [
    { words: 'Can you read this?', picture: 'ear' },
    { words: 'Ask anyone.', picture: 'talk' },
    { words: 'They help.', picture: 'talk' },
  ]);
});
