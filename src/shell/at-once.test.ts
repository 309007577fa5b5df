import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testApp } from '../../test/support/app.ts';
import { wings } from '../wings/index.ts';

const home = '/partnerships/:partnership';
const plainPaths = wings
  .flatMap(({ routes }) => routes)
  .filter(({ method, path }) => method === 'GET' && !path.slice(home.length).includes(':'))
  .map(({ path }) => path.slice(home.length + 1));

test('no page holds one connection while it waits for another', async () => {
  const app = await testApp();
  const client = await app.as('facilitator');
  assert.ok(plainPaths.length > 20);
  for (const path of plainPaths) {
    assert.ok((await client.get(path)).status < 500, path);
    assert.equal(app.db.appPool.totalCount, 1, `${path} took a second connection`);
  }
  await app.close();
});

test('more people at once than there are connections all get their page', async () => {
  const app = await testApp();
  const client = await app.as('facilitator');
  const answers = await Promise.all(Array.from({ length: 25 }, () => client.get('')));
  assert.deepEqual([...new Set(answers.map(({ status }) => status))], [200]);
  await app.close();
});
