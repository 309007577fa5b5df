import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aroundTheTable } from '../../../test/support/around-the-table.ts';

const table = await aroundTheTable();
const { people, partners, perspectives } = table;
const inThreeWeeks = { 'lookOn-day': '12', 'lookOn-month': '12', 'lookOn-year': '2026' };

async function ask(title: string, from: string, to: string, who: keyof typeof people = 'facilitator'): Promise<string> {
  const body = { from, to, title, words: `We need this: ${title}`, session: '', theme: '', engagement: '' };
  const sent = await people[who].post('agreement/expectations/make', body);
  assert.equal(sent.status, 303, sent.text.slice(0, 3000));
  return sent.location.split('/').at(-1) ?? '';
}
const answer = (who: keyof typeof people, slug: string, body: Record<string, string | number>) =>
  people[who].post(`agreement/expectations/${slug}/answer`, { side: 'asked', seen: 1, ...body });
const trust = `partner:${partners.trust}`;
const prison = `partner:${partners.prison}`;
const residents = `perspective:${perspectives.residents}`;
const nurses = `perspective:${perspectives.nurses}`;
const officers = `perspective:${perspectives.officers}`;

test('a change goes back to the one who asked, and when they take it there is a promise with its owner and date', async () => {
  const slug = await ask('Bring people to clinic on time', trust, prison, 'trust');
  const waiting = await people.prison.get('agreement/expectations');
  assert.match(waiting.text, /1 thing has been asked\. None is agreed yet\. You have 1 to answer\./);
  assert.match(waiting.text, /Your turn: bring people to clinic on time/);
  const changed = await answer('prison', slug, {
    answer: 'counter',
    change: '20 minutes at weekends',
    changeOwner: 'Wing manager',
    ...inThreeWeeks,
  });
  assert.equal(changed.status, 303, changed.text.slice(0, 3000));
  assert.match((await people.trust.get('agreement/expectations')).text, /Yes, we take the change/);
  const taken = await answer('trust', slug, { answer: 'accept', side: 'asker', seen: 2 });
  assert.equal(taken.status, 303, taken.text.slice(0, 3000));
  const { text } = await people.nurse.get('agreement/commitments');
  assert.match(text, /20 minutes at weekends/);
  assert.match(text, /Wing manager/);
  assert.match(text, /12 December 2026/);
});

test('the second of two who answer sees both answers and loses nothing', async () => {
  const slug = await ask('Tell the wing first', trust, prison, 'trust');
  const first = { answer: 'decline', because: 'We have no one to tell you' };
  const second = { answer: 'accept', owner: 'Duty governor', ...inThreeWeeks };
  assert.equal((await answer('prison', slug, first)).status, 303);
  const late = await answer('governor', slug, second);
  assert.equal(late.status, 409);
  assert.match(late.title, /Someone answered before you/);
  assert.match(late.text, /Here are both answers\. Yours is not lost\./);
  assert.match(late.text, /We have no one to tell you/);
  const draft = /href="([^"]+\?draft=[^"]+)"/.exec(late.text)?.[1] ?? '';
  assert.notEqual(draft, '');
});

test('two who answer in the same moment: one is kept, the other is told', async () => {
  const slug = await ask('Open the gate at nine', trust, prison, 'trust');
  const body = { answer: 'accept', owner: 'Gate', ...inThreeWeeks };
  const both = await Promise.all([answer('prison', slug, body), answer('governor', slug, body)]);
  assert.deepEqual(both.map(({ status }) => status).toSorted(), [303, 409]);
});

test('only those who speak for the asked party answer, and nobody answers for another level', async () => {
  const ofPartner = await ask('A room for visits', trust, prison, 'trust');
  for (const who of ['trust', 'officer', 'facilitator', 'researcher'] as const) {
    const refused = await answer(who, ofPartner, { answer: 'accept', owner: 'x', ...inThreeWeeks });
    assert.equal(refused.status, 403, who);
    assert.match(refused.text, /You cannot answer for The Prison\./);
    assert.match(refused.text, /What you typed is kept/);
  }
  const ofNurses = await ask('Say good morning', officers, nurses, 'officer');
  assert.equal((await answer('trust', ofNurses, { answer: 'accept', owner: 'x', ...inThreeWeeks })).status, 403);
  const refused = await answer('governor', ofNurses, { answer: 'accept', owner: 'x', ...inThreeWeeks });
  assert.match(refused.text, /Someone at operational level who brings that perspective can\./);
  assert.equal(
    (await answer('nurse', ofNurses, { answer: 'accept', owner: 'Day nurses', ...inThreeWeeks })).status,
    303,
  );
});

