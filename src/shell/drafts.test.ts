import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { testApp } from '../../test/support/app.ts';
import type { Client } from '../../test/support/client.ts';
import { withClient } from '../db/client.ts';
import { pruningOf } from './pruning.ts';

const app = await testApp();
after(() => app.close());
const first = await app.as('partnership manager');
const second = await app.as('partnership manager');
const home = `/partnerships/${app.partnership.slug}`;

const draftIn = (page: string): string => /\?draft=([0-9a-f-]{36})/.exec(page)?.[1] ?? '';

test('an address with someone’s draft in it, handed on, keeps a draft of its own for whoever types there', async () => {
  await first.post('dialogues/propose', { title: 'Mine to finish', keep: 'later' });
  const mine = draftIn((await first.get(home)).text);
  assert.notEqual(mine, '');
  const kept = await second.post(`dialogues/propose?draft=${mine}`, { title: 'Theirs to finish', keep: 'later' });
  assert.equal(kept.status, 303, kept.text);
  const theirs = draftIn((await second.get(home)).text);
  assert.notEqual(theirs, mine);
  assert.match((await second.get(`dialogues/propose?draft=${theirs}`)).text, /Theirs to finish/);
  const again = (await first.get(`dialogues/propose?draft=${mine}`)).text;
  assert.match(again, /Mine to finish/);
  assert.doesNotMatch(again, /Theirs/);
});

test('a draft is not overwritten from another form', async () => {
  const mine = draftIn((await first.get(home)).text);
  await first.post(`agreement/vision/propose?draft=${mine}`, { words: 'Elsewhere', keep: 'later' });
  assert.match((await first.get(`dialogues/propose?draft=${mine}`)).text, /Mine to finish/);
});

test('sent, a draft is used up, and nobody else can use it up', async () => {
  const mine = draftIn((await first.get(home)).text);
  await second.post(`dialogues/propose?draft=${mine}`, { title: 'Another dialogue' });
  assert.match((await first.get(home)).text, new RegExp(mine));
  await first.post(`dialogues/propose?draft=${mine}`, { title: 'Mine, finished' });
  assert.doesNotMatch((await first.get(home)).text, new RegExp(mine));
});

test('kept twice, by a double click or with Back, what was typed is one draft', async () => {
  const third = await app.as('facilitator');
  const keep = () => third.post('milestones/add', { title: 'Once is enough', keep: 'later' });
  await Promise.all([keep(), keep(), keep()]);
  await keep();
  const drafts = (await third.get(home)).text.match(/milestones\/add\?draft=/g);
  assert.equal(drafts?.length, 1);
});

const draftsOf = async ({ personId }: Client) =>
  (await withClient(app.db.owner, (owner) => owner.query('select from thread.draft where person_id = $1', [personId])))
    .rows.length;

test('what someone kept who never comes back goes when its days are over, without them', async () => {
  const [gone, here] = [await app.as('facilitator'), await app.as('facilitator')];
  for (const who of [gone, here]) await who.post('dialogues/propose', { title: 'Half a thought', keep: 'later' });
  await withClient(app.db.owner, (owner) =>
    owner.query("update thread.draft set kept_at = now() - interval '4 days' where person_id = $1", [gone.personId]),
  );
  const pruning = pruningOf(app.db, () => new Date());
  await pruning.start((fault) => assert.fail(JSON.stringify(fault)));
  await pruning.stop();
  assert.deepEqual([await draftsOf(gone), await draftsOf(here)], [0, 1]);
});

test('with the last running role of someone goes what they had kept to finish later, and not before', async () => {
  const nurse = await app.as('partnership manager');
  await first.post(`people/${nurse.personId}/roles/give`, { role: 'front-line staff', level: '' });
  await nurse.post('dialogues/propose', { title: 'Half a thought', keep: 'later' });
  const roles = await app.scope(({ tx }) =>
    tx.selectFrom('membership').select('id').where('person_id', '=', nurse.personId).execute(),
  );
  assert.equal(roles.length, 2);
  const left: number[] = [];
  for (const { id } of roles) {
    assert.equal((await first.post(`people/${nurse.personId}/roles/${id}/end`)).status, 303);
    left.push(await draftsOf(nurse));
  }
  assert.deepEqual(left, [1, 0]);
});
