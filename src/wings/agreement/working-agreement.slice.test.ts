import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aroundTheTable } from '../../../test/support/around-the-table.ts';
import type { Answer, Client } from '../../../test/support/client.ts';
import { newId } from '../../db/id.ts';

const table = await aroundTheTable({ example: true });
const { people, partners, perspectives, engagementId: engagement } = table;
const base = 'agreement/working-agreements/partnership-working-agreement';
const manager = await table.as({ role: 'partnership manager', partner: partners.trust, shownAs: 'Manager' });

const sections = async () =>
  table.scope(({ tx, partnershipId }) =>
    tx
      .selectFrom('agreement_section')
      .select(['id', 'heading', 'kind', 'version'])
      .where('partnership_id', '=', partnershipId)
      .where('removed_on', 'is', null)
      .orderBy('position')
      .execute(),
  );
const versions = async () =>
  table.scope(({ tx, partnershipId }) =>
    tx
      .selectFrom('agreement_version')
      .select(['number', 'state', 'in_force_on as inForceOn'])
      .where('partnership_id', '=', partnershipId)
      .orderBy('number')
      .execute(),
  );
const sectionCalled = async (heading: string) => {
  const found = (await sections()).find((one) => one.heading === heading);
  assert.ok(found, heading);
  return found;
};
const field = ({ text }: Answer, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(text)?.[1] ?? '';

/** Says what the page says instead, without its frame. */
const has = (text: string, words: RegExp): void => {
  const main = /<main[\s\S]*<\/main>/.exec(text)?.[0] ?? text;
  const plain = main.replaceAll(/<[^>]+>|\s+/g, ' ').replaceAll(/ +/g, ' ');
  assert.ok(words.test(main) || words.test(plain), `${words} in: ${plain}`);
};

async function write(who: Client, heading: string, words: string): Promise<Answer> {
  const { id, version } = await sectionCalled(heading);
  await who.post(`${base}/sections/${id}/start-writing`);
  return who.post(`${base}/sections/${id}/write`, { heading, words, seen: version });
}
async function freeze(who: Client = people.facilitator): Promise<Answer> {
  const page = await who.get(`${base}/freeze`);
  return who.post(`${base}/freeze`, { digest: field(page, 'digest') });
}
async function sign(who: Client, number: number, partner: string): Promise<Answer> {
  const path = `${base}/versions/${number}/sign/${partner}`;
  const page = await who.get(path);
  return who.post(path, { digest: field(page, 'digest'), signedAs: 'Area manager', read: 'yes' });
}

test('a working agreement is started by those who keep it, for two partners at least', async () => {
  assert.equal((await people.nurse.get('agreement/working-agreements/start')).status, 403);
  has((await people.nurse.get('agreement/working-agreements')).text, /A partnership may do without one/);
  const one = await people.trust.post('agreement/working-agreements/start', {
    title: '',
    partners: [partners.trust],
    'reviewOn-day': '1',
    'reviewOn-month': '1',
    'reviewOn-year': '2020',
  });
  has(one.text, /3 things to put right/);
  const made = await people.trust.post('agreement/working-agreements/start', {
    title: 'Partnership working agreement',
    partners: [partners.trust, partners.prison],
    places: [table.partnership.place.id],
    'reviewOn-day': '1',
    'reviewOn-month': '6',
    'reviewOn-year': '2027',
  });
  assert.equal(made.status, 303, made.text.slice(0, 500));
  assert.equal((await sections()).length, 9);
  const { text } = await people.nurse.get(base);
  has(text, /not asked/);
  has(text, /We look at this together again on 1 June 2027/);
});

test('an agreement with nothing in it is not frozen', async () => {
  const answer = await people.trust.get(`${base}/freeze`);
  has(answer.text, /There is nothing in it yet/);
});

test('one person writes in a section at a time, and everyone sees who', async () => {
  const { id } = await sectionCalled('How we work together');
  assert.equal((await people.trust.post(`${base}/sections/${id}/start-writing`)).status, 303);
  const other = await people.prison.post(`${base}/sections/${id}/start-writing`);
  has(other.text, /Someone else is writing “How we work together” now/);
  has((await people.nurse.get(base)).text, /is writing this, until 10:30am at the latest/);
  const typed = await people.prison.post(`${base}/sections/${id}/write`, {
    heading: 'How we work together',
    words: 'Words of the prison',
    seen: 1,
  });
  has(typed.text, /changed this while you were writing/);
  has(typed.text, /Words of the prison/);
  has((await people.facilitator.get(`${base}/freeze`)).text, /Someone is writing “How we work together” now/);
  const kept = await people.trust.post(`${base}/sections/${id}/write`, {
    heading: 'How we work together',
    words: 'We hand over in person.\n\nWe say when we cannot.',
    seen: 1,
  });
  assert.equal(kept.status, 303);
  const late = await people.prison.post(`${base}/sections/${id}/write`, { heading: 'x', words: 'y', seen: 1 });
  has(late.text, /We hand over in person/);
});

test('what has been promised comes in by itself, with who asked for it, and what is still open says so', async () => {
  const [from, to] = [`perspective:${perspectives.residents}`, `partner:${partners.trust}`];
  await people.facilitator.post('agreement/expectations/make', {
    ...{ from, to, title: 'Know the day', words: 'We are told the day.', engagement },
  });
  await people.trust.post('agreement/expectations/know-the-day/answer', {
    ...{ side: 'asked', seen: 1, answer: 'accept', owner: 'The ward manager' },
    ...{ 'lookOn-day': '4', 'lookOn-month': '4', 'lookOn-year': '2027' },
  });
  const { text } = await people.nurse.get(base);
  has(text, /We are told the day\./);
  has(text, /The ward manager\. Looked at on 4 April 2027/);
  has(text, /Residents/);
});

test('what residents said is kept as widely as five share it, and not when anyone could tell who', async () => {
  const said = { perspective: perspectives.residents, words: 'Say it plainly.', whatChanged: 'Shorter words.' };
  const told = await people.trust.post(`${base}/said/keep`, { ...said, couldTell: 'yes' });
  has(told.text, /Then put it in words that nobody could tell it by/);
  const kept = await people.trust.post(`${base}/said/keep`, { ...said, couldTell: 'no' });
  assert.match(kept.kept, /said by: Residents/);
  const officers = await people.trust.post(`${base}/said/keep`, {
    ...{ ...said, perspective: perspectives.officers },
    couldTell: 'no',
  });
  has(officers.text, /Choose one of those on the page/);
  assert.ok(!(await people.nurse.get(base)).text.includes('not asked'));
});

test('who takes their words back was still asked', async () => {
  const before = await people.nurse.get(base);
  assert.ok(before.text.includes('Say it plainly.'));
  const said = await table.scope(({ tx, partnershipId }) =>
    tx.selectFrom('agreement_response').select('id').where('partnership_id', '=', partnershipId).execute(),
  );
  const one = `${base}/said/${said[0]?.id}`;
  assert.match((await people.trust.post(`${one}/destroy`)).kept, /The words are destroyed/);
  const { text } = await people.nurse.get(base);
  has(text, /Asked\. The words were taken back\./);
  assert.ok(!text.includes('Say it plainly.') && !text.includes('Shorter words.') && !text.includes('not asked'));
  assert.equal((await people.trust.get(`${one}/change`)).status, 404);
});

test('words that change between reading and freezing are not frozen', async () => {
  const page = await people.facilitator.get(`${base}/freeze`);
  assert.equal((await write(people.prison, 'Services', 'A nurse every day.')).status, 303);
  const answer = await people.facilitator.post(`${base}/freeze`, { digest: field(page, 'digest') });
  has(answer.text, /The words changed since you opened this. Nothing is frozen/);
  assert.deepEqual(await versions(), []);
});

test('a frozen version is signed on its own words by each partner’s representative, and is in force when all have', async () => {
  assert.equal((await freeze()).location.split('/').at(-1), '1');
  const refused = await people.trust.get(`${base}/versions/1/sign/${partners.prison}`);
  assert.equal(refused.status, 403);
  has(refused.text, /You cannot sign for The Prison\. Their representative can/);
  assert.equal((await manager.get(`${base}/versions/1/sign/${partners.trust}`)).status, 403);
  const { id, version } = await sectionCalled('Services');
  const late = await people.prison.post(`${base}/sections/${id}/write`, { heading: 'S', words: 'x', seen: version });
  has(late.text, /Version 1 is out for signing, so its words stay as they are/);

  assert.match((await sign(people.trust, 1, partners.trust)).kept, /You have signed for/);
  const twice = await people.trust.get(`${base}/versions/1/sign/${partners.trust}`);
  has(twice.text, /has signed this version already/);
  const other = await people.prison.post(`${base}/versions/1/sign/${partners.prison}`, {
    ...{ digest: '00', signedAs: 'Governor', read: 'yes' },
  });
  has(other.text, /These are not the words that you were shown/);
  assert.match((await sign(people.prison, 1, partners.prison)).kept, /All have signed: it is in force from today/);
  assert.deepEqual(await versions(), [{ number: 1, state: 'in force', inForceOn: '2026-11-21' }]);
});

test('the same words are not frozen twice', async () => {
  has((await people.facilitator.get(`${base}/freeze`)).text, /These are the words of version 1, which is in force/);
});

test('a change after a signature makes a new version, and says whose signatures fell', async () => {
  await write(people.prison, 'Services', 'A nurse every day, and a doctor on Fridays.');
  await freeze();
  await sign(people.prison, 2, partners.prison);
  const page = await people.trust.get(`${base}/versions/2/open-again`);
  has(page.text, /These signatures fall, and everyone signs again:[\s\S]*The Prison/);
  const opened = await people.trust.post(`${base}/versions/2/open-again`, { because: 'A day is wrong' });
  assert.match(opened.kept, /The signatures of The Prison fell/);
  const superseded = await people.trust.post(`${base}/versions/2/sign/${partners.trust}`, {
    ...{ digest: '00', signedAs: 'Manager', read: 'yes' },
  });
  has(superseded.text, /Version 2 was opened again: its words are not the ones to sign/);
  assert.deepEqual(
    (await versions()).map(({ state }) => state),
    ['in force', 'opened again'],
  );
});

test('a pen signature is entered with the eight words of its version, and counts when another has checked the paper', async () => {
  await write(people.prison, 'Services', 'A nurse every day, and a doctor on Thursdays.');
  await freeze();
  const version = await people.nurse.get(`${base}/versions/3`);
  const words =
    /These eight words belong to this version only\.<\/p>\s*<p><strong>([^<]+)/.exec(version.text)?.[1] ?? '';
  assert.equal(words.split(' ').length, 8, words);
  const on = { 'signedOn-day': '21', 'signedOn-month': '11', 'signedOn-year': '2026' };
  const path = `${base}/versions/3/pen/${partners.trust}`;
  const wrong = await manager.post(path, { ...on, signedAs: 'Director', checkWords: 'river lamp seven' });
  has(wrong.text, /These are not the words of this version/);
  assert.equal(
    (await manager.post(path, { ...on, signedAs: 'Director', checkWords: words.toUpperCase() })).status,
    303,
  );
  const rows = await table.scope(({ tx, partnershipId }) =>
    tx
      .selectFrom('agreement_signature')
      .select('id')
      .where('partnership_id', '=', partnershipId)
      .where('how', '=', 'with a pen')
      .execute(),
  );
  const check = `${base}/versions/3/check/${rows[0]?.id}`;
  has((await manager.get(check)).text, /You entered this signature\. Someone else checks the paper/);
  assert.match((await sign(people.prison, 3, partners.prison)).kept, /You have signed for The Prison\.$/);
  assert.equal((await versions()).at(-1)?.state, 'out for signing');
  assert.match(
    (await people.trust.post(check, { checkWords: words })).kept,
    /All have signed: it is in force from today/,
  );
  assert.deepEqual(
    (await versions()).map(({ state }) => state),
    ['replaced', 'opened again', 'in force'],
  );
});

test('two versions stand beside each other, with what went and what came', async () => {
  const { text } = await people.nurse.get(`${base}/versions/3/beside/1`);
  has(text, /<ins>[^<]*doctor/);
  has(text, /What came: [^:]*doctor/);
  has(text, /<p class="as-typed">/);
});

test('a partner that leaves while words are out for signing opens them again; what is in force stays', async () => {
  await write(people.prison, 'Services', 'A nurse every day.');
  await freeze();
  await sign(people.trust, 4, partners.trust);
  const on = { 'leftOn-day': '20', 'leftOn-month': '11', 'leftOn-year': '2026' };
  const left = await people.prison.post(`${base}/partners/${partners.prison}/leave`, { ...on, because: 'It closes.' });
  assert.match(left.kept, /is open again, and its signatures fell/);
  assert.deepEqual(
    (await versions()).map(({ state }) => state),
    ['replaced', 'opened again', 'in force', 'opened again'],
  );
  has((await people.facilitator.get(`${base}/freeze`)).text, /An agreement needs at least two partners/);
  const refused = await people.prison.get(`${base}/versions/3/sign/${partners.prison}`);
  has(refused.text, /The Prison left this agreement on 20 November 2026/);
});

test('a partner that left the partnership is not asked to sign, and is not counted on', async () => {
  const third = await table.scope(async ({ tx, partnershipId }) => {
    const id = newId();
    await tx
      .insertInto('partner')
      .values({ partnership_id: partnershipId, id, slug: 'third', name: 'A third', kind: 'provider' })
      .execute();
    return id;
  });
  const title = 'For three';
  await people.trust.post('agreement/working-agreements/start', {
    ...{ title, partners: [partners.trust, partners.prison, third] },
  });
  const path = 'agreement/working-agreements/for-three';
  const first = await people.trust.get(`${path}/freeze`);
  await people.trust.post(`${path}/freeze`, { digest: field(first, 'digest') });
  await table.scope(({ tx, partnershipId }) =>
    tx
      .updateTable('partner')
      .set({ left_on: '2026-11-20' })
      .where('partnership_id', '=', partnershipId)
      .where('id', '=', third)
      .execute(),
  );
  has(
    (await people.nurse.get(`${path}/versions/1`)).text,
    /A third left before signing, so these words cannot come into force/,
  );
  await people.trust.post(`${path}/versions/1/open-again`, { because: 'One has left' });
  const { text } = await people.trust.get(`${path}/freeze`);
  has(text, /Who signs/);
  assert.ok(!/<li>A third<\/li>/.test(text));
});

test('nothing that was said of the agreement is in an event, a log line or a draft', async () => {
  const events = await table.scope(({ tx, partnershipId }) =>
    tx.selectFrom('event').select('changes').where('partnership_id', '=', partnershipId).execute(),
  );
  const all = JSON.stringify(events) + table.log.join('\n');
  for (const words of ['Say it plainly', 'We hand over in person', 'A nurse every day', 'Area manager'])
    assert.ok(!all.includes(words), words);
});