test('residents answer together, in the room: their silence has no age, and their no has no reason', async () => {
  const slug = await ask('Keep the ward tidy', trust, residents, 'trust');
  const shown = await people.prison.get('agreement/expectations');
  const row = shown.text.slice(
    shown.text.indexOf('Keep the ward tidy') - 900,
    shown.text.indexOf('Keep the ward tidy') + 500,
  );
  assert.match(row, /For the room/);
  assert.doesNotMatch(row, /No answer/);
  assert.equal((await answer('prison', slug, { answer: 'decline' })).status, 403);
  const untold = await answer('facilitator', slug, { answer: 'decline', because: 'a reason nobody asked for' });
  assert.equal(untold.status, 422);
  assert.match(untold.text, /Tick this if they answered in the room/);
  const form = await people.facilitator.get(`agreement/expectations/${slug}/answer`);
  assert.match(form.text, /No reason is needed/);
  const told = await answer('facilitator', slug, {
    answer: 'decline',
    because: 'a reason nobody asked for',
    inTheRoom: 'yes',
  });
  assert.equal(told.status, 303);
  const exchange = await people.trust.get(`agreement/expectations/${slug}`);
  assert.match(exchange.text, /Answered together, in the room/);
  const kept = await table.scope(({ tx }) => tx.selectFrom('expectation_answer').select('words').execute());
  assert.ok(kept.every(({ words }) => words !== 'a reason nobody asked for'));
});

test('a form tells all that is wrong at once and keeps what was typed', async () => {
  const slug = await ask('One list each morning', trust, prison, 'trust');
  const sent = await answer('prison', slug, {
    answer: 'decline',
    because: '',
    'lookOn-day': '3',
    'lookOn-month': '3',
    'lookOn-year': '2013',
  });
  assert.equal(sent.status, 422);
  assert.match(sent.text, /2 things to put right/);
  assert.match(sent.text, /Say why not, so they can understand/);
  assert.match(sent.text, /The date to look again must be after today, for example 1 1 2027/);
  assert.match(sent.text, /value="2013"/);
});

test('"we do not know yet" is an answer', async () => {
  const slug = await ask('A second nurse at night', prison, trust, 'prison');
  assert.equal((await answer('trust', slug, { answer: 'do not know yet', ...inThreeWeeks })).status, 303);
  const { text } = await people.prison.get(`agreement/expectations/${slug}`);
  assert.match(text, /Not known yet/);
  assert.match(text, /To be looked at again on 12 December 2026/);
});

test('someone who speaks for nobody asks for nothing, and nobody asks themselves', async () => {
  assert.equal((await people.researcher.get('agreement/expectations/make')).status, 403);
  const self = await people.trust.post('agreement/expectations/make', {
    from: trust,
    to: trust,
    title: 't',
    words: 'w',
  });
  assert.equal(self.status, 422);
  assert.match(self.text, /Nobody asks themselves/);
  const other = await people.trust.post('agreement/expectations/make', {
    from: prison,
    to: trust,
    title: 't',
    words: 'w',
  });
  assert.equal(other.status, 422);
});

test('what is agreed takes no further answer', async () => {
  const slug = await ask('Lunch together', trust, prison, 'trust');
  await answer('prison', slug, { answer: 'accept', owner: 'Kitchen', ...inThreeWeeks });
  assert.equal((await people.prison.get(`agreement/expectations/${slug}/answer`)).status, 409);
});

