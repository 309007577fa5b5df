import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, test } from 'node:test';
import { getConstructionPlans } from 'pg-boss';
import { testApp } from '../../../test/support/app.ts';
import { invitePerson, linkPath, password } from '../../../test/support/invitee.ts';
import { openMailbox } from '../../../test/support/mailbox.ts';
import { newId } from '../../db/id.ts';

const mailbox = await openMailbox();
const app = await testApp({ smtpUrl: mailbox.url });
await app.app.ready();
after(async () => {
  await app.close();
  await mailbox.close();
});

const linkIn = (text: string): string => /(http:\/\/localhost\/\S+)/.exec(text)?.[1] ?? '';
const jobs = async () =>
  (await app.db.appPool.query('select name, data, state, output from jobs.job order by created_on')).rows;

async function withAccount(): Promise<{ personId: string; email: string }> {
  const email = `${crypto.randomUUID()}@example.org`;
  const coming = mailbox.next(email);
  const invitee = await invitePerson(app, { secondFactor: 'printed codes', email });
  await app.stranger().post(linkPath(linkIn((await coming).text)), { password });
  return { personId: invitee.personId, email };
}

test('an invitation goes by mail, with a link that opens it, and the link stands nowhere else', async () => {
  const email = 'nurse@example.org';
  const coming = mailbox.next(email);
  const invitee = await invitePerson(app, { secondFactor: 'printed codes', email });
  assert.equal(invitee.link, '');
  const mail = await coming;
  assert.match(mail.text, /Your seat in Test partnership/);
  assert.match(mail.text, /The first facilitator invited you/);
  const link = linkIn(mail.text);
  assert.equal((await app.stranger().get(linkPath(link))).status, 200);
  const token = linkPath(link).split('/').at(-1) ?? '';
  const kept = JSON.stringify([await jobs(), app.log]);
  for (const secret of [token, email]) assert.ok(!kept.includes(secret));
  const events = await app.scope(({ tx }) =>
    tx.selectFrom('event').select(['act', 'actor_id']).where('subject_id', '=', invitee.invitationId).execute(),
  );
  assert.deepEqual(events, [{ act: 'invitation sent', actor_id: null }]);
});

test('an invitation that is taken back before its mail goes out sends none', async () => {
  const email = 'taken-back@example.org';
  const personId = newId();
  await app.scope(async (scope) => {
    const { tx, partnershipId } = scope;
    await tx.insertInto('person').values({ partnership_id: partnershipId, id: personId, shown_as: 'Nurse' }).execute();
    const wanted = { personId, email, secondFactor: 'printed codes', invitedBy: personId, now: new Date() } as const;
    const { id } = await app.accounts.invite(scope, wanted);
    await app.accounts.withdrawInvitation(scope, id, new Date());
  });
  const waits = async () => (await jobs()).some((job) => ['created', 'active'].includes(job.state));
  for (let n = 0; n < 100 && (await waits()); n++) await new Promise((done) => setTimeout(done, 100));
  assert.ok(!mailbox.mails.some((mail) => mail.to.includes(email)));
});

test('an act that fails sends no mail', async () => {
  const before = mailbox.mails.length;
  await assert.rejects(
    app.scope(async (scope) => {
      await app.accounts.invite(scope, {
        personId: app.partnership.facilitatorId,
        email: 'never@example.org',
        secondFactor: 'printed codes',
        invitedBy: app.partnership.facilitatorId,
        now: new Date(),
      });
      throw new Error('the act fails');
    }),
  );
  const queued = (await jobs()).filter((job) => job.state !== 'completed');
  assert.deepEqual(queued, []);
  assert.equal(mailbox.mails.length, before);
});

test('a link can be handed over by other means all the same', async () => {
  const { link } = await app.scope(async (scope) => {
    const { id } = await app.accounts.invite(scope, {
      personId: app.partnership.facilitatorId,
      email: null,
      secondFactor: 'printed codes',
      invitedBy: app.partnership.facilitatorId,
      now: new Date(),
    });
    return (await app.accounts.renewInvitation(scope, id, new Date(), { byHand: true })) ?? { link: null };
  });
  assert.equal((await app.stranger().get(linkPath(link ?? ''))).status, 200);
});

test('a forgotten password gets a link by mail, which leaves the second step as it is', async () => {
  const { email } = await withAccount();
  const coming = mailbox.next(email);
  const client = app.stranger();
  assert.match((await client.get('/forgotten-password')).text, /Send me a link/);
  assert.equal((await client.post('/forgotten-password', { name: email })).title, 'Look in your mail');
  const link = linkPath(linkIn((await coming).text));
  const short = await client.post(link, { password: 'short' });
  assert.equal(short.status, 422);
  assert.equal((await client.post(link, { password: 'a new password for me' })).location, '/sign-in');
  assert.equal((await client.post(link, { password: 'and one more of them' })).status, 409);
  assert.equal((await client.post('/sign-in', { name: email, password })).status, 422);
  assert.equal(
    (await client.post('/sign-in', { name: email, password: 'a new password for me' })).title,
    'One more step',
  );
});

test('whether there is such an account is told to nobody', async () => {
  const before = (await jobs()).length;
  const answer = await app.stranger().post('/forgotten-password', { name: 'nobody@example.org' });
  assert.equal(answer.title, 'Look in your mail');
  assert.equal((await jobs()).length, before + 1);
});

test('"something needs you" says nothing of what, and comes once in 12 hours', async () => {
  const { personId, email } = await withAccount();
  const coming = mailbox.next(email);
  for (let n = 0; n < 3; n++) await app.scope((scope) => app.tell(scope, [personId]));
  const mail = await coming;
  assert.match(mail.text, /Something in Common Thread needs you/);
  assert.doesNotMatch(mail.text, /Test partnership/);
  const sent = (await jobs()).filter((job) => job.data.person === personId);
  assert.equal(sent.length, 1);
});

test('a mail that is not taken is tried again, and nobody is named in what is kept of it', async () => {
  mailbox.refuse(1);
  const email = 'later@example.org';
  await invitePerson(app, { secondFactor: 'printed codes', email });
  const retried = async () => (await jobs()).find((job) => job.name === 'invitation' && job.state === 'retry');
  for (let n = 0; n < 100 && !(await retried()); n++) await new Promise((done) => setTimeout(done, 100));
  const job = await retried();
  assert.ok(job);
  assert.ok(!JSON.stringify([job, app.log]).includes(email));
});

test('without mail nothing is queued', async () => {
  const quiet = await testApp();
  await invitePerson(quiet, { secondFactor: 'printed codes' });
  await quiet.scope((scope) => quiet.tell(scope, [quiet.partnership.facilitatorId]));
  const { rows } = await quiet.db.appPool.query('select from jobs.job');
  assert.equal(rows.length, 0);
  assert.match((await quiet.stranger().get('/forgotten-password')).text, /partnership manager/);
  await quiet.close();
});

test('the tables of jobs are those that this version of pg-boss expects', () => {
  const plain = (sql: string) => sql.replaceAll(/\s+/g, ' ');
  const kept = plain(readFileSync(new URL('../../db/migrations/0007-jobs.sql', import.meta.url), 'utf8'));
  const plans = getConstructionPlans('jobs', { createSchema: false });
  for (const statement of plans.split(/;\n\s*(?=CREATE|INSERT|ALTER)/).slice(1)) {
    if (/SET LOCAL|queue_stats_/.test(statement)) continue;
    const words = plain(statement.replace(/\s*;?\s*COMMIT;\s*$/, '')).trim();
    assert.ok(kept.includes(words), words.slice(0, 200));
  }
});
