import assert from 'node:assert/strict';
import { test } from 'node:test';
import { leadsNowhere } from './client.ts';

test('a link whose address was made of something that was not there is found, and no other', () => {
  assert.equal(leadsNowhere('<a class="x" href="/partnerships/undefined/coding">'), '/partnerships/undefined/coding');
  assert.equal(leadsNowhere('<form action="/partnerships/a/rounds/null">'), '/partnerships/a/rounds/null');
  assert.equal(leadsNowhere('<a href="/partnerships/a/measures?of=null">It is undefined/unknown</a>'), undefined);
  assert.equal(leadsNowhere('<a href="/partnerships/a/nullable">'), undefined);
});
