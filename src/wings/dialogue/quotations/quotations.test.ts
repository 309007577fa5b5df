import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Updateable } from 'kysely';
import { testApp } from '../../../../test/support/app.ts';
import { addReadySession, takesPart } from '../../../../test/support/ready-session.ts';
import { tablesHolding } from '../../../../test/support/scan.ts';
import type { Tables } from '../../../db/tables.ts';
import { quotationsFor } from '../record-face.ts';

const app = await testApp();
const ready = await addReadySession(app);
const { first, second, engagement, engagementId, ids, views } = ready;
const facilitator = await app.as('facilitator');
const participant = await app.as('lived experience');
await app.scope((scope) => takesPart(scope, ids.first, participant.personId));
await facilitator.post(`${first}/open`, { limits: app.partnership.limitsId, readBy: 'A facilitator', depth: 'points' });
const quotations = `${engagement}/quotations`;
const words = 'You have to look past the uniform';
const usable = (use: 'leaflet' | 'poster' | 'training') =>
  app.scope((scope) => quotationsFor(scope, engagementId, use));
let quotation = '';

test('exact words of a point are kept as a quotation, once, and stay in the room', async () => {
  const said = { words, form: 'spoken', exact: 'exact', perspective: views.nurse, couldTell: 'no' };
  await facilitator.post(`${first}/record/keep`, said);
  const [point] = await app.scope(({ tx }) =>
    tx.selectFrom('entry').select('id').where('kind', '=', 'contribution kept').execute(),
  );
  const quote = `${first}/record/said/${point?.id}/quote`;
  const kept = await facilitator.post(quote, { words, tellable: 'no' });
  quotation = kept.location.split('/').at(-1) ?? '';
  assert.equal((await facilitator.post(quote, { words, tellable: 'no' })).status, 409);
  assert.match((await participant.get(`${first}/record`)).text, /Stays in the room/);
  assert.deepEqual(await usable('leaflet'), []);
});

test('only a facilitator sees quotations and keeps what was agreed', async () => {
  for (const path of [quotations, `${quotations}/${quotation}`, `${quotations}/${quotation}/withdraw`])
    assert.equal((await participant.get(path)).status, 403, path);
});

test('each use has its own consent and its own name', async () => {
  const none = await facilitator.post(`${quotations}/${quotation}/uses/add`, {});
  assert.equal(none.status, 422);
  const narrow = { uses: ['leaflet'], narrowest: views.nurse, givenHow: 'Signed on paper' };
  assert.equal((await facilitator.post(`${quotations}/${quotation}/uses/add`, narrow)).status, 303);
  await facilitator.post(`${quotations}/${quotation}/uses/add`, {
    uses: ['poster', 'training'],
    givenHow: 'Said so in the room',
  });
  assert.deepEqual(
    (await usable('leaflet')).map(({ attribution }) => attribution.words),
    ['Nurse'],
  );
  assert.deepEqual(
    (await usable('poster')).map(({ attribution }) => attribution.words),
    ['Treatment staff'],
  );
  assert.match(
    (await participant.get(`${first}/record`)).text,
    /May be used in the leaflet, on the poster and in training/,
  );
  const wrong = { uses: ['case study'], narrowest: views.resident, givenHow: 'Signed on paper' };
  assert.equal(
    (await facilitator.post(`${quotations}/${quotation}/uses/add`, wrong)).status,
    422,
    'not a name of its own',
  );
});

/** What a fault in our own code could write, under a facilitator's handle. */
const writes = (sets: Updateable<Tables['quotation']>) =>
  app.scope(({ tx }) => tx.updateTable('quotation').set(sets).where('id', '=', quotation).execute());

test('no seat changes words that somebody agreed to, whose they are or under which name they were printed, and no line of a thread', async () => {
  const stand = { constraint: 'quoted_words_stand' };
  for (const tier of ['published', 'room'] as const)
    await assert.rejects(writes({ words: 'Nobody ever said this', tier }), stand, tier);
  await assert.rejects(writes({ printed_attribution: 'Jo, a nurse' }), stand);
  for (const other of [{ perspective_id: views.resident }, { entry_id: null }, { tellable: 'no' }] as const)
    await assert.rejects(writes(other), /permission denied/);
  await assert.rejects(
    app.scope(({ tx }) => tx.updateTable('thread_link').set({ how: 'another' }).execute()),
    /permission denied/,
  );
});

test('a use that is taken back is gone at once, and every holder is told by a note without the words', async () => {
  await facilitator.post(`${quotations}/${quotation}/holders/add`, { holder: 'The funder' });
  await facilitator.post(`${quotations}/${quotation}/withdraw`, { use: 'leaflet' });
  assert.deepEqual(await usable('leaflet'), []);
  assert.equal((await usable('poster')).length, 1);
  assert.equal((await facilitator.post(`${quotations}/${quotation}/withdraw`, { use: 'leaflet' })).status, 409);
  const page = await facilitator.get(`${quotations}/${quotation}`);
  const note = /holders\/([0-9a-f-]+)\/note/.exec(page.text)?.[1] ?? '';
  const printed = await facilitator.get(`${quotations}/${quotation}/holders/${note}/note`);
  assert.match(printed.text, /taken it back/);
  assert.doesNotMatch(printed.text, /uniform/);
  assert.equal((await facilitator.post(`${quotations}/${quotation}/holders/${note}/told`)).status, 303);
  assert.equal((await facilitator.post(`${quotations}/${quotation}/holders/${note}/told`)).status, 409);
});

