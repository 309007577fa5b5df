import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testApp } from '../../../../test/support/app.ts';
import type { Client } from '../../../../test/support/client.ts';
import { seatsOf } from '../../../shell/seats.ts';

const app = await testApp();
const facilitator = await app.as('facilitator');
const home = `/partnerships/${app.partnership.slug}`;
const roleOf = async ({ personId }: Client): Promise<string> => {
  const rows = await app.scope(({ tx }) =>
    tx.selectFrom('membership').select('id').where('person_id', '=', personId).where('ended_on', 'is', null).execute(),
  );
  return rows[0]?.id ?? '';
};
const end = async (who: Client, by = facilitator) => by.post(`people/${who.personId}/roles/${await roleOf(who)}/end`);

test('with someone’s last role their seat is gone at once, and a role given anew brings it back', async () => {
  const nurse = await app.as('front-line staff');
  assert.equal((await nurse.get(home)).status, 200);
  assert.equal((await end(nurse)).kept, 'The role has ended.');
  assert.equal((await nurse.get(home)).status, 404);
  assert.equal((await nurse.get('agreement')).status, 404);
  assert.equal((await nurse.post('milestones/add', { title: 'Still here' })).status, 404);
  await facilitator.post(`people/${nurse.personId}/roles/give`, { role: 'commissioner', level: '' });
  assert.equal((await nurse.get(home)).status, 200);
});

test('whoever ends their own last role is told that the seat is gone', async () => {
  const family = await app.as('family and carers');
  const ended = await end(family, family);
  assert.equal(ended.location, '/');
  assert.match(ended.kept ?? '', /its seat is gone/);
  assert.equal((await family.get(home)).status, 404);
});

test('a seat without a role still counts where a link could choose a new password', async () => {
  const officer = await app.as('front-line staff');
  const account = await app.scope(({ tx }) =>
    tx.selectFrom('person').select('account_id').where('id', '=', officer.personId).executeTakeFirstOrThrow(),
  );
  await end(officer);
  assert.equal((await officer.get(home)).status, 404);
  assert.equal((await seatsOf(app.db, account.account_id ?? '')).length, 1);
});