test('a change to what is agreed already is refused plainly, with what was kept beside what was typed', async () => {
  const slug = await ask('Supper together', trust, prison, 'trust');
  await answer('prison', slug, { answer: 'accept', owner: 'Kitchen', ...inThreeWeeks });
  const counter = { answer: 'counter', change: 'Only on Sundays', changeOwner: 'Chaplaincy', ...inThreeWeeks };
  for (const seen of [1, 2]) {
    const late = await answer('governor', slug, { ...counter, seen });
    assert.equal(late.status, 409);
    assert.match(late.title, /Someone answered before you/);
    assert.match(late.text, /Only on Sundays/);
    assert.match(late.text, /<dd>Yes<\/dd>/);
  }
  const halfTyped = await answer('governor', slug, { answer: 'counter', change: 'Only on Sundays', seen: 2 });
  assert.equal(halfTyped.status, 409);
  assert.match(halfTyped.text, /This is agreed\./);
  assert.match(halfTyped.text, /What you typed is kept/);
  const { text } = await people.nurse.get(`agreement/expectations/${slug}`);
  assert.doesNotMatch(text, /Sundays/);
});

test('what came up in a forum is asked from there, and leads back to it', async () => {
  const made = await people.trust.post('agreement/forum/set-up', {
    name: 'The monthly forum',
    how: 'words',
    cadenceWords: 'Each month',
  });
  assert.equal(made.status, 303, made.text.slice(0, 2000));
  const [, slug = ''] =
    /href="[^"]*expectations\/make\?forum=([^"]+)"/.exec((await people.trust.get('agreement/forum')).text) ?? [];
  const form = await people.trust.get(`agreement/expectations/make?forum=${slug}`);
  const [, forum = ''] = /<option value="([^"]+)" selected>The monthly forum/.exec(form.text) ?? [];
  assert.notEqual(forum, '');
  const body = { from: trust, to: prison, title: 'A chair for each', words: 'Ten chairs', session: '', theme: '' };
  const sent = await people.trust.post('agreement/expectations/make', { ...body, forum });
  assert.equal(sent.status, 303, sent.text.slice(0, 2000));
  assert.match((await people.nurse.get('agreement/expectations/a-chair-for-each')).text, /The monthly forum/);
  const elsewhere = await people.trust.post('agreement/expectations/make', { ...body, forum: table.engagementId });
  assert.equal(elsewhere.status, 422);
});

test('when everything asked in an engagement has its yes or its no, it is brought', async () => {
  const fresh = await aroundTheTable();
  const body = {
    from: trust.replace(partners.trust, fresh.partners.trust),
    to: `partner:${fresh.partners.prison}`,
    words: 'w',
  };
  for (const title of ['One', 'Two'])
    await fresh.people.trust.post('agreement/expectations/make', { ...body, title, engagement: fresh.engagementId });
  const say = (slug: string, said: Record<string, string>) =>
    fresh.people.prison.post(`agreement/expectations/${slug}/answer`, { side: 'asked', seen: 1, ...said });
  await say('one', { answer: 'decline', because: 'No' });
  assert.deepEqual(await fresh.brought(), []);
  await say('two', { answer: 'accept', owner: 'Gate', ...inThreeWeeks });
  assert.deepEqual(await fresh.brought(), ['expectations contracted']);
});

test('both sides say whether a promise is met, each for itself', async () => {
  const slug = await ask('Count the keys', trust, prison, 'trust');
  await answer('prison', slug, { answer: 'accept', owner: 'Key safe', ...inThreeWeeks });
  const { id } = await table.scope(({ tx }) =>
    tx.selectFrom('commitment').select('id').where('owner', '=', 'Key safe').executeTakeFirstOrThrow(),
  );
  const say = (who: keyof typeof people, body: Record<string, string>) =>
    people[who].post(`agreement/commitments/${id}/say`, body);
  assert.equal((await say('prison', { side: 'asked', met: 'yes' })).status, 303);
  assert.equal((await say('prison', { side: 'asker', met: 'yes' })).status, 422, 'not for the other side');
  assert.equal((await say('nurse', { side: 'asker', met: 'no' })).status, 403);
  assert.equal((await say('trust', { side: 'asker', met: 'no', words: 'Two were missing' })).status, 303);
  const { text } = await people.nurse.get('agreement/commitments');
  assert.match(text, /They see it differently/);
  assert.match(text, /Two were missing/);
  assert.equal((await people.trust.get(`agreement/commitments/${id}/change`)).status, 403);
  const change = (owner: string, seen: number) =>
    people.prison.post(`agreement/commitments/${id}/change`, { owner, seen });
  assert.equal((await change('Key officer', 1)).status, 303);
  assert.equal((await change('Key officer at night', 1)).status, 409);
});