test('putting the words right ends what was agreed for the old ones', async () => {
  const [point] = await app.scope(({ tx }) => tx.selectFrom('quotation').select('entry_id as id').execute());
  const right = { words: 'You have to look past a uniform', seen: '1' };
  assert.equal((await facilitator.post(`${first}/record/said/${point?.id}/put-right`, right)).status, 303);
  assert.deepEqual(await usable('poster'), []);
  assert.match((await facilitator.get(`${quotations}/${quotation}`)).text, /look past a uniform/);
});

test('the whole is taken back: its words leave the quotation and every read-back page', async () => {
  await facilitator.post(`${quotations}/${quotation}/uses/add`, {
    uses: ['read back'],
    givenHow: 'Said so in the room',
  });
  await facilitator.post(`${second}/read-back/choose`, { lines: [`quotation:${quotation}`] });
  const before = await facilitator.get(`${second}/read-back`);
  assert.match(before.text, /look past a uniform/);
  assert.match(before.text, /Treatment staff/, 'the next session may have other people in it');
  await facilitator.post(`${quotations}/${quotation}/withdraw`, { use: 'every use' });
  assert.doesNotMatch((await facilitator.get(`${second}/read-back`)).text, /uniform/);
  assert.deepEqual(
    await tablesHolding(app.db, 'look past a uniform'),
    ['thread.entry_payload'],
    'the point stays in its room',
  );
});

test('words that were taken back do not come again', async () => {
  await assert.rejects(writes({ words }), { constraint: 'quoted_words_stand' });
});

test('of two uses taken back at once neither leaves the words further out than the other', async () => {
  await facilitator.post(`${quotations}/add`, { words: 'Taken back twice', source: 'A letter', tellable: 'no' });
  const row = () =>
    app.scope(({ tx }) =>
      tx
        .selectFrom('quotation')
        .select(['id', 'tier'])
        .where('words', '=', 'Taken back twice')
        .executeTakeFirstOrThrow(),
    );
  const { id } = await row();
  await facilitator.post(`${quotations}/${id}/uses/add`, {
    ...{ uses: ['leaflet', 'training', 'funder report'], givenHow: 'Signed on paper' },
  });
  assert.equal((await row()).tier, 'published');
  const uses = ['leaflet', 'training', 'funder report'];
  await Promise.all(uses.map((use) => facilitator.post(`${quotations}/${id}/withdraw`, { use })));
  assert.equal((await row()).tier, 'room');
});

test('words from a source are kept with it, under the name it printed', async () => {
  const empty = await facilitator.post(`${quotations}/add`, {});
  assert.match(empty.text, /exact words/);
  assert.match(empty.text, /where they come from/);
  const printed = {
    words: 'We are not called down so often',
    source: 'The leaflet',
    printedAttribution: 'Prison Governor',
    perspective: views.manager,
    tellable: 'yes, and they know',
  };
  const kept = await facilitator.post(`${quotations}/add`, printed);
  const id = kept.location.split('/').at(-1);
  await facilitator.post(`${quotations}/${id}/uses/add`, {
    uses: ['leaflet'],
    narrowest: views.manager,
    givenHow: 'Published by its source before',
  });
  const [one] = await usable('leaflet');
  assert.equal(one?.attribution.words, 'Prison Governor');
  assert.equal(one?.source, 'The leaflet');
});

test('what opens the next session is chosen from the last, and exact words only when agreed', async () => {
  await facilitator.post(`${first}/record/keep`, {
    words: 'Handover is too short',
    form: 'spoken',
    exact: 'point',
    perspective: '',
  });
  const form = await facilitator.get(`${second}/read-back/choose`);
  assert.match(form.text, /Handover is too short/);
  assert.doesNotMatch(form.text, /look past/);
  assert.match(form.text, /1 point is in someone’s exact words/);
  const point = /value="(entry:[0-9a-f-]+)"/.exec(form.text)?.[1] ?? '';
  const chosen = await facilitator.post(`${second}/read-back/choose`, { lines: [point, 'entry:invented'] });
  assert.match(chosen.location, /read-back$/);
  assert.match((await facilitator.get(`${second}/read-back`)).text, /Handover is too short/);
  assert.equal((await participant.get(`${second}/read-back`)).status, 403, 'not of that room');
});

test('a theme that is renamed is renamed on a read-back page that is prepared, and not on one that was read out', async () => {
  await facilitator.post(`${first}/record/themes/name`, { title: 'What the nights need', points: [] });
  const offered = (await facilitator.get(`${second}/read-back/choose`)).text;
  const line = /value="entry:([0-9a-f-]+)"(?:(?!value=)[\s\S])*?What the nights need/.exec(offered)?.[1] ?? '';
  await facilitator.post(`${second}/read-back/choose`, { lines: [`entry:${line}`] });
  const page = async () => (await facilitator.get(`${second}/read-back`)).text;
  assert.match(await page(), /What the nights need/);
  const rename = async (title: string) => {
    const seen = /name="seen" value="(\d+)"/.exec((await facilitator.get(`${first}/record/themes/${line}`)).text)?.[1];
    const answer = await facilitator.post(`${first}/record/themes/${line}`, { title, seen });
    assert.equal(answer.status, 303, answer.text);
  };
  await rename('Quieter nights');
  assert.match(await page(), /Quieter nights/);
  assert.doesNotMatch(await page(), /What the nights need/);
  const slug = second.split('/').at(-1) ?? '';
  await app.scope(({ tx }) => tx.updateTable('session').set({ state: 'closed' }).where('slug', '=', slug).execute());
  await rename('Nights');
  assert.match(await page(), /Quieter nights/);
});
