import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { aroundTheTable } from '../../../../test/support/around-the-table.ts';
import { newId } from '../../../db/id.ts';

const table = await aroundTheTable();
after(() => table.close());
const { people } = table;
type Who = keyof typeof people;
const soon = { 'commentsBy-day': '1', 'commentsBy-month': '12', 'commentsBy-year': '2026' };
const nextYear = { 'reviewOn-day': '21', 'reviewOn-month': '11', 'reviewOn-year': '2027' };

let n = 0;
async function begin(more: Record<string, string | readonly string[]> = {}): Promise<string> {
  n += 1;
  const body = { title: `Ward rounds ${n}`, forWhom: ['patients', 'staff'], madeByStaff: 'Two nurses', ...more };
  const sent = await people.nurse.post('wards/guidance/make', body);
  assert.equal(sent.status, 303, sent.text.slice(0, 2000));
  return sent.location.split('/').at(-1) ?? '';
}
const at = (slug: string, where = '') => `wards/guidance/${slug}${where && `/${where}`}`;
async function versionOf(slug: string): Promise<number> {
  const row = await table.scope(({ tx, partnershipId }) =>
    tx
      .selectFrom('guidance')
      .select('version')
      .where('partnership_id', '=', partnershipId)
      .where('slug', '=', slug)
      .executeTakeFirstOrThrow(),
  );
  return row.version;
}
const addSection = (slug: string, words = 'You are told the day before.', who: Who = 'nurse') =>
  people[who].post(at(slug, 'sections/add'), { heading: 'Before it', words });
const move = async (slug: string, body: Record<string, string>, who: Who = 'facilitator', seen?: number) =>
  people[who].post(at(slug, 'move'), { seen: seen ?? (await versionOf(slug)), ...body });

test('guidance says who made it and openly who had no hand in it, on its page, in the list and on paper', async () => {
  const slug = await begin({ madeByPatients: 'Three patients' });
  await addSection(slug);
  const { text } = await people.researcher.get(at(slug));
  assert.match(text, /made by patients and staff together/);
  assert.match(text, /Made without: families and carers, advocates/);
  for (const path of ['wards', 'wards/guidance'])
    assert.match(
      (await people.researcher.get(path)).text,
      /Made by: Three patients; Two nurses\. Made without: families and carers, advocates\./,
    );
  const paper = await people.researcher.get(at(slug, 'print'));
  assert.match(paper.text, /<strong>Made without:<\/strong> families and carers, advocates/);
  assert.match(paper.text, /This is not agreed yet/);
  const alone = await begin();
  assert.doesNotMatch((await people.researcher.get(at(alone))).text, /made by patients and staff together/);
});

test('a form without a title or readers says both at once, and keeps what was typed', async () => {
  const sent = await people.nurse.post('wards/guidance/make', { title: '', forWhom: '', about: 'Typed already' });
  assert.equal(sent.status, 422);
  assert.match(sent.text, /Say what it is called/);
  assert.match(sent.text, /Say for whom it is written/);
  assert.match(sent.text, /Typed already/);
});

test('a researcher may read guidance and write none, and a nurse cannot say that it is agreed', async () => {
  const slug = await begin();
  assert.equal((await people.researcher.get(at(slug))).status, 200);
  assert.equal((await addSection(slug, 'x', 'researcher')).status, 403);
  const refused = await move(slug, { state: 'agreed', ...nextYear }, 'nurse');
  assert.equal(refused.status, 403);
  assert.match(refused.text, /Tell one of them\./);
});

test('nothing without words goes out or is agreed, and each state asks for what it needs', async () => {
  const slug = await begin();
  const bare = await move(slug, { state: 'out for comment', ...soon });
  assert.equal(bare.status, 422);
  assert.match(bare.text, /Write a section first/);
  await addSection(slug);
  assert.match((await move(slug, { state: 'agreed' })).text, /Say on which day it is looked at again/);
  const past = { 'commentsBy-day': '20', 'commentsBy-month': '11', 'commentsBy-year': '2026' };
  assert.match((await move(slug, { state: 'out for comment', ...past })).text, /It cannot be in the past/);
  assert.match((await move(slug, { state: 'withdrawn' })).text, /Say why it is withdrawn/);
  assert.equal((await move(slug, { state: 'out for comment', ...soon })).status, 303);
  assert.match((await people.researcher.get('')).text, /Comments are taken until then|You can comment until then/);
});

