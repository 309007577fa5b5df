import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, test } from 'node:test';
import { parse } from 'yaml';
import { type TestApp, testApp } from '../../../test/support/app.ts';
import { factsOf } from '../../../test/support/case-facts.ts';
import { loadPartnership } from '../../commands/load/load-partnership.ts';
import { fileSchema } from '../../commands/load/schema.ts';
import { inReadHandle } from '../../db/handle.ts';
import { newId } from '../../db/id.ts';
import type { Scope } from '../../db/scope.ts';
import { makeHandle } from '../../shell/seats.ts';
import type { Clearance } from '../../shell/standing.ts';
import { findEngagement } from '../dialogue/index.ts';
import { caseStudy } from './reports/case-study/case-study.ts';
import { gatherCase } from './reports/case-study/gather.ts';
import { claimsOf } from './reports/document.ts';
import { findCaseStudyOf } from './store/reports.ts';

const app: TestApp = await testApp();
after(() => app.close());
const [facilitator, manager, representative] = [
  await app.as('facilitator'),
  await app.as('partnership manager'),
  await app.as('representative'),
];
const engagement = await app.scope((scope) => plant(scope));

/** A piece of work that is done, with something agreed in it at every tier that partners share. */
async function plant({ tx, partnershipId }: Scope) {
  const ids = { engagement: newId(), line: newId(), hidden: newId(), passage: newId(), secret: newId() };
  const inIt = { partnership_id: partnershipId };
  await tx
    .insertInto('engagement')
    .values({
      ...{ ...inIt, id: ids.engagement, slug: 'one-unit', title: 'One unit', state: 'closed' },
      closed_on: '2026-01-31',
    })
    .execute();
  const passage = { ...inIt, engagement_id: ids.engagement, part: 'context' as const };
  await tx
    .insertInto('engagement_passage')
    .values([
      { ...passage, id: ids.passage, position: 1, words: 'Two shifts never met.', tier: 'published' },
      { ...passage, id: ids.secret, position: 2, words: 'SECRET TO FACILITATORS', tier: 'facilitators' },
    ])
    .execute();
  const line = { ...inIt, engagement_id: ids.engagement, state: 'adopted' as const };
  await tx
    .insertInto('vision_line')
    .values([
      { ...line, id: ids.line, position: 1, words: 'We eat together.' },
      { ...line, id: ids.hidden, position: 2, words: 'HELD BY FACILITATORS', tier: 'facilitators' },
    ])
    .execute();
  return ids;
}

