import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { testApp } from '../../../../test/support/app.ts';

const app = await testApp();
after(() => app.close());
const manager = await app.as('partnership manager');
await manager.post('partners/add', { name: 'The Charity', kind: 'provider' });
const rows = await app.scope(({ tx }) => tx.selectFrom('partner').select(['id', 'slug']).execute());
const [trust, charity] = ['the-trust', 'the-charity'].map((slug) => rows.find((row) => row.slug === slug)?.id ?? '');
const ofTrust = await app.as({ role: 'representative', partner: trust ?? '' });
const ofCharity = await app.as({ role: 'representative', partner: charity ?? '' });
const nurse = await app.as({ role: 'front-line staff', partner: trust ?? '' });

const firstIn = (text: string, path: RegExp) => path.exec(text)?.[0] ?? 'nothing';
const seenIn = (text: string) => /name="seen" value="(\d+)"/.exec(text)?.[1];
const helpIn = (text: string) => firstIn(text, /\/partnerships\/[^"]+\/help\/[^"/]+\/change/);
const goalIn = (text: string, what: 'help/add' | 'change') =>
  firstIn(text, new RegExp(`/partnerships/[^"]+/goals/[^"/]+/${what}`));

test('a representative writes a goal of their partner, and not of another', async () => {
  const goal = { partnerId: trust, words: 'Nobody waits more than a day' };
  assert.equal((await ofTrust.post('goals/add', goal)).status, 303);
  assert.equal((await ofCharity.post('goals/add', goal)).status, 403);
  assert.equal((await nurse.post('goals/add', goal)).status, 403);
  assert.match((await nurse.get('goals')).text, /Nobody helps yet/);
});

test('another partner says how it helps, and cannot say it for its own goal', async () => {
  const path = goalIn((await ofCharity.get('goals')).text, 'help/add');
  assert.equal((await ofCharity.post(path, { partnerId: charity, how: 'A peer explains it' })).status, 303);
  assert.equal((await manager.post(path, { partnerId: trust, how: 'We work for it' })).status, 422);
  assert.equal((await ofTrust.post(path, { partnerId: charity, how: 'They should' })).status, 403);
});

test('only those whose goal it is say that it helped', async () => {
  const path = helpIn((await ofCharity.get('goals')).text);
  const sent = { how: 'A peer explains it twice', helped: 'yes', helpedWords: 'It was us', seen: '1' };
  assert.equal((await ofCharity.post(path, sent)).status, 303);
  assert.match((await ofTrust.get('goals')).text, /Not said yet if it helped/);
  const form = await ofTrust.get(path);
  assert.match(form.text, /Did it help\?/);
  const said = { helped: 'partly', helpedWords: 'On most days', seen: seenIn(form.text) };
  assert.equal((await ofTrust.post(path, said)).status, 303);
  const page = await nurse.get('goals');
  assert.match(page.text, /A peer explains it twice/);
  assert.match(page.text, /It helped in part/);
  assert.equal((await nurse.get(path)).status, 403);
});

test('two who answer at once: one is kept, the other sees both', async () => {
  const path = helpIn((await manager.get('goals')).text);
  const seen = seenIn((await manager.get(path)).text);
  const sent = (helped: string, helpedWords: string) => ({ how: 'A peer explains it', helped, helpedWords, seen });
  const answers = await Promise.all([
    manager.post(path, sent('yes', 'It did')),
    ofTrust.post(path, sent('no', 'It did not')),
  ]);
  assert.deepEqual(answers.map(({ status }) => status).sort(), [303, 409]);
  const late = answers.find(({ status }) => status === 409)?.text ?? '';
  assert.match(late, /It did/);
  assert.match(late, /It did not/);
});

test('whose goals we help with shows who is left alone', async () => {
  await manager.post('goals/add', { partnerId: charity, words: 'A room by the gate' });
  const page = await nurse.get('goals/who-helps');
  assert.equal(page.title, 'Whose goals we help with');
  assert.match(page.text, /Of 2 goals that partners have of their own, others help with 1\./);
  assert.match(page.text, /Nobody helps yet with: A room by the gate/);
});

test('a goal that has ended takes no more help, and an older version of it shows both', async () => {
  const list = (await manager.get('goals')).text;
  const [change, help] = [goalIn(list, 'change'), goalIn(list, 'help/add')];
  const form = await manager.get(change);
  const said = {
    partnerId: charity,
    words: 'Ended',
    'closedOn-day': '1',
    'closedOn-month': '6',
    'closedOn-year': '2026',
  };
  assert.equal((await manager.post(change, { ...said, seen: seenIn(form.text) })).status, 303);
  assert.equal((await manager.post(change, { ...said, words: 'Too late', seen: seenIn(form.text) })).status, 409);
  assert.equal((await manager.post(help, { partnerId: trust, how: 'Late help' })).status, 409);
});

test('milestones stand in time, by day or in words, and are changed on the version they were seen in', async () => {
  await manager.post('milestones/add', { title: 'A partnership', whenWords: 'September 2010' });
  await manager.post('milestones/add', { title: 'Established', whenWords: 'May 2009' });
  assert.equal((await manager.post('milestones/add', { title: 'When?' })).status, 422);
  const page = await nurse.get('milestones');
  assert.match(page.text, /From May 2009 to September 2010\./);
  assert.ok(page.text.indexOf('Established') < page.text.indexOf('A partnership'));
  assert.equal((await nurse.post('milestones/add', { title: 'Mine', whenWords: '2011' })).status, 403);
  const change = firstIn((await manager.get('milestones')).text, /\/partnerships\/[^"]+\/milestones\/[^"/]+\/change/);
  const said = { title: 'Established here', whenWords: 'May 2009', seen: '1' };
  const answers = await Promise.all([manager.post(change, said), manager.post(change, { ...said, title: 'Founded' })]);
  assert.deepEqual(answers.map(({ status }) => status).sort(), [303, 409]);
});

test('what is said of the partnership is changed by its manager alone', async () => {
  const form = await manager.get('about/change');
  const said = { name: 'Test partnership', purpose: 'One team', tagline: 'Together', seen: seenIn(form.text) };
  assert.equal((await ofTrust.post('about/change', said)).status, 403);
  assert.equal((await manager.post('about/change', said)).status, 303);
  const page = await nurse.get('about');
  assert.match(page.text, /One team/);
  assert.match(page.text, /Not said yet/);
  const late = await manager.post('about/change', { ...said, tagline: 'Apart' });
  assert.equal(late.status, 409);
  assert.match(late.text, /Together[\s\S]*Apart/);
});

test('a fact that a published source does not give is said to be missing there', async () => {
  const seen = seenIn((await manager.get('about/change')).text);
  const said = { name: 'Test partnership', sourceTitle: 'A case study', seen };
  await manager.post('about/change', said);
  assert.match((await nurse.get('about')).text, /Not in the source/);
  assert.match((await nurse.get('partners/the-trust')).text, /Not in the source/);
});
