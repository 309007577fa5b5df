import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { clientOf } from '../support/client.ts';
import { removeWhenStopped, temporaryFolder } from '../support/cluster.ts';
import { runCommand } from '../support/command.ts';
import { linkPath, password } from '../support/invitee.ts';
import { overHttp } from '../support/over-http.ts';
import { ownServer } from '../support/own-server.ts';

const account = { name: 'manager@example.org', password };

function settingsFor(t: TestContext, url: string) {
  const dataDir = temporaryFolder();
  t.after(() => removeWhenStopped(dataDir));
  return {
    DATA_DIR: dataDir,
    DATABASE_URL: url,
    SECRET: 'a secret that every process of this deployment has',
    LOG_LEVEL: 'silent',
  };
}

test('on a server of their own people make the first account, and sign in again after a restart', async (t) => {
  const { url } = await ownServer(t);
  const settings = settingsFor(t, url());
  let address = '';
  const start = async () => {
    const service = runCommand(['serve'], settings);
    t.after(() => service.child.kill('SIGKILL'));
    address = await service.until(/ready at (\S+)/);
    return service;
  };
  const client = clientOf(
    overHttp(() => address),
    'none',
  );

  const first = await start();
  const link = await first.until(/(http\S+\/first-account\/\S+)/);
  await client.get(linkPath(link));
  const sheet = await client.post(linkPath(link), { ...account, secondFactor: 'printed codes' });
  const codes = sheet.text.match(/([2-9A-Z]{4}-){2}[2-9A-Z]{4}/g) ?? [];
  assert.equal(sheet.title, 'Codes for signing in');
  assert.equal(await first.stop(), 0);

  const second = await start();
  assert.equal((await client.get('/partnerships')).title, 'You have no seat yet');
  await client.post('/sign-out');
  assert.equal((await client.post('/sign-in', account)).title, 'One more step');
  assert.equal((await client.post('/sign-in/second-step', { code: codes[0] })).status, 303);
  assert.equal((await client.get('/partnerships')).title, 'You have no seat yet');
  assert.equal(await second.stop(), 0);
  assert.doesNotMatch(second.said(), /first-account/);
});

test('a DATABASE_URL that is wrong is one plain sentence, without its password', async (t) => {
  const { url } = await ownServer(t);
  const wrong: Record<string, RegExp> = {
    'postgres://me:canary@127.0.0.1:1/thread': /^No database answers at DATABASE_URL: /,
    'postgres://me:canary@no-such-host.invalid/thread': /^The host in DATABASE_URL /,
    [url('migrate', 'canary')]: /^The database refuses the name or the password in DATABASE_URL: /,
    [url('migrate', 'right', 'canary')]: /^The database named in DATABASE_URL does not exist: /,
  };
  for (const [address, sentence] of Object.entries(wrong)) {
    const service = runCommand(['serve'], settingsFor(t, address));
    assert.equal(await service.code, 1);
    assert.match(service.said(), sentence);
    assert.match(service.said(), /^[^\n]+\.\n$/);
    assert.doesNotMatch(service.said(), /canary/);
  }
});
