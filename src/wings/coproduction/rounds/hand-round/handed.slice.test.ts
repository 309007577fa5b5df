import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { aroundTheTable } from '../../../../../test/support/around-the-table.ts';
import { flat, startedRound } from '../../../../../test/support/round.ts';

const table = await aroundTheTable({ example: true });
const withPasswords = await aroundTheTable();
after(async () => {
  await table.close();
  await withPasswords.close();
});

test('a device that was handed round shows nothing but the questions and the concern sheet, until it is taken back', async () => {
  const { facilitator } = table.people;
  const round = await startedRound(table, { opened: true });
  const at = `/partnerships/${table.partnership.slug}/${round.at}/hand-round`;
  assert.equal((await facilitator.get(`${round.at}/hand-round`)).status, 200);
  for (const elsewhere of ['', 'answers/told', 'rounds', round.at, 'dialogues'])
    assert.equal((await facilitator.get(elsewhere)).location, at, elsewhere);
  assert.equal((await facilitator.post('answers/say', { words: 'As somebody else', hearBy: 'page' })).location, at);
  assert.match((await facilitator.get('worried')).text, /Tell the officer or nurse|Worried/);
  const sent = await facilitator.post(`${round.at}/hand-round`, {
    step: 'sheet',
    view: table.perspectives.residents,
    ...flat(2),
  });
  assert.match(sent.location, /thank-you$/);
  assert.equal((await facilitator.post(`${round.at}/hand-round/take-back`, {})).kept, 'The device is yours again.');
  assert.equal((await facilitator.get('rounds')).status, 200);
});

test('whoever does not know the password does not take the device back', async () => {
  const { facilitator } = withPasswords.people;
  const round = await startedRound(withPasswords, { opened: true });
  await facilitator.get(`${round.at}/hand-round`);
  const tried = await facilitator.post(`${round.at}/hand-round/take-back`, { password: 'a guess' });
  assert.equal(tried.status, 422);
  assert.doesNotMatch(tried.text, /a guess/);
  assert.match((await facilitator.get('rounds')).location, /hand-round$/);
});

test('a device whose round was closed meanwhile can still be taken back', async () => {
  const { facilitator } = table.people;
  const coLead = await table.as('lived experience');
  const round = await startedRound(table, { opened: true });
  await facilitator.get(`${round.at}/hand-round`);
  assert.equal((await coLead.post(`${round.at}/close`, { seen: await round.version() })).status, 303);
  const elsewhere = await facilitator.get('rounds');
  assert.match(elsewhere.location, /hand-round$/);
  const held = await facilitator.get(`${round.at}/hand-round`);
  assert.match(held.location, /hand-round\/take-back$/);
  assert.match((await facilitator.get(`${round.at}/hand-round/take-back`)).text, /This round takes no more answers/);
  assert.equal((await facilitator.post(`${round.at}/hand-round/take-back`, {})).status, 303);
  assert.equal((await facilitator.get('rounds')).status, 200);
});

test('signing out lets go of a device that was handed round', async () => {
  const peer = await table.as('lived experience');
  const round = await startedRound(table, { opened: true });
  await peer.get(`${round.at}/hand-round`);
  assert.ok(peer.cookies.get('handed'));
  await peer.post('/sign-out');
  assert.ok(!peer.cookies.get('handed'));
});
