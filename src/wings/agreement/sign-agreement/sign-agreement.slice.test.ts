// Signing with a real account: a right seat alone signs nothing.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { testApp } from '../../../../test/support/app.ts';
import type { Answer } from '../../../../test/support/client.ts';
import { invitePerson, linkPath, password } from '../../../../test/support/invitee.ts';
import { codeFromApp } from '../../../../test/support/totp.ts';
import { newId } from '../../../db/id.ts';

const app = await testApp();
after(() => app.close());
const { partnership } = app;

const other = newId();
await app.scope(({ tx, partnershipId }) =>
  tx
    .insertInto('partner')
    .values({ partnership_id: partnershipId, id: other, slug: 'a-prison', name: 'A prison', kind: 'establishment' })
    .execute(),
);

const field = ({ text }: Answer, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(text)?.[1] ?? '';

/** Someone with a password of their own, who came by an invitation. */
async function representative() {
  const invitee = await invitePerson(app, { secondFactor: 'authenticator app' });
  await app.scope(({ tx, partnershipId }) =>
    tx
      .updateTable('membership')
      .set({ role: 'representative', partner_id: partnership.partner.id })
      .where('partnership_id', '=', partnershipId)
      .where('person_id', '=', invitee.personId)
      .execute(),
  );
  const client = app.stranger();
  const asked = await client.post(linkPath(invitee.link), { password });
  const key = /class="key">([A-Z2-7 ]+)</.exec(asked.text)?.[1] ?? '';
  await client.post(`${linkPath(invitee.link)}/authenticator-app`, { code: codeFromApp(key) });
  return { client, personId: invitee.personId };
}

const base = 'agreement/working-agreements/our-agreement';
const { client: signer, personId } = await representative();
const facilitator = await app.as({ person: partnership.facilitatorId });
await facilitator.post('agreement/working-agreements/start', {
  ...{ title: 'Our agreement', partners: [partnership.partner.id, other] },
});
const [section] = await app.scope(({ tx, partnershipId }) =>
  tx
    .selectFrom('agreement_section')
    .select('id')
    .where('partnership_id', '=', partnershipId)
    .where('kind', '=', 'words')
    .execute(),
);
await facilitator.post(`${base}/sections/${section?.id}/write`, { heading: 'How', words: 'In person.', seen: 1 });
const frozen = await facilitator.post(`${base}/freeze`, {
  digest: field(await facilitator.get(`${base}/freeze`), 'digest'),
});
assert.equal(frozen.status, 303, frozen.text.slice(-600));

const path = `${base}/versions/1/sign/${partnership.partner.id}`;
const signing = async (typed: string) => ({
  ...{ digest: field(await signer.get(path), 'digest'), signedAs: 'Director', read: 'yes', password: typed },
});
const signatures = () =>
  app.scope(({ tx, partnershipId }) =>
    tx.selectFrom('agreement_signature').select('id').where('partnership_id', '=', partnershipId).execute(),
  );

test('nothing is signed without the password, or with a wrong one, and what else was typed is kept', async () => {
  const none = await signer.post(path, await signing(''));
  assert.match(none.text, /Write your password/);
  const wrong = await signer.post(path, await signing('not the password at all'));
  assert.equal(wrong.status, 422);
  assert.match(wrong.text, /This is not your password\. Nothing was signed/);
  assert.match(wrong.text, /value="Director"/);
  assert.ok(!wrong.text.includes('not the password at all'), 'a password is put back into no page');
  assert.deepEqual(await signatures(), []);
});

test('someone whose seat was opened without a password cannot sign by it', async () => {
  const opened = await app.as({ person: personId });
  const form = { ...(await signing('anything')), password: '' };
  assert.equal((await opened.post(path, form)).status, 422);
  assert.deepEqual(await signatures(), []);
});

test('after ten wrong passwords signing waits, as signing in does', async () => {
  let answer = await signer.post(path, await signing('wrong 0'));
  for (let n = 1; n < 12; n++) answer = await signer.post(path, await signing(`wrong ${n}`));
  assert.match(answer.text, /That was tried too often/);
  const right = await signer.post(path, await signing(password));
  assert.match(right.text, /That was tried too often/);
});

test('the right password signs, once, and is in no row, event, draft or log line', async () => {
  await app.db.signin.query('delete from signin.rate_limit');
  const done = await signer.post(path, await signing(password));
  assert.match(done.kept, /You have signed for/);
  assert.equal((await signatures()).length, 1);
  const drafts = await app.scope(({ tx }) => tx.selectFrom('draft').select('body').execute());
  assert.deepEqual(drafts, []);
  assert.ok(!app.log.join('\n').includes(password));
});

test('a representative whose authority ended signs nothing', async () => {
  const { client, personId: ended } = await representative();
  const page = await client.get(path);
  await app.scope(({ tx, partnershipId }) =>
    tx
      .updateTable('membership')
      .set({ ended_on: '2026-01-01' })
      .where('partnership_id', '=', partnershipId)
      .where('person_id', '=', ended)
      .execute(),
  );
  const answer = await client.post(path, {
    digest: field(page, 'digest'),
    signedAs: 'Director',
    read: 'yes',
    password,
  });
  assert.notEqual(answer.status, 303);
  assert.equal((await signatures()).length, 1);
});

test('words that are long, right to left or pictures are kept, frozen and shown letter by letter', async () => {
  const words = [
    'كل شخص يعرف من يعتني به. כל אדם יודע מי מטפל בו.',
    'A thumb 👍🏽, a family 👩‍👩‍👧, and Ŵŷ ŵ.',
    `${'word '.repeat(10_000).trim()}.`,
  ].join('\n\n');
  await facilitator.post('agreement/working-agreements/start', {
    ...{ title: 'A long one', partners: [partnership.partner.id, other] },
  });
  const sections = await app.scope(({ tx, partnershipId }) =>
    tx
      .selectFrom('agreement_section as s')
      .innerJoin('working_agreement as a', 'a.id', 's.agreement_id')
      .select('s.id')
      .where('s.partnership_id', '=', partnershipId)
      .where('a.slug', '=', 'a-long-one')
      .where('s.kind', '=', 'words')
      .execute(),
  );
  const long = 'agreement/working-agreements/a-long-one';
  const kept = await facilitator.post(`${long}/sections/${sections[0]?.id}/write`, { heading: 'How', words, seen: 1 });
  assert.equal(kept.status, 303, kept.text.slice(-300));
  const page = await facilitator.get(`${long}/freeze`);
  assert.equal((await facilitator.post(`${long}/freeze`, { digest: field(page, 'digest') })).status, 303);
  const { text } = await facilitator.get(`${long}/versions/1`);
  for (const part of words.split('\n\n')) assert.ok(text.includes(part), part.slice(0, 40));
  const pdf = await facilitator.get(`${long}/versions/1/pdf`);
  assert.equal(pdf.status, 200);
});
