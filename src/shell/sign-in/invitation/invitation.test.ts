import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { testApp } from '../../../../test/support/app.ts';
import { invitePerson, linkPath, password } from '../../../../test/support/invitee.ts';
import { codeFromApp } from '../../../../test/support/totp.ts';

const app = await testApp();
after(() => app.close());

const keyIn = (text: string): string => /class="key">([A-Z2-7 ]+)</.exec(text)?.[1] ?? '';

const events = (invitationId: string) =>
  app.scope(({ tx }) => tx.selectFrom('event').select('act').where('subject_id', '=', invitationId).execute());

async function accept(invitee: Awaited<ReturnType<typeof invitePerson>>) {
  const client = app.stranger();
  const shown = await client.post(linkPath(invitee.link), { password });
  const key = keyIn(shown.text);
  const taken = await client.post(`${linkPath(invitee.link)}/authenticator-app`, { code: codeFromApp(key) });
  assert.equal(taken.status, 303);
  return client;
}

test('a link leads to a password, the second step and the seat, and works once', async () => {
  const invitee = await invitePerson(app, { secondFactor: 'authenticator app' });
  const page = await app.stranger().get(linkPath(invitee.link));
  assert.match(page.text, /You are invited as: Senior nurse/);
  const client = await accept(invitee);
  assert.equal((await client.get('partners')).status, 200);
  assert.deepEqual(await events(invitee.invitationId), [{ act: 'invitation accepted' }]);
  const again = await app.stranger().get(linkPath(invitee.link));
  assert.equal(again.status, 409);
  assert.match(again.text, /The first facilitator invited you/);
});

test('only the hash of a link is kept', async () => {
  const { link } = await invitePerson(app, { secondFactor: 'printed codes' });
  const token = linkPath(link).split('/').at(-1) ?? '';
  assert.ok(token.length >= 43);
  const rows = await app.scope(({ tx }) => tx.selectFrom('invitation').selectAll().execute());
  assert.ok(!JSON.stringify(rows).includes(token));
});

test('a link that was withdrawn, renewed or is eight days old opens nothing', async () => {
  const withdrawn = await invitePerson(app, { secondFactor: 'printed codes' });
  const renewed = await invitePerson(app, { secondFactor: 'printed codes' });
  const old = await invitePerson(app, { secondFactor: 'printed codes' });
  const fresh = await app.scope(async (scope) => {
    await app.accounts.withdrawInvitation(scope, withdrawn.invitationId, new Date());
    await scope.tx
      .updateTable('invitation')
      .set({ expires_at: new Date(Date.now() - 86_400_000) })
      .where('id', '=', old.invitationId)
      .execute();
    return app.accounts.renewInvitation(scope, renewed.invitationId, new Date());
  });
  for (const { link } of [withdrawn, renewed, old]) {
    assert.equal((await app.stranger().get(linkPath(link))).status, 409);
    assert.equal((await app.stranger().post(linkPath(link), { password })).status, 409);
  }
  assert.equal((await app.stranger().get(linkPath(fresh?.link ?? ''))).status, 200);
});

test('a second invitation takes the first one back', async () => {
  const first = await invitePerson(app, { secondFactor: 'printed codes' });
  await app.scope((scope) =>
    app.accounts.invite(scope, {
      personId: first.personId,
      email: first.email,
      secondFactor: 'printed codes',
      invitedBy: app.partnership.facilitatorId,
      now: new Date(),
    }),
  );
  assert.equal((await app.stranger().get(linkPath(first.link))).status, 409);
});

test('two people with one link: one takes the seat, the other is told', async () => {
  const { link } = await invitePerson(app, { secondFactor: 'printed codes' });
  const [one, two] = [app.stranger(), app.stranger()];
  await one.get('/sign-in');
  await two.get('/sign-in');
  const answers = await Promise.all([one.post(linkPath(link), { password }), two.post(linkPath(link), { password })]);
  assert.deepEqual(answers.map((answer) => answer.status).sort(), [200, 409]);
});

