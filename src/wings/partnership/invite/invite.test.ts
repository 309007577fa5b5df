import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { testApp } from '../../../../test/support/app.ts';
import { newId } from '../../../db/id.ts';

const app = await testApp();
after(() => app.close());
const manager = await app.as('partnership manager');
const facilitator = await app.as('facilitator');
const nurse = await app.as({ role: 'front-line staff', shownAs: 'The night nurse' });

const wanted = (more: object = {}) => ({
  person: newId(),
  shownAs: 'Recovery worker',
  role: 'front-line staff',
  email: 'someone@example.org',
  secondFactor: 'printed codes',
  ...more,
});
const linkIn = (text: string) => /http:\/\/localhost\/[^\s<]+/.exec(text)?.[0];
const idOf = (name: string) =>
  app.scope(async ({ tx }) => {
    const where = tx.selectFrom('person').select('id').where('shown_as', '=', name);
    return (await where.executeTakeFirstOrThrow()).id;
  });

test('someone is invited, and the link is shown once for handing over', async () => {
  const sent = wanted();
  const answer = await manager.post('people/invite', sent);
  assert.equal(answer.status, 200);
  assert.equal(answer.title, 'Recovery worker is invited');
  const link = linkIn(answer.text);
  assert.ok(link);
  const person = await manager.get(`people/${sent.person}`);
  assert.match(person.text, /Invited, not here yet/);
  assert.ok(!person.text.includes(link));
  assert.equal((await app.stranger().get(new URL(link).pathname)).status, 200);
});

test('the link and the address are in no event and no log line', async () => {
  const answer = await manager.post('people/invite', wanted({ shownAs: 'Peer worker', email: 'canary@example.org' }));
  const token = linkIn(answer.text)?.split('/').at(-1) ?? 'no token';
  const events = await app.scope(({ tx }) => tx.selectFrom('event').selectAll().execute());
  for (const kept of [JSON.stringify(events), app.log.join('\n')]) {
    assert.ok(!kept.includes(token));
    assert.ok(!kept.includes('canary'));
  }
});

test('the same form sent twice invites one person', async () => {
  const sent = wanted({ shownAs: 'Sent twice' });
  const answers = await Promise.all([manager.post('people/invite', sent), manager.post('people/invite', sent)]);
  assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 409]);
  assert.equal((await manager.get('people')).text.match(/Sent twice/g)?.length, 1);
});

test('a manager cannot make a facilitator, and nobody below invites at all', async () => {
  assert.equal((await manager.post('people/invite', wanted({ role: 'facilitator' }))).status, 403);
  assert.equal((await facilitator.post('people/invite', wanted({ role: 'facilitator' }))).status, 200);
  assert.equal((await nurse.get('people/invite')).status, 403);
  assert.equal((await nurse.post('people/invite', wanted())).status, 403);
});

test('a nurse sees people by what they do, and nothing of their invitations', async () => {
  const page = await nurse.get(`people/${await idOf('Recovery worker')}`);
  assert.equal(page.status, 200);
  assert.doesNotMatch(page.text, /Invited|someone@example.org|one-time/);
  assert.doesNotMatch((await nurse.get('people')).text, /not here yet/);
});

test('a new link ends the old one', async () => {
  const sent = wanted({ shownAs: 'Renewed' });
  const first = linkIn((await manager.post('people/invite', sent)).text) ?? '';
  const second = linkIn((await manager.post(`people/${sent.person}/invitation/renew`)).text) ?? '';
  assert.notEqual(first, second);
  assert.doesNotMatch((await app.stranger().get(new URL(first).pathname)).text, /password/i);
  assert.match((await app.stranger().get(new URL(second).pathname)).text, /password/i);
});

test('an invitation is withdrawn once, and can be sent anew', async () => {
  const sent = wanted({ shownAs: 'Withdrawn' });
  await manager.post('people/invite', sent);
  const gone = await manager.post(`people/${sent.person}/invitation/withdraw`);
  assert.equal(gone.status, 303);
  assert.equal((await manager.post(`people/${sent.person}/invitation/withdraw`)).status, 409);
  assert.equal((await manager.post(`people/${sent.person}/invitation/renew`)).status, 409);
  assert.match((await manager.get(`people/${sent.person}`)).text, /Not invited/);
  const way = { email: '', secondFactor: 'authenticator app' };
  assert.equal((await manager.post(`people/${sent.person}/invitation`, way)).status, 200);
  assert.equal((await manager.post(`people/${sent.person}/invitation`, way)).status, 409);
});

test('ten one-time codes are printed on a sheet and shown once', async () => {
  const sent = wanted({ shownAs: 'Code holder', email: '' });
  await manager.post('people/invite', sent);
  const sheet = await manager.post(`people/${sent.person}/codes`);
  assert.equal(sheet.title, 'One-time codes');
  const codes = sheet.text.match(/[2-9A-HJ-NP-TV-Z]{4}-[2-9A-HJ-NP-TV-Z]{4}-[2-9A-HJ-NP-TV-Z]{4}/g) ?? [];
  assert.equal(new Set(codes).size, 10);
  const page = await manager.get(`people/${sent.person}`);
  for (const code of codes) assert.ok(!page.text.includes(code));
});