test('what is agreed is kept as a version, stands still, and goes on standing while it is written again', async () => {
  const slug = await begin();
  await addSection(slug, 'As it was agreed.');
  assert.equal((await move(slug, { state: 'agreed', ...nextYear })).status, 303);
  const refused = await addSection(slug, 'Slipped in');
  assert.equal(refused.status, 409);
  assert.match(refused.text, /its words stand as they are/);
  assert.equal((await people.nurse.get(at(slug, 'change'))).status, 409);
  assert.equal((await people.nurse.get(at(slug, 'other-words'))).status, 409);
  assert.equal((await move(slug, { state: 'draft' })).status, 303);
  assert.equal((await addSection(slug, 'Being written now.')).status, 303);
  const paper = (await people.researcher.get(at(slug, 'print'))).text;
  assert.match(paper, /As it was agreed\./);
  assert.doesNotMatch(paper, /Being written now/);
  assert.match((await people.researcher.get(at(slug))).text, /stands until the next is agreed/);
  await assert.rejects(
    table.scope(({ tx }) => tx.updateTable('guidance_version').set({ number: 9 }).execute()),
    { code: '42501' },
  );
  assert.equal((await move(slug, { state: 'agreed', ...nextYear })).status, 303);
  assert.match((await people.researcher.get(at(slug, 'print?version=2'))).text, /Being written now/);
  assert.match((await people.researcher.get(at(slug, 'print?version=1'))).text, /As it was agreed/);
  assert.equal((await people.researcher.get(at(slug, 'print?version=3'))).status, 404);
});

test('whoever agrees to words that changed meanwhile has agreed to nothing', async () => {
  const slug = await begin();
  await addSection(slug);
  const seen = await versionOf(slug);
  await addSection(slug, 'Written a moment later');
  const late = await move(slug, { state: 'agreed', ...nextYear }, 'facilitator', seen);
  assert.equal(late.status, 409);
  assert.match(late.text, /You have agreed to nothing/);
  const { rows } = await table.scope(async ({ tx }) => ({
    rows: await tx
      .selectFrom('guidance_version as v')
      .innerJoin('guidance as g', 'g.id', 'v.guidance_id')
      .select('v.number')
      .where('g.slug', '=', slug)
      .execute(),
  }));
  assert.deepEqual(rows, []);
});

test('of two who agree at once one makes the version and the other is told', async () => {
  const slug = await begin();
  await addSection(slug);
  const seen = await versionOf(slug);
  const both = await Promise.all([
    move(slug, { state: 'agreed', ...nextYear }, 'facilitator', seen),
    move(slug, { state: 'withdrawn', because: 'Too long' }, 'facilitator', seen),
  ]);
  assert.deepEqual(both.map(({ status }) => status).toSorted(), [303, 409]);
});

test('two who write one section: the second sees both', async () => {
  const slug = await begin();
  await addSection(slug);
  const id = await table.scope(async ({ tx }) => {
    const row = await tx
      .selectFrom('guidance_section as s')
      .innerJoin('guidance as g', 'g.id', 's.guidance_id')
      .select('s.id')
      .where('g.slug', '=', slug)
      .executeTakeFirstOrThrow();
    return row.id;
  });
  const write = (words: string, seen: number) =>
    people.nurse.post(at(slug, `sections/${id}/write`), { heading: 'Before it', words, seen });
  assert.equal((await write('You are told two days before.', 1)).status, 303);
  const late = await write('You are told a week before.', 1);
  assert.equal(late.status, 409);
  assert.match(late.text, /two days before/);
  assert.match(late.text, /a week before/);
  assert.equal((await people.nurse.post(at(slug, `sections/${id}/remove`), { seen: 1 })).status, 409);
  assert.equal((await people.nurse.post(at(slug, `sections/${id}/remove`), { seen: 2 })).status, 303);
  assert.equal((await people.nurse.get(at(slug, `sections/${newId()}/write`))).status, 404);
});

test('withdrawn it says why, and its print says not to use it', async () => {
  const slug = await begin();
  await addSection(slug);
  await move(slug, { state: 'withdrawn', because: 'It was read as a rule' });
  assert.match((await people.researcher.get(at(slug))).text, /It was read as a rule/);
  assert.match((await people.researcher.get(at(slug, 'print'))).text, /This is withdrawn\. Do not use it\./);
});

test('what was agreed and then withdrawn does not hold again when somebody begins to write it anew', async () => {
  const slug = await begin();
  await addSection(slug, 'As it was agreed.');
  await move(slug, { state: 'agreed', ...nextYear });
  await move(slug, { state: 'withdrawn', because: 'It was read as a rule' });
  assert.equal((await move(slug, { state: 'draft' })).status, 303);
  assert.doesNotMatch((await people.researcher.get(at(slug))).text, /stands until the next is agreed/);
  assert.match((await people.researcher.get(at(slug, 'print'))).text, /This is not agreed yet/);
});

