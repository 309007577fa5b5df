import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testApp } from '../../../../../test/support/app.ts';
import { addReadySession, takesPart } from '../../../../../test/support/ready-session.ts';
import { tablesHolding } from '../../../../../test/support/scan.ts';
import { verifyChain } from '../../../../room/index.ts';
import { sha256 } from '../../../../room/sha256.ts';
import { readLog } from '../../store/log.ts';

const app = await testApp();
const ready = await addReadySession(app);
const { first, second, engagement, ids, views } = ready;
const facilitator = await app.as('facilitator');
const participant = await app.as('lived experience');
const commissioner = await app.as('commissioner');
await app.scope((scope) => takesPart(scope, ids.first, participant.personId));
const opening = { limits: app.partnership.limitsId, readBy: 'A facilitator', depth: 'points' };
await facilitator.post(`${first}/open`, opening);
await facilitator.post(`${second}/open`, opening);

const keep = (words: string, more: Record<string, string> = {}, session = first) =>
  facilitator.post(`${session}/record/keep`, { words, form: 'spoken', exact: 'point', perspective: '', ...more });
const idsOf = (kind: string, sessionId = ids.first): Promise<string[]> =>
  app.scope(async ({ tx }) => {
    const all = tx.selectFrom('entry').select('id').where('kind', '=', kind).where('session_id', '=', sessionId);
    return (await all.orderBy('n').execute()).map(({ id }) => id);
  });
const last = async (kind: string, sessionId = ids.first): Promise<string> =>
  (await idsOf(kind, sessionId)).at(-1) ?? '';
const why = { why: 'asked in the room' };

test('words that are struck out are nowhere: not in a table, a page, a log, nor in anything made from them', async () => {
  const canary = 'Zirconium';
  const said = `The ${canary} gate was left open again`;
  await keep(said, { perspective: views.nurse, exact: 'exact', couldTell: 'no' });
  const point = await last('contribution kept');
  await facilitator.post(`${first}/record/said/${point}/put-right`, { words: `${said} last week`, seen: '1' });
  await keep('The gate worries me too');
  const other = await last('contribution kept');
  await facilitator.post(`${first}/record/themes/name`, { title: `${canary} and gates`, points: [point, other] });
  await facilitator.post(`${first}/record/said/${point}/quote`, { words: said, tellable: 'no' });
  const [quotation] = await app.scope(({ tx }) => tx.selectFrom('quotation').select('id').execute());
  const agreed = { uses: ['read back', 'leaflet'], givenHow: 'Said so in the room' };
  await facilitator.post(`${engagement}/quotations/${quotation?.id}/uses/add`, agreed);
  await facilitator.post(`${engagement}/quotations/${quotation?.id}/holders/add`, { holder: 'The funder' });
  await facilitator.post(`${first}/record/differences/hold`, { point1: point, words2: 'Gates cannot all be watched' });
  await facilitator.post(`${second}/read-back/choose`, {
    lines: [`quotation:${quotation?.id}`, `entry:${await last('difference held')}`],
  });
  const theme = await last('theme named');
  await facilitator.post(`${first}/record/themes/${theme}/further`, {
    ...{ words: `Gates, such as the ${canary} one`, chosenBy: 'the room', couldTell: 'no' },
  });
  await facilitator.post(`${first}/close`, { outcome: 'no action' });
  const before = await tablesHolding(app.db, canary);
  assert.deepEqual(before, [
    'thread.entry_payload',
    'thread.quotation',
    'thread.read_back_line',
    'thread.search_line',
    'thread.theme',
  ]);

  const form = await participant.get(`${first}/record/strike-out/${point}`);
  assert.match(form.text, /Goes with it/);
  const struck = await participant.post(`${first}/record/strike-out/${point}`, why);
  assert.equal(struck.kept, 'Struck out. The words are destroyed.');

  assert.deepEqual(await tablesHolding(app.db, canary), []);
  const pages = ['record', 'record/sheet', 'record/themes', 'record/how-we-talked'].map((page) => `${first}/${page}`);
  pages.push(`${second}/read-back`, `${second}/read-back/choose`, `${engagement}/quotations`);
  pages.push(`${engagement}/quotations/${quotation?.id}`);
  for (const page of pages) {
    const { text, status } = await facilitator.get(page);
    assert.equal(status, 200, page);
    assert.doesNotMatch(text, new RegExp(canary, 'i'), page);
  }
  assert.match((await participant.get(`${first}/record`)).text, /Struck out by the room/);
  assert.ok(app.log.length > 0);
  assert.ok(app.log.every((line) => !line.includes(canary)));
  assert.match((await facilitator.get(`${engagement}/quotations`)).text, /1 holder of a copy is still to be told/);
  const entries = await app.scope((scope) => readLog(scope, ids.first, 'facilitators', true));
  const chain = verifyChain(
    entries.map(({ header }) => header),
    sha256,
  );
  assert.equal(chain.whole, true, 'the headers stay, and still verify');
});

