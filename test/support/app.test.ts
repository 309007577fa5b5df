import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { yes } from '../../src/shell/standing.ts';
import { testApp } from './app.ts';

const app = await testApp();
after(() => app.close());

test('someone with a seat sees a page of their partnership', async () => {
  const facilitator = await app.as('facilitator');
  const answer = await facilitator.get('partners');
  assert.equal(answer.status, 200);
  assert.equal(answer.title, 'Who is in it');
});

test('a form is sent with its token and keeps what was typed', async () => {
  const facilitator = await app.as('facilitator');
  const sent = await facilitator.post('partners/add', { name: 'Lifeline', kind: 'provider' });
  assert.equal(sent.status, 303);
  assert.equal(sent.kept, 'Lifeline is kept as a partner.');
  const listed = await facilitator.get(sent.location);
  assert.match(listed.text, /Lifeline/);
});

test('a form without its token is not taken', async () => {
  const facilitator = await app.as('facilitator');
  assert.equal((await facilitator.post('partners/add', { name: 'X', kind: 'provider', csrf: 'made up' })).status, 403);
});

test('someone from another partnership finds nothing there', async () => {
  const other = await app.addPartnership('Another partnership');
  const stranger = await app.as({ role: 'facilitator', in: other });
  assert.equal((await stranger.get(`/partnerships/${app.partnership.slug}/partners`)).status, 404);
});

test('the policy can be switched off, and row-level security bypassed', async () => {
  const open = await testApp({ hold: () => yes, bypass: true });
  const researcher = await open.as('researcher');
  assert.equal((await researcher.get('partners/add')).status, 200);
  await open.close();
  const shut = await app.as('researcher');
  assert.equal((await shut.get('partners/add')).status, 403);
});