test('someone without e-mail chooses a name, which nobody else has', async () => {
  const first = await invitePerson(app, { secondFactor: 'printed codes', email: null });
  const codes = (await app.scope((scope) => app.accounts.issueCodes(scope, first.personId))) ?? [];
  const client = app.stranger();
  assert.match((await client.get(linkPath(first.link))).text, /choose a name to sign in with/);
  assert.equal((await client.post(linkPath(first.link), { password })).status, 422);
  const step = await client.post(linkPath(first.link), { name: 'Blue Kettle', password });
  assert.match(step.text, /One code from your sheet/);
  assert.equal((await client.post('/sign-in/second-step', { code: codes[4] })).status, 303);
  const second = await invitePerson(app, { secondFactor: 'printed codes', email: null });
  const taken = await app.stranger().post(linkPath(second.link), { name: 'blue kettle', password });
  assert.match(taken.text, /Someone signs in with this name already/);
});

test('someone with an account signs in with it and takes the seat', async () => {
  const other = await app.addPartnership('The other place');
  const first = await invitePerson(app, { secondFactor: 'authenticator app' });
  const client = await accept(first);
  const second = await invitePerson(app, { secondFactor: 'authenticator app', email: first.email, in: other });
  const stranger = await app.stranger().get(linkPath(second.link));
  assert.match(stranger.text, /You have an account already/);
  const shut = await app.stranger().post(linkPath(second.link), { password: 'another long password' });
  assert.match(shut.text, /You have an account already/);
  assert.match((await client.get(linkPath(second.link))).text, /You are signed in as/);
  assert.equal((await client.post(`${linkPath(second.link)}/seat`)).location, '/');
  assert.equal((await client.get(`/partnerships/${other.slug}/partners`)).status, 200);
});

test('a partnership cannot choose a password for an account that opens another one', async () => {
  const other = await app.addPartnership('A third place');
  const first = await invitePerson(app, { secondFactor: 'authenticator app' });
  const client = await accept(first);
  const second = await invitePerson(app, { secondFactor: 'authenticator app', email: first.email, in: other });
  await client.post(`${linkPath(second.link)}/seat`);
  const wanted = {
    personId: second.personId,
    email: first.email,
    secondFactor: 'authenticator app',
    invitedBy: other.facilitatorId,
    now: new Date(),
  } as const;
  assert.equal(await app.scope((scope) => app.accounts.letBackIn(scope, wanted), other), 'seats elsewhere');
  const forced = await app.scope((scope) => app.accounts.invite(scope, wanted), other);
  const answer = await app.stranger().post(linkPath(forced.link ?? ''), { password: 'another long password' });
  assert.equal(answer.status, 409);
  assert.match(answer.text, /opens more than this partnership/);
});

test('someone who is let back in chooses a new password, and whoever was signed in is signed out', async () => {
  const invitee = await invitePerson(app, { secondFactor: 'authenticator app' });
  const client = await accept(invitee);
  const back = await app.scope((scope) =>
    app.accounts.letBackIn(scope, {
      personId: invitee.personId,
      email: null,
      secondFactor: 'printed codes',
      invitedBy: app.partnership.facilitatorId,
      now: new Date(),
    }),
  );
  assert.ok(typeof back === 'object');
  const codes = (await app.scope((scope) => app.accounts.issueCodes(scope, invitee.personId))) ?? [];
  const returning = app.stranger();
  assert.equal((await returning.get(linkPath(back.link ?? ''))).title, 'Choose a new password');
  await returning.post(linkPath(back.link ?? ''), { password: 'quite another password' });
  assert.equal((await returning.post('/sign-in/second-step', { code: codes[0] })).status, 303);
  assert.equal((await returning.get('partners')).status, 200);
  assert.equal((await client.get('partners')).status, 303);
});