test('a manager cannot take over a facilitator by a new link, new codes or letting them back in', async () => {
  const theirs = `people/${facilitator.personId}`;
  for (const act of ['codes', 'let-back-in', 'invitation/renew'])
    assert.equal((await manager.post(`${theirs}/${act}`)).status, 403, act);
});

test('a nurse who has lost the way in is let back in by a link', async () => {
  const answer = await manager.post(`people/${nurse.personId}/let-back-in`);
  assert.equal(answer.status, 200);
  assert.ok(linkIn(answer.text));
  assert.equal((await nurse.post(`people/${nurse.personId}/let-back-in`)).status, 403);
});

test('a role is given and ended, and nobody gives one to themselves', async () => {
  const path = `people/${nurse.personId}/roles/give`;
  const role = { role: 'representative', partnerId: app.partnership.partner.id, level: 'operational', placeId: '' };
  assert.equal((await manager.post(path, role)).status, 303);
  assert.equal((await manager.post(path, { role: 'representative' })).status, 422);
  assert.equal((await manager.post(`people/${manager.personId}/roles/give`, role)).status, 403);
  assert.equal((await manager.post(path, { ...role, role: 'facilitator' })).status, 403);
  const page = await manager.get(`people/${nurse.personId}`);
  const ends = [...page.text.matchAll(/action="([^"]+\/end)"/g)].map(([, action]) => action ?? '');
  assert.equal(ends.length, 2);
  assert.equal((await manager.post(ends[1] ?? '')).status, 303);
  assert.equal((await manager.post(ends[1] ?? '')).status, 409);
  assert.match((await manager.get(`people/${nurse.personId}`)).text, /Until /);
});

test('of the last two who can invite, ending each other at once, one stays', async () => {
  const apart = await app.addPartnership('Two who can invite');
  const two = [await app.as({ role: 'facilitator', in: apart }), await app.as({ role: 'facilitator', in: apart })];
  await app.scope(
    ({ tx, partnershipId }) =>
      tx
        .updateTable('membership')
        .set({ ended_on: '2026-01-01' })
        .where('partnership_id', '=', partnershipId)
        .where('person_id', '=', apart.facilitatorId)
        .execute(),
    apart,
  );
  const roleOf = (personId: string) =>
    app.scope(
      async ({ tx, partnershipId }) =>
        tx
          .selectFrom('membership')
          .select('id')
          .where('partnership_id', '=', partnershipId)
          .where('person_id', '=', personId)
          .executeTakeFirstOrThrow(),
      apart,
    );
  const ends = await Promise.all(
    two.map(async (person) => `people/${person.personId}/roles/${(await roleOf(person.personId)).id}/end`),
  );
  const answers = await Promise.all([two[0]?.post(ends[1] ?? ''), two[1]?.post(ends[0] ?? '')]);
  const [first, second] = answers.map((answer) => answer?.status ?? 0).sort();
  assert.equal(first, 303);
  // whoever comes a moment later has no seat left to end another's from
  assert.ok(second === 409 || second === 404, `got ${second}`);
});

test('a person is shown by name only after choosing it for themselves', async () => {
  const form = await nurse.get('people/how-you-are-shown');
  const seen = /name="seen" value="(\d+)"/.exec(form.text)?.[1];
  const chosen = { shownAs: 'The night nurse', choice: 'credit', name: 'Canary Name', seen };
  assert.equal((await nurse.post('people/how-you-are-shown', { ...chosen, name: '' })).status, 422);
  assert.doesNotMatch((await manager.get('people')).text, /Canary/);
  assert.equal((await nurse.post('people/how-you-are-shown', chosen)).status, 303);
  assert.match((await manager.get('people')).text, /Canary Name, The night nurse/);
  const stale = await nurse.post('people/how-you-are-shown', { ...chosen, choice: 'role' });
  assert.equal(stale.status, 409);
  assert.equal(
    (await nurse.post('people/how-you-are-shown', { ...chosen, choice: 'role', seen: String(Number(seen) + 1) }))
      .status,
    303,
  );
  const left = await app.scope(({ tx }) =>
    tx.selectFrom('person').select('id').where('name', 'like', 'Canary%').execute(),
  );
  assert.deepEqual(left, []);
});

test('a person of another partnership is not found', async () => {
  const other = await app.addPartnership('Elsewhere');
  assert.equal((await manager.get(`people/${other.facilitatorId}`)).status, 404);
  assert.equal((await manager.post(`people/${other.facilitatorId}/codes`)).status, 404);
  assert.equal((await manager.get('people/no-id-at-all')).status, 404);
});
