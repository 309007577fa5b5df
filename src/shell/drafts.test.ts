import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testApp } from '../../test/support/app.ts';

const app = await testApp();
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
