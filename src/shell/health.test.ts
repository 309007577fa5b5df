import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { testApp } from '../../test/support/app.ts';

const app = await testApp();
after(() => app.close());

const ask = async (path: string) => {
  const answer = await app.stranger().get(path);
  return { status: answer.status, ...JSON.parse(answer.text) };
};

test('the service says that it is up, and that its database is as new as its code', async () => {
  const { status, components } = await ask('/health');
  assert.equal(status, 'UP');
  assert.deepEqual(components, { database: { status: 'UP' }, migrations: { status: 'UP' } });
  assert.equal((await ask('/ping')).status, 'UP');
});

test('it says its name, its version and the prisons that are in it, and nothing that is made up', async () => {
  const madeUp = await app.addPartnership('Made up');
  await app.scope(({ tx }) => tx.updateTable('place').set({ code: 'DCI' }).execute());
  await app.scope(async ({ tx }) => {
    await tx.updateTable('place').set({ code: 'ZZI' }).execute();
    await tx.updateTable('partnership').set({ fictional: true }).execute();
  }, madeUp);
  const { build, activeAgencies } = await ask('/info');
  assert.equal(build.name, 'common-thread');
  assert.match(build.version, /^\d/);
  assert.deepEqual(activeAgencies, ['DCI']);
});

test('asking leaves no line in the log', async () => {
  const before = app.log.length;
  for (const path of ['/health', '/ping', '/info']) await ask(path);
  assert.equal(app.log.length, before);
});

test('a database that does not answer is said, and nothing of how it is reached', async () => {
  const broken = await testApp();
  await broken.db.appPool.end();
  const answer = await broken.stranger().get('/health');
  assert.equal(answer.status, 503);
  assert.deepEqual(JSON.parse(answer.text).components.database, { status: 'DOWN', details: 'no answer' });
});
