import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { type TestApp, testApp } from '../../../test/support/app.ts';
import { type Client, tokenIn } from '../../../test/support/client.ts';
import { type Invitee, invitePerson, linkPath, password } from '../../../test/support/invitee.ts';
import { codeFromApp } from '../../../test/support/totp.ts';
import { withClient } from '../../db/client.ts';

const app = await testApp();
after(() => app.close());

const carried = (text: string): string => /name="carried" value="([^"]*)"/.exec(text)?.[1] ?? '';
/** Of the half minute to come, which is good already: the one of now was used when the account was made. */
const nextCode = (key: string) => codeFromApp(key, new Date(Date.now() + 30_000));
const keyIn = (text: string): string => /class="key">([A-Z2-7 ]+)</.exec(text)?.[1] ?? '';

async function byApp(): Promise<Invitee & { key: string }> {
  const invitee = await invitePerson(app, { secondFactor: 'authenticator app' });
  const client = app.stranger();
  const asked = await client.post(linkPath(invitee.link), { password });
  const key = keyIn(asked.text);
  await client.post(`${linkPath(invitee.link)}/authenticator-app`, { code: codeFromApp(key) });
  return { ...invitee, key };
}

async function firstStep(client: Client, email: string, words = password) {
  return client.post('/sign-in', {
    name: email,
    password: words,
    carried: carried((await client.get('/sign-in')).text),
  });
}

test('a right password alone signs nobody in', async () => {
  const { email } = await byApp();
  const client = app.stranger();
  const answer = await firstStep(client, email);
  assert.equal(answer.title, 'One more step');
  assert.equal((await client.get('partners')).status, 303);
});

test('a password and a code from the app sign someone in, where they were going', async () => {
  const { email, key } = await byApp();
  const client = app.stranger();
  const asked = await client.get('partners');
  assert.equal(asked.status, 303);
  const form = await client.get(asked.location);
  const step = await client.post('/sign-in', { name: email, password, carried: carried(form.text) });
  const answer = await client.post('/sign-in/second-step', {
    code: nextCode(key),
    carried: carried(step.text),
  });
  assert.equal(answer.location, `/partnerships/${app.partnership.slug}/partners`);
  assert.equal((await client.get(answer.location)).status, 200);
});

test('a wrong password and an account that is not there get the same answer', async () => {
  const { email } = await byApp();
  const wrong = await firstStep(app.stranger(), email, 'not the password at all');
  const absent = await firstStep(app.stranger(), 'nobody@example.org', 'not the password at all');
  assert.equal(wrong.status, 422);
  const withoutTokens = (text: string) => text.replaceAll(/value="[^"]*"/g, '');
  assert.equal(withoutTokens(wrong.text), withoutTokens(absent.text));
  assert.doesNotMatch(wrong.text, /not the password/);
});

test('a code from the app opens once', async () => {
  const { email, key } = await byApp();
  for (const [code, status] of [
    [codeFromApp(key), 422],
    [nextCode(key), 303],
    [nextCode(key), 422],
  ] as const) {
    const client = app.stranger();
    const step = await firstStep(client, email);
    assert.equal((await client.post('/sign-in/second-step', { code, carried: carried(step.text) })).status, status);
  }
});

test('a printed code works once', async () => {
  const { email, codes } = await acceptedWithCodes(app);
  const [first = ''] = codes;
  for (const [code, works] of [
    [first, false],
    [codes[1]?.toLowerCase().replaceAll('-', ' ') ?? '', true],
  ] as const) {
    const client = app.stranger();
    const step = await firstStep(client, email);
    assert.match(step.text, /One code from your sheet/);
    const answer = await client.post('/sign-in/second-step', { code, carried: carried(step.text) });
    assert.equal(answer.status, works ? 303 : 422);
  }
});

test('codes that are issued again make the old ones void', async () => {
  const { email, codes, personId } = await acceptedWithCodes(app);
  const fresh = await app.scope((scope) => app.accounts.issueCodes(scope, personId));
  const client = app.stranger();
  const step = await firstStep(client, email);
  const old = await client.post('/sign-in/second-step', { code: codes[3], carried: carried(step.text) });
  assert.equal(old.status, 422);
  const now = await client.post('/sign-in/second-step', { code: fresh?.[3], carried: carried(step.text) });
  assert.equal(now.status, 303);
});

test('after ten tries from one address even the right password waits, until someone is let back in', async () => {
  const { email, personId } = await byApp();
  for (let n = 0; n < 10; n++) await firstStep(app.stranger(), email, `wrong password ${n}`);
  const right = await firstStep(app.stranger(), email);
  assert.equal(right.status, 422);
  assert.match(right.text, /tried too often/);
  const back = await app.scope((scope) =>
    app.accounts.letBackIn(scope, {
      personId,
      email: null,
      secondFactor: 'authenticator app',
      invitedBy: app.partnership.facilitatorId,
      now: new Date(),
    }),
  );
  assert.equal(typeof back, 'object');
  assert.equal((await firstStep(app.stranger(), email)).title, 'One more step');
});

test('the second step can be tried ten times from one address', async () => {
  const { email } = await byApp();
  const answers: string[] = [];
  for (let round = 0; round < 3; round++) {
    const client = app.stranger();
    const step = await firstStep(client, email);
    for (let n = 0; n < 5; n++)
      answers.push((await client.post('/sign-in/second-step', { code: '000000', carried: carried(step.text) })).text);
  }
  assert.match(answers[0] ?? '', /This code is not right/);
  assert.match(answers.at(-1) ?? '', /tried too often/);
});