test('the same words kept twice go together, and other words stay', async () => {
  await keep('Twice said');
  await keep('twice said!');
  await keep('Something else');
  await facilitator.post(`${first}/record/strike-out/${await last('contribution kept')}`, why);
  assert.deepEqual(await tablesHolding(app.db, 'Something else'), []);
  assert.deepEqual(await tablesHolding(app.db, 'Twice said'), ['thread.entry_payload']);
  const twice = (await idsOf('contribution kept')).at(-2);
  await facilitator.post(`${first}/record/strike-out/${twice}`, why);
  assert.deepEqual(await tablesHolding(app.db, 'Twice said'), []);
});

test('words that went to the partners with a theme go from there, and the room keeps the theme', async () => {
  const canary = 'Molybdenum hinges squeak';
  await keep(canary);
  const point = await last('contribution kept');
  await keep('Doors are loud at night');
  await facilitator.post(`${first}/record/themes/name`, {
    ...{ title: 'Noise', points: [point, await last('contribution kept')] },
  });
  const theme = await last('theme named');
  await facilitator.post(`${first}/record/themes/${theme}/further`, {
    ...{ words: canary, chosenBy: 'those who said it', couldTell: 'no' },
  });
  assert.deepEqual(await tablesHolding(app.db, canary), ['thread.entry_payload', 'thread.theme']);
  await facilitator.post(`${first}/record/strike-out/${point}`, why);
  assert.deepEqual(await tablesHolding(app.db, canary), []);
  assert.match((await facilitator.get(`${first}/record`)).text, /Theme: Noise/);
});

test('a theme that two rooms gather under loses its name in both', async () => {
  await keep('Quixotic mornings', {}, second);
  const there = await last('contribution kept', ids.second);
  await keep('Mornings are hard');
  const here = await last('contribution kept');
  await facilitator.post(`${second}/record/themes/name`, { title: 'Quixotic mornings', points: [there] });
  const theme = await last('theme named', ids.second);
  await facilitator.post(`${first}/record/said/${here}/themes`, { themes: [theme] });
  assert.match((await facilitator.get(`${first}/record`)).text, /Theme: Quixotic mornings/);
  await facilitator.post(`${second}/record/strike-out/${there}`, why);
  assert.deepEqual(await tablesHolding(app.db, 'Quixotic'), []);
  const page = await facilitator.get(`${first}/record`);
  assert.match(page.text, /Mornings are hard/, 'what the other room said stays');
});

test('striking a page of prose reaches every page it replaced, and not the one written after', async () => {
  await facilitator.post(`${second}/record/prose`, { words: 'A page with a palimpsest.', seen: '1' });
  await facilitator.post(`${second}/record/prose`, { words: 'A page with a palimpsest still.', seen: '2' });
  await facilitator.post(`${second}/record/strike-out/${await last('prose kept', ids.second)}`, why);
  assert.deepEqual(await tablesHolding(app.db, 'palimpsest'), []);
  await facilitator.post(`${second}/record/prose`, { words: 'A page without it.', seen: '3' });
  assert.match((await facilitator.get(`${second}/record`)).text, /A page without it/);
});

test('a silence can be struck out as well', async () => {
  await keep('', { form: 'silent', perspective: views.manager, couldTell: 'maybe' });
  const silence = await last('contribution kept');
  assert.match((await participant.get(`${first}/record/strike-out/${silence}`)).text, /A silence/);
  assert.equal((await participant.post(`${first}/record/strike-out/${silence}`, why)).status, 303);
});

test('only those who were in the room strike its words out', async () => {
  await keep('Kept for now', {}, second);
  const point = await last('contribution kept', ids.second);
  for (const outsider of [participant, commissioner])
    assert.equal((await outsider.post(`${second}/record/strike-out/${point}`, why)).status, 403);
  assert.equal(
    (await facilitator.post(`${first}/record/strike-out/${point}`, why)).status,
    404,
    'not through another room',
  );
});

test('nothing is made from words that were struck out while it was being written', async () => {
  await keep('Going soon', {}, second);
  const point = await last('contribution kept', ids.second);
  const strike = () => facilitator.post(`${second}/record/strike-out/${point}`, why);
  const makes = [
    () => facilitator.post(`${second}/record/said/${point}/quote`, { words: 'Going soon', tellable: 'no' }),
    () => facilitator.post(`${second}/record/said/${point}/put-right`, { words: 'Going soon!', seen: '1' }),
    () => facilitator.post(`${second}/record/themes/name`, { title: 'Going soon', points: [point] }),
  ];
  await Promise.all([strike(), ...makes.map((make) => make())]);
  assert.deepEqual(await tablesHolding(app.db, 'Going soon'), []);
});