test('the print comes large, in easy words and in Welsh, and says of the last two that they are drafts', async () => {
  const slug = await begin();
  await addSection(slug, 'English words of it.');
  const other = await people.nurse.post(at(slug, 'other-words'), {
    easyWords: 'You know the day.\nYou speak first.',
    welshWords: '',
    seen: await versionOf(slug),
  });
  assert.equal(other.status, 303, other.text.slice(0, 500));
  const print = async (as: string) => (await people.researcher.get(at(slug, `print?as=${as}`))).text;
  const easy = await print('easy');
  assert.match(easy, /You speak first\./);
  assert.match(easy, /People who use easy read have not checked these words yet/);
  const welsh = await print('welsh');
  assert.match(welsh, /Nid oes cyfieithydd wedi gwirio/);
  assert.match(welsh, /Nid yw’r geiriau hyn yn Gymraeg eto/);
  assert.match(welsh, /<html[^>]*lang="cy"/);
  assert.match(welsh, /<p class="as-typed" lang="en">English words of it/);
  assert.match(await print('ordinary'), /sheet--one-page/);
  assert.doesNotMatch(await print('large'), /sheet--one-page/);
});

test('guidance comes from a line of the plan or a theme, and the thread leads both ways', async () => {
  const plan = { expected: 'Guidance on ward rounds', whereNowIs: 'TBC', engagement: table.engagementId };
  const line = (await people.trust.post('plan/add', plan)).location.split('/').at(-1) ?? '';
  const slug = await begin({ from: `action ${line}` });
  assert.match((await people.researcher.get(at(slug))).text, /Guidance on ward rounds/);
  assert.match((await people.researcher.get(`thread/action/${line}`)).text, new RegExp(`guidance/${slug}`));
  const wrong = await people.nurse.post('wards/guidance/make', {
    title: 'X',
    forWhom: 'staff',
    from: `action ${newId()}`,
  });
  assert.equal(wrong.status, 422);
});

test('the first page asks those who move guidance to look at it again when its day has come', async () => {
  const slug = await begin();
  await addSection(slug);
  await move(slug, { state: 'agreed', ...nextYear });
  await table.scope(({ tx }) =>
    tx.updateTable('guidance').set({ review_on: '2026-11-20' }).where('slug', '=', slug).execute(),
  );
  const words = /The day has come on which this guidance is looked at again/;
  assert.match((await people.facilitator.get('')).text, words);
  assert.doesNotMatch((await people.nurse.get('')).text, words);
  assert.match((await people.nurse.get(at(slug))).text, /To be looked at again/);
  // as it is: no new version
  const again = { 'reviewOn-day': '20', 'reviewOn-month': '11', 'reviewOn-year': '2028', state: 'agreed' };
  assert.equal((await move(slug, again)).status, 303);
  assert.equal((await people.nurse.get(at(slug, 'print?version=2'))).status, 404);
});

test('what somebody types is words and never markup, and no longer than there is room for', async () => {
  const slug = await begin({ title: '<script>alert(1)</script> rounds' });
  await addSection(slug, '<img src=x onerror=alert(1)> https://example.org');
  for (const path of [at(slug), at(slug, 'print'), 'wards/guidance', 'wards']) {
    const { text } = await people.researcher.get(path);
    assert.doesNotMatch(text, /<script>alert|<img src=x/);
    assert.match(text, /&lt;script&gt;alert/);
  }
  const long = await addSection(slug, 'x'.repeat(6001));
  assert.equal(long.status, 422);
  assert.match(long.text, /Use 6000 letters or fewer/);
});

test('what is kept for facilitators is on no page of anybody else', async () => {
  const slug = await begin({ title: 'Canary of the facilitators' });
  await table.scope(({ tx }) =>
    tx.updateTable('guidance').set({ tier: 'facilitators' }).where('slug', '=', slug).execute(),
  );
  for (const path of ['', 'wards', 'wards/guidance'])
    assert.doesNotMatch((await people.nurse.get(path)).text, /Canary of the facilitators/);
  assert.equal((await people.nurse.get(at(slug))).status, 404);
  assert.equal((await people.nurse.get(at(slug, 'print'))).status, 404);
  assert.equal((await people.facilitator.get(at(slug))).status, 200);
});

test('events hold ids and states of guidance, and no words', async () => {
  const events = await table.scope(({ tx }) =>
    tx.selectFrom('event').select('changes').where('subject_kind', '=', 'guidance').execute(),
  );
  assert.ok(events.length > 10);
  assert.doesNotMatch(JSON.stringify(events), /nurses|rounds|told the day|Too long/i);
});

test('each set of questions is shown as it prints, with its boxes, and in Welsh as a draft', async () => {
  const { text } = await people.researcher.get('wards/templates');
  assert.match(text, /The community meeting/);
  const one = await people.researcher.get('wards/templates/ward-round');
  assert.match(one.text, /I would rather not say/);
  assert.match(one.text, /What would make ward rounds better here\?/);
  assert.match((await people.researcher.get('wards/templates/ward-round?as=welsh')).text, /Rwy’n cytuno/);
  assert.match((await people.researcher.get('wards/templates/ward-round?as=easy')).text, /I can bring someone with me/);
  assert.equal((await people.researcher.get('wards/templates/no-such')).status, 404);
});
