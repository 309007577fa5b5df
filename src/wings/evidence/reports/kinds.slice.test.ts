// Reports of every kind through the doors of the product: chosen, made, changed, published from, and what was left out of them.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { type TestApp, testApp } from '../../../../test/support/app.ts';
import { newId } from '../../../db/id.ts';
import type { Scope } from '../../../db/scope.ts';

const app: TestApp = await testApp();
after(() => app.close());
const [facilitator, manager, representative] = [
  await app.as('facilitator'),
  await app.as('partnership manager'),
  await app.as('representative'),
];
const field = (text: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(text)?.[1] ?? '';

test('where there is no dialogue yet the form says so, and asks nothing that nobody could answer', async () => {
  const elsewhere = await app.addPartnership('Where nothing has begun');
  const theirs = await app.as({ person: elsewhere.facilitatorId, in: elsewhere });
  const { text } = await theirs.get('reports/make?kind=case-study');
  assert.match(text, /There is no dialogue here yet\. A case study is made of one\./);
  assert.doesNotMatch(text, /What is it called/);
  assert.match((await theirs.get('reports')).text, /No report has been made yet/);
});

const planted = await app.scope((scope) => plant(scope));
async function plant({ tx, partnershipId }: Scope) {
  const ids = { engagement: newId(), yes: newId(), no: newId(), partner: newId(), item: newId(), answer: newId() };
  const inIt = { partnership_id: partnershipId };
  await tx
    .insertInto('engagement')
    .values({
      ...inIt,
      id: ids.engagement,
      slug: 'one-unit',
      title: 'One unit',
      state: 'closed',
      closed_on: '2026-01-31',
    })
    .execute();
  const passage = { ...inIt, engagement_id: ids.engagement };
  await tx
    .insertInto('engagement_passage')
    .values([
      { ...passage, id: newId(), part: 'aim', position: 1, words: 'To meet.', tier: 'published' },
      {
        ...passage,
        id: newId(),
        part: 'contact',
        of: 'The Prison',
        position: 2,
        words: 'Programmes manager',
        tier: 'published',
      },
      { ...passage, id: newId(), part: 'aim', position: 3, words: 'SHARED BY PARTNERS', tier: 'partners' },
      { ...passage, id: newId(), part: 'aim', position: 4, words: 'SECRET TO FACILITATORS', tier: 'facilitators' },
      { ...passage, id: newId(), part: 'aim', position: 5, words: 'SAID IN THE ROOM', tier: 'room' },
    ])
    .execute();
  const said = {
    ...inIt,
    engagement_id: ids.engagement,
    tier: 'published' as const,
    tellable: 'no' as const,
    kept_at: new Date(),
  };
  await tx
    .insertInto('quotation')
    .values([
      { ...said, id: ids.yes, words: 'We sat down together', position: 1 },
      { ...said, id: ids.no, words: 'WORDS FOR NO LEAFLET', position: 2 },
    ])
    .execute();
  await tx
    .insertInto('quotation_consent')
    .values({ ...inIt, id: newId(), quotation_id: ids.yes, use: 'leaflet', given_how: 'Signed on paper' })
    .execute();
  await tx
    .insertInto('partner')
    .values({ ...inIt, id: ids.partner, slug: 'a-prison', name: 'A prison', kind: 'establishment' })
    .execute();
  await tx
    .insertInto('put_item')
    .values({
      ...{
        ...inIt,
        id: ids.item,
        partner_id: ids.partner,
        words: 'Open the garden',
        put_on: '2026-04-01',
        clock_from: '2026-04-01',
      },
      ...{
        answer_due_on: '2026-04-29',
        state: 'answered',
        answer: 'done',
        answered_on: '2026-04-20',
      },
    })
    .execute();
  await tx
    .insertInto('put_answer')
    .values({
      ...{ ...inIt, id: ids.answer, item_id: ids.item, round: 1, answer: 'done', words: 'It opens on Saturdays' },
      ...{ given_as: 'Governor', how: 'on screen', answered_on: '2026-04-20' },
    })
    .execute();
  // set back by each new answer: those who put it were told this one
  await tx.updateTable('put_item').set({ told_on: '2026-04-21' }).where('id', '=', ids.item).execute();
  return ids;
}

const days = (name: string, day: string, month: string) => ({
  [`${name}-day`]: day,
  [`${name}-month`]: month,
  [`${name}-year`]: '2026',
});

test('the kind is chosen first, and a leaflet has its eight parts on the page, in print, in large print and as a Word file', async () => {
  const choose = await manager.get('reports/make');
  for (const kind of ['case-study', 'leaflet', 'poster', 'easy-read-summary'])
    assert.match(choose.text, new RegExp(`reports/make\\?kind=${kind}"`));
  const made = await manager.post('reports/make', {
    kind: 'leaflet',
    engagement: planted.engagement,
    title: 'One unit',
    number: 'T1',
  });
  assert.equal(made.location.replace(/^.*\/reports\//, ''), 'leaflet-t1');
  const { text } = await representative.get('reports/leaflet-t1');
  const main = text.slice(text.indexOf('class="report"'), text.indexOf('columns__side'));
  assert.deepEqual(
    [...main.matchAll(/<h2>([^<]+)<\/h2>/g)].map(([, heading]) => heading),
    [
      'Aim',
      'Background',
      'How we are working',
      'Examples include',
      'Outcomes',
      'Next phase',
      'What people are saying',
      'Contact details',
    ],
  );
  assert.match(text, /The Prison:<\/strong> Programmes manager/);
  assert.doesNotMatch(text, /SHARED|SECRET|SAID IN|NO LEAFLET/);
  for (const [path, type] of [
    ['pdf', 'application/pdf'],
    ['large-print', 'application/pdf'],
    ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ]) {
    const file = await representative.get(`reports/leaflet-t1/${path}`);
    assert.deepEqual([file.status, file.headers['content-type']], [200, type]);
  }
});

test('only words that were given for a leaflet may be its title, and they are its title until they are taken back', async () => {
  const form = await manager.get('reports/leaflet-t1/change');
  assert.match(form.text, /We sat down together[\s\S]*Someone who took part/);
  assert.doesNotMatch(form.text, /\[object/);
  assert.doesNotMatch(form.text, /NO LEAFLET/);
  const body = {
    title: 'One unit',
    number: 'T1',
    authors: '',
    rights: '',
    related: '',
    subtitle: '',
    seen: field(form.text, 'seen'),
  };
  assert.equal((await manager.post('reports/leaflet-t1/change', { ...body, headline: planted.no })).status, 422);
  assert.equal((await manager.post('reports/leaflet-t1/change', { ...body, headline: planted.yes })).status, 303);
  assert.equal((await representative.get('reports/leaflet-t1')).title, '“We sat down together”');
  await app.scope(({ tx }) =>
    tx
      .updateTable('quotation_consent')
      .set({ withdrawn_at: new Date() })
      .where('quotation_id', '=', planted.yes)
      .execute(),
  );
  const after = await representative.get('reports/leaflet-t1');
  assert.equal(after.title, 'One unit');
  assert.doesNotMatch(after.text, /We sat down together/);
});

test('a poster asks from which day to which, and what was answered stands on it once both are published', async () => {
  const wrong = await manager.post('reports/make', { kind: 'poster', title: 'You said, we did' });
  assert.equal(wrong.status, 422);
  assert.match(wrong.text, /Write from which day[\s\S]*Write to which day/);
  const backwards = { ...days('from', '30', '6'), ...days('to', '1', '4') };
  const turned = await manager.post('reports/make', { kind: 'poster', title: 'You said, we did', ...backwards });
  assert.match(turned.text, /The last day comes after the first/);
  const period = { ...days('from', '1', '4'), ...days('to', '30', '6') };
  const made = await manager.post('reports/make', { kind: 'poster', title: 'You said, we did', ...period });
  const path = `reports/${made.location.replace(/^.*\/reports\//, '')}`;
  assert.match(
    (await representative.get(path)).text,
    /Nothing that was put in this time and answered has been published yet/,
  );
  assert.match(
    (await manager.get(`${path}/left-out`)).text,
    /1 thing that was put[\s\S]*not published yet[\s\S]*Open the garden/,
  );
  const form = await manager.get(`${path}/choose`);
  const [item, answer] = [`put item:${planted.item}:1`, `answer to what was put:${planted.answer}:1`];
  assert.ok(form.text.includes(item) && form.text.includes(answer));
  await manager.post(`${path}/choose`, { shown: [item, answer], publish: [item] });
  assert.doesNotMatch((await representative.get(path)).text, /Open the garden/);
  await manager.post(`${path}/choose`, { shown: [item, answer], publish: [item, answer] });
  assert.match(
    (await representative.get(path)).text,
    /You said:<\/strong> Open the garden[\s\S]*We did:<\/strong> It opens on Saturdays/,
  );
  // an answer that was not told back to those who put it is taken off again
  await app.scope(({ tx }) =>
    tx.updateTable('put_item').set({ told_on: null }).where('id', '=', planted.item).execute(),
  );
  assert.doesNotMatch((await representative.get(path)).text, /Open the garden/);
  assert.match((await manager.get(`${path}/left-out`)).text, /They hear it first/);
});

test('an easy-read summary is of an engagement or of a time, not of both and not of neither', async () => {
  const body = { kind: 'easy-read summary', title: 'In easy words' };
  const period = { ...days('from', '1', '4'), ...days('to', '30', '6') };
  const neither = await manager.post('reports/make', body);
  assert.match(neither.text, /Choose an engagement, or write from which day to which day/);
  const both = await manager.post('reports/make', { ...body, engagement: planted.engagement, ...period });
  assert.match(both.text, /It tells of one of the two/);
  const one = await manager.post('reports/make', { ...body, engagement: planted.engagement });
  const { text } = await representative.get(`reports/${one.location.replace(/^.*\/reports\//, '')}`);
  assert.match(
    text,
    /a draft: its readers have not checked it yet[\s\S]*class="symbol"[\s\S]*We wanted this: To meet\./,
  );
  assert.equal((await manager.post('reports/make', { ...body, ...period })).status, 303);
});

test('whoever makes it is told what was left out and why, and reads no words that they may not', async () => {
  assert.equal((await representative.get('reports/leaflet-t1/left-out')).status, 403);
  const theirs = (await manager.get('reports/leaflet-t1/left-out')).text;
  assert.match(theirs, /SHARED BY PARTNERS/);
  assert.match(theirs, /1 passage of the account[\s\S]*Said in a room, and kept there/);
  assert.doesNotMatch(theirs, /SECRET|SAID IN THE ROOM/);
  assert.match(
    theirs,
    /1 quotation[\s\S]*agreed to this use, and took that back[\s\S]*1 quotation[\s\S]*not agreed to a leaflet/,
  );
  assert.match(theirs, /href="[^"]*\/dialogues\/one-unit\/account"/);
  assert.match(
    (await facilitator.get('reports/leaflet-t1/left-out')).text,
    /Kept with the facilitators[\s\S]*SECRET TO FACILITATORS/,
  );
});
