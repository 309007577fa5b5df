import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type TestApp, testApp } from '../../../../test/support/app.ts';
import { linkPath, password } from '../../../../test/support/invitee.ts';
import { codeFromApp } from '../../../../test/support/totp.ts';

const typed = { name: 'manager@example.org', password };
const founding = {
  name: 'The Fleet partnership',
  purpose: 'So that care and custody pull the same way',
  shownAs: 'Partnership manager',
  role: 'partnership manager',
};

const withApp = async (work: (app: TestApp) => Promise<void>): Promise<void> => {
  const app = await testApp();
  try {
    await work(app);
  } finally {
    await app.close();
  }
};

test('the first link makes one account, shows its printed codes once, and leads to founding a partnership', () =>
  withApp(async (app) => {
    const link = linkPath((await app.firstAccountLink()) ?? '');
    const client = app.stranger();
    assert.equal((await client.get(link)).title, 'The first account');
    const sheet = await client.post(link, { ...typed, secondFactor: 'printed codes' });
    assert.equal(sheet.title, 'Codes for signing in');
    const codes = sheet.text.match(/([2-9A-Z]{4}-){2}[2-9A-Z]{4}/g) ?? [];
    assert.equal(codes.length, 10);
    assert.equal((await client.get('/partnerships')).title, 'You have no seat yet');
    const founded = await client.post('/partnerships/found', founding);
    assert.equal(founded.location, '/partnerships/the-fleet-partnership');
    assert.equal((await client.get('/')).location, '/partnerships/the-fleet-partnership');
    assert.ok([200, 303].includes((await client.get('/partnerships/the-fleet-partnership')).status));
    assert.equal((await client.get('/partnerships/the-fleet-partnership/partners')).status, 200);

    await client.post('/sign-out');
    const step = await client.post('/sign-in', typed);
    assert.equal(step.title, 'One more step');
    const answer = await client.post('/sign-in/second-step', { code: codes[0] });
    assert.equal(answer.status, 303);
  }));

test('the first link is worth nothing once there is an account, and was never worth more than its token', () =>
  withApp(async (app) => {
    const link = (await app.firstAccountLink()) ?? '';
    assert.equal(await app.firstAccountLink(), link);
    assert.equal((await app.stranger().get('/first-account/made-up')).status, 409);
    await app.stranger().post(linkPath(link), { ...typed, secondFactor: 'printed codes' });
    assert.equal(await app.firstAccountLink(), undefined);
    assert.equal((await app.stranger().get(linkPath(link))).status, 409);
    const second = await app
      .stranger()
      .post(linkPath(link), { ...typed, name: 'other@example.org', secondFactor: 'printed codes' });
    assert.equal(second.status, 409);
    const { rows } = await app.db.signin.query('select email from account_holder where administrator');
    assert.deepEqual(rows, [{ email: 'manager@example.org' }]);
  }));

test('with an app the account is the first one only when its first code was right', () =>
  withApp(async (app) => {
    const link = linkPath((await app.firstAccountLink()) ?? '');
    const client = app.stranger();
    const shown = await client.post(link, { ...typed, secondFactor: 'authenticator app' });
    const key = /class="key">([A-Z2-7 ]+)</.exec(shown.text)?.[1] ?? '';
    assert.match(shown.text, /<img src="data:image\/svg\+xml;base64,/);
    const wrong = await client.post(`${link}/authenticator-app`, { code: '12' });
    assert.match(wrong.text, new RegExp(key));
    assert.notEqual(await app.firstAccountLink(), undefined);
    const right = await client.post(`${link}/authenticator-app`, { code: codeFromApp(key) });
    assert.equal(right.location, '/partnerships/found');
    assert.equal(await app.firstAccountLink(), undefined);
  }));

test('every mistake in the first account is said at once, and the password is not shown again', () =>
  withApp(async (app) => {
    const link = linkPath((await app.firstAccountLink()) ?? '');
    const answer = await app.stranger().post(link, { name: '', password: 'too short' });
    assert.equal(answer.status, 422);
    assert.match(answer.text, /3 things to put right/);
    assert.doesNotMatch(answer.text, /too short"/);
  }));

test('only an administrator may found a partnership, and two may have the same name', () =>
  withApp(async (app) => {
    const facilitator = await app.as('facilitator');
    assert.equal((await facilitator.get('/partnerships/found')).status, 404);
    assert.equal((await facilitator.post('/partnerships/found', founding)).status, 404);
    await app.db.signin.query('update account_holder set administrator = true');
    const bare = await facilitator.post('/partnerships/found', {});
    assert.match(bare.text, /4 things to put right/);
    assert.equal(
      (await facilitator.post('/partnerships/found', founding)).location,
      '/partnerships/the-fleet-partnership',
    );
    assert.equal(
      (await facilitator.post('/partnerships/found', founding)).location,
      '/partnerships/the-fleet-partnership-2',
    );
    const found = await facilitator.post('/partnerships/found', { ...founding, name: 'Found' });
    assert.equal(found.location, '/partnerships/found-2');
    assert.equal((await facilitator.get('/')).location, '/partnerships');
    assert.match((await facilitator.get('/partnerships')).text, /You have a seat in 4 partnerships/);
  }));