const field = (text: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(text)?.[1] ?? '';

test('home comes first in the navigation, evidence and search last, and home says what needs you', async () => {
  const { text, title } = await facilitator.get('');
  const links = [...text.matchAll(/service-navigation__link[^>]*>\s*(?:<strong[^>]*>)?\s*([A-Z][a-z]+)/g)];
  const names = links.map(([, name]) => name);
  assert.deepEqual([names[0], ...names.slice(-2)], ['Home', 'Evidence', 'Search']);
  assert.match(title, /^(Nothing needs you now|\d+ things? needs? you)$/);
  // the look-backs of January are due, and only those who write them down are asked
  assert.match(text, /Six months on: One unit/);
  assert.doesNotMatch((await representative.get('')).text, /It is time to look back/);
});

test('what someone began and kept waits for them at home, and for nobody else', async () => {
  const kept = await manager.post('reports/make', { kind: 'leaflet', title: 'Half a title', keep: 'later' });
  assert.equal(kept.status, 303);
  const home = await manager.get('');
  const href = /href="([^"]*\?draft=[^"]+)"[^>]*>A new report/.exec(home.text)?.[1] ?? '';
  assert.match((await manager.get(href)).text, /Half a title/);
  assert.doesNotMatch((await facilitator.get('')).text, /A new report/);
});

test('a case study is made, has five headed parts, and says where each line comes from', async () => {
  assert.equal((await representative.get('reports/make')).status, 403);
  const wrong = await manager.post('reports/make', { kind: 'case study', title: '' });
  assert.equal(wrong.status, 422);
  assert.match(wrong.text, /Choose what the case study is of[\s\S]*Say what the report is called/);
  const made = await manager.post('reports/make', {
    ...{ kind: 'case study', engagement: engagement.engagement, title: 'One unit', number: 'T1' },
    authors: 'A peer worker\n\nA nurse',
  });
  assert.equal(made.status, 303);
  const page = await representative.get(made.location);
  const main = page.text.slice(page.text.indexOf('class="report"'), page.text.indexOf('columns__side'));
  assert.equal(main.match(/<h2>/g)?.length, 5);
  assert.match(page.text, /By A peer worker and A nurse/);
  assert.match(page.text, /Two shifts never met[\s\S]*?href="[^"]+\/dialogues\/[^"/]+"[^>]*>Where this comes from/);
  assert.doesNotMatch(page.text, /SECRET|HELD BY|We eat together/);
  const twice = await manager.post('reports/make', {
    ...{ kind: 'case study', engagement: engagement.engagement, title: 'Again' },
  });
  assert.equal(twice.status, 409);
});

test('what the partners share is published one thing at a time, by those who may, and taken back', async () => {
  assert.equal((await representative.get('reports/t1/choose')).status, 403);
  const choose = await facilitator.get('reports/t1/choose');
  assert.doesNotMatch(choose.text, /HELD BY/);
  const key = field(choose.text, 'shown');
  assert.equal(key, `vision line:${engagement.line}:1`);
  await facilitator.post('reports/t1/choose', { shown: [key], publish: [key] });
  assert.match((await representative.get('reports/t1')).text, /We eat together/);
  await facilitator.post('reports/t1/choose', { shown: [key, `vision line:${engagement.hidden}`] });
  assert.doesNotMatch((await representative.get('reports/t1')).text, /We eat together/);
  const acts = await app.scope(({ tx }) =>
    tx
      .selectFrom('event')
      .select(['act', 'subject_kind', 'changes'])
      .where('subject_id', '=', engagement.line)
      .execute(),
  );
  assert.deepEqual(
    acts.map(({ act }) => act),
    ['published', 'publication taken back'],
  );
});

test('what was reworded while someone chose is not published in words that they never saw', async () => {
  const key = field((await facilitator.get('reports/t1/choose')).text, 'shown');
  const reword = (words: string) =>
    app.scope(({ tx }) =>
      tx
        .updateTable('vision_line')
        .set(({ eb }) => ({ words, version: eb('version', '+', 1) }))
        .where('id', '=', engagement.line)
        .execute(),
    );
  await reword('We shout together');
  const answer = await facilitator.post('reports/t1/choose', { shown: [key], publish: [key] });
  assert.equal(answer.status, 409);
  assert.match(answer.text, /We shout together/);
  assert.doesNotMatch((await representative.get('reports/t1')).text, /We shout together/);
  await reword('We eat together');
});

test('the second of two who change a report sees both versions and loses nothing', async () => {
  const body = { title: 'One unit, two shifts', number: 'T1', authors: '', rights: '', related: '' };
  const { text } = await manager.get('reports/t1/change');
  const seen = field(text, 'seen');
  assert.equal((await manager.post('reports/t1/change', { ...body, seen })).status, 303);
  const late = await facilitator.post('reports/t1/change', { ...body, title: 'Another title', seen });
  assert.equal(late.status, 409);
  assert.match(late.text, /One unit, two shifts[\s\S]*Another title/);
});

test('a look-back is held, and stands in the case study when it is published', async () => {
  const list = await representative.get('look-backs');
  assert.match(list.text, /Due on 31 July 2026[\s\S]*Due on 31 January 2027/);
  assert.equal((await representative.get('look-backs/one-unit/6/hold')).status, 403);
  const body = {
    ...{
      'heldOn-day': '2',
      'heldOn-month': '8',
      'heldOn-year': '2026',
      strategic: 'productive',
      operational: 'working',
    },
    ...{ managerial: '', readBy: 'Both sides', forumStillMeeting: 'less often', whatItCost: 'Two days', words: '' },
  };
  const missing = await facilitator.post('look-backs/one-unit/6/hold', { tier: 'partners' });
  assert.equal(missing.status, 422);
  assert.equal((await facilitator.post('look-backs/one-unit/6/hold', { ...body, tier: 'partners' })).status, 303);
  assert.doesNotMatch((await facilitator.get('reports/t1')).text, /Looking back/);
  const twice = await manager.post('look-backs/one-unit/6/hold', { ...body, tier: 'published' });
  assert.equal(twice.status, 409);
  const { text } = await facilitator.get('look-backs/one-unit/6/hold');
  const again = { ...body, tier: 'published', seen: field(text, 'seen') };
  assert.equal((await facilitator.post('look-backs/one-unit/6/hold', again)).status, 303);
  const report = await representative.get('reports/t1');
  assert.match(report.text, /Looking back[\s\S]*At 6 months[\s\S]*Meeting less often[\s\S]*Two days/);
  assert.match((await representative.get('look-backs/one-unit/6')).text, /We looked back on 2 August 2026/);
});

test('the case study on paper is a tagged PDF with its title and language', async () => {
  const { body, headers, status } = await representative.get('reports/t1/pdf');
  assert.equal(status, 200);
  assert.equal(headers['content-type'], 'application/pdf');
  const pdf = body.toString('latin1');
  assert.match(pdf, /^%PDF-/);
  assert.match(pdf, /\/StructTreeRoot/);
  assert.match(pdf, /\/Lang ?\(en-GB\)/);
  assert.match(pdf, /pdfuaid/);
});

test('the thread says that what was said elsewhere is kept there, and an address that leads nowhere is not found', async () => {
  const said = newId();
  await app.scope(({ tx, partnershipId }) =>
    tx
      .insertInto('thread_link')
      .values([
        {
          ...{ partnership_id: partnershipId, from_kind: 'vision line', from_id: engagement.hidden },
          ...{ to_kind: 'vision line', to_id: engagement.line, how: 'became' },
        },
      ])
      .execute(),
  );
  const page = await representative.get(`thread/vision-line/${engagement.line}?way=backwards`);
  assert.match(page.text, /We eat together[\s\S]*Kept where it was said/);
  assert.doesNotMatch(page.text, /HELD BY/);
  assert.match((await facilitator.get(`thread/vision-line/${engagement.line}?way=backwards`)).text, /HELD BY/);
  const kept = await representative.get(`thread/vision-line/${engagement.hidden}`);
  assert.equal(kept.status, 403);
  assert.match(kept.text, /kept where it was said/);
  for (const path of [`thread/vision-line/${said}`, `thread/nothing/${engagement.line}`, 'thread/vision-line/x'])
    assert.equal((await representative.get(path)).status, 404, path);
});

test('what the database gives of Dorchester are the facts of its file, and a handle that sees what is published is enough', async () => {
  const text = readFileSync(new URL('../../../examples/dorchester.yaml', import.meta.url), 'utf8');
  const loaded = await loadPartnership(app.db, app.handleSecret, text, new Date(), app.seal);
  assert.ok(loaded.ok);
  const made = async (clearance: Clearance) => {
    const handle = await makeHandle(app.db, app.handleSecret, {
      ...{ partnershipId: loaded.partnershipId, personId: null, clearance, mayWrite: false },
      expiresAt: new Date(Date.now() + 60_000),
    });
    return inReadHandle(app.db, handle, async (tx) => {
      const scope = { tx, partnershipId: loaded.partnershipId };
      const found = await findEngagement(scope, 'dorchester-healthcare-partnership');
      assert.ok(found);
      return caseStudy(await gatherCase(scope, found, await findCaseStudyOf(scope, found.id)));
    });
  };
  const words = (study: ReturnType<typeof caseStudy>) => ({
    ...study,
    parts: study.parts.map((part) => ({
      ...part,
      groups: part.groups.map((group) => ({
        ...group,
        claims: group.claims.map(({ from: { kind }, ...claim }) => ({ ...claim, kind })),
      })),
    })),
  });
  const published = await made('published');
  assert.deepEqual(published, await made('facilitators'));
  const facts = factsOf(fileSchema.parse(parse(text)));
  assert.ok(facts);
  assert.deepEqual(words(published), words(caseStudy(facts)));
  assert.ok(claimsOf(published).length > 50);
});

test('a thing that nothing is linked to says so in one sentence, and leads to its own page', async () => {
  const { text } = await representative.get(`thread/vision-line/${engagement.line}`);
  assert.match(text, /Whose voice this came from/);
  const id = newId();
  await app.scope(({ tx, partnershipId }) =>
    tx
      .insertInto('vision_line')
      .values({ partnership_id: partnershipId, id, position: 9, state: 'adopted', words: 'We stand alone.' })
      .execute(),
  );
  const alone = await representative.get(`thread/vision-line/${id}`);
  assert.match(alone.text, /Nothing was linked to it/);
  assert.match(alone.text, /href="[^"]*">its own page</);
  assert.doesNotMatch(alone.text, /Whose voice this came from/);
});