const endSessions = () => app.db.signin.query('delete from session');

async function enter(client: Client, { email, key }: { email: string; key: string }, from: string) {
  const wrong = await client.post('/sign-in', { name: email, password: 'a wrong one', carried: carried(from) });
  const step = await client.post('/sign-in', { name: email, password, carried: carried(wrong.text) });
  return client.post('/sign-in/second-step', { code: nextCode(key), carried: carried(step.text) });
}

/** Someone signed in opens a form, their session ends, and they send it from that page. */
async function typedTooLate(client: Client, who: { email: string; key: string }) {
  await enter(client, who, (await client.get('/sign-in')).text);
  const form = await client.get(`/partnerships/${app.partnership.slug}/partners/add`);
  await endSessions();
  return client.post('partners/add', { csrf: tokenIn(form), name: 'A name typed at night', kind: 'provider' });
}

test('what someone had typed when their session ended is there again after signing in', async () => {
  const who = await byApp();
  const client = app.stranger();
  const lost = await typedTooLate(client, who);
  assert.equal(lost.title, 'Sign in');
  assert.match(lost.text, /What you typed is not lost/);
  assert.doesNotMatch(lost.text, /A name typed at night/);
  await app.db.signin.query('delete from used_code');
  const answer = await enter(client, who, lost.text);
  assert.match(answer.location, /\/partners\/add\?draft=/);
  const form = await client.get(answer.location);
  assert.match(form.text, /What you typed is still here/);
  assert.match(form.text, /value="A name typed at night"/);
  assert.equal((await client.post(answer.location, { name: 'A name typed at night', kind: 'provider' })).status, 303);
  const drafts = await app.scope(({ tx }) => tx.selectFrom('draft').select('id').execute());
  assert.equal(drafts.length, 0);
});

test('what someone had typed when their session ended is not kept for somebody else who signs in there', async () => {
  const [who, next] = [await byApp(), await byApp()];
  const client = app.stranger();
  const lost = await typedTooLate(client, who);
  const answer = await enter(client, next, lost.text);
  assert.equal(answer.location, '/');
  assert.match(answer.kept, /Someone else had typed something here/);
  const { rows } = await withClient(app.db.owner, (owner) => owner.query('select from thread.draft'));
  assert.equal(rows.length, 0);
});

test('a form that is sealed by somebody else, or changed, is not kept', async () => {
  const { email, key } = await byApp();
  const client = app.stranger();
  const step = await client.post('/sign-in', { name: email, password, carried: 'made up' });
  const answer = await client.post('/sign-in/second-step', { code: nextCode(key), carried: carried(step.text) });
  assert.equal(answer.location, '/');
});

test('nobody is sent to another site after signing in', async () => {
  const facilitator = await app.as('facilitator');
  for (const to of [
    'https://elsewhere.example',
    '//elsewhere.example',
    '/\\elsewhere.example',
    '/\t/elsewhere.example',
    '/\u0000//elsewhere.example',
  ])
    assert.equal((await facilitator.get(`/sign-in?to=${encodeURIComponent(to)}`)).location, '/');
});

test('signing out ends the session and every handle that was made for it', async () => {
  const facilitator = await app.as('facilitator');
  const before = await handles(app);
  const left = new Map(facilitator.cookies);
  await facilitator.post('/sign-out');
  assert.equal(await handles(app), before - 1);
  for (const [name, value] of left) facilitator.cookies.set(name, value);
  assert.match((await facilitator.get('partners')).location, /^\/sign-in/);
});

test('a handle ends with its session, however that ends', async () => {
  await app.as('facilitator');
  await app.db.signin.query('delete from session');
  const { rows } = await app.db.signin.query('select from handle where session_id is not null');
  assert.equal(rows.length, 0);
});

test('reading who is signed in writes nothing, even when the session has ended', async () => {
  const facilitator = await app.as('facilitator');
  await app.db.signin.query("update session set expires_at = now() - interval '1 minute'");
  const rows = async () => (await app.db.signin.query('select xmin, xmax, * from session order by id')).rows;
  const before = await rows();
  assert.match((await facilitator.get('partners')).location, /^\/sign-in/);
  assert.equal((await facilitator.get('/help')).status, 200);
  assert.deepEqual(await rows(), before);
});

test('no password, e-mail, code or token is in a log line', async () => {
  const { email, key, link } = await byApp();
  const client = app.stranger();
  const step = await firstStep(client, email);
  const code = nextCode(key);
  await client.post('/sign-in/second-step', { code, carried: carried(step.text) });
  const log = app.log.join('');
  assert.match(log, /\/invitation\/:token/);
  for (const secret of [
    password,
    email,
    key.replaceAll(' ', ''),
    linkPath(link).split('/').at(-1) ?? '',
    ...client.cookies.values(),
  ])
    assert.ok(!log.includes(secret), secret);
});

async function handles(of: TestApp): Promise<number> {
  const { rows } = await of.db.signin.query('select count(*)::int as n from handle where session_id is not null');
  return rows[0].n;
}

async function acceptedWithCodes(of: TestApp): Promise<Invitee & { codes: readonly string[] }> {
  const invitee = await invitePerson(of, { secondFactor: 'printed codes' });
  const codes = (await of.scope((scope) => of.accounts.issueCodes(scope, invitee.personId))) ?? [];
  const client = of.stranger();
  const step = await client.post(linkPath(invitee.link), { password });
  assert.equal(step.title, 'One more step');
  const answer = await client.post('/sign-in/second-step', { code: codes[0], carried: '' });
  assert.equal(answer.status, 303);
  return { ...invitee, codes };
}
