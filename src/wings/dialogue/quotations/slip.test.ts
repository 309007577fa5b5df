import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { testApp } from '../../../../test/support/app.ts';
import { tokenIn } from '../../../../test/support/client.ts';
import { addReadySession } from '../../../../test/support/ready-session.ts';
import { tablesHolding } from '../../../../test/support/scan.ts';
import { quotationsFor } from '../record-face.ts';
import { readSlipNumber, slipNumber } from './slip-number.ts';

const app = await testApp();
after(() => app.close());
const { second, first, engagement, engagementId, views } = await addReadySession(app);
const facilitator = await app.as('facilitator');
await facilitator.post(`${first}/open`, { limits: app.partnership.limitsId, readBy: 'A facilitator', depth: 'points' });
const quotations = `${engagement}/quotations`;
const posted = 'dialogues/taken-back-by-post';

async function quotation(words: string): Promise<string> {
  const kept = await facilitator.post(`${quotations}/add`, { words, source: 'A letter', tellable: 'no' });
  const id = kept.location.split('/').at(-1) ?? '';
  await facilitator.post(`${quotations}/${id}/uses/add`, {
    uses: ['leaflet', 'read back'],
    givenHow: 'Signed on paper',
  });
  return id;
}
async function printedNumber(id: string, more: Record<string, string | string[]> = {}): Promise<string> {
  const slip = await facilitator.post(`${quotations}/${id}/slip`, {
    uses: ['leaflet', 'read back'],
    language: 'en',
    ...more,
  });
  assert.equal(slip.status, 200, slip.text);
  return /tear-off__number">([\d ]+)</.exec(slip.text)?.[1] ?? '';
}

test('a slip has a box for each use that is asked, the names it may stand under, and a number to tear off', async () => {
  const id = await quotation('The night was long');
  const ask = await facilitator.get(`${quotations}/${id}/slip`);
  assert.equal(ask.status, 200);
  const none = await facilitator.post(`${quotations}/${id}/slip`, { language: 'en' });
  assert.equal(none.status, 422);
  assert.match(none.text, /Say what the slip asks for/);
  const slip = await facilitator.post(`${quotations}/${id}/slip`, {
    uses: ['leaflet', 'read back'],
    language: 'cy',
    postTo: 'The facilitator\n1 Mill Lane <b>',
  });
  assert.match(slip.text, /<html[^>]*lang="cy"/);
  assert.match(slip.text, /Yn y daflen/);
  assert.doesNotMatch(slip.text, /Ar y poster/);
  assert.match(slip.text, /Drafft/);
  assert.match(slip.text, /1 Mill Lane &lt;b&gt;/);
  assert.match(slip.text, /tear-off__number">\d{4} \d{4} \d{4}</);
});

test('the number stands on one print: no row and no line of the log holds it, and the same form shows it once', async () => {
  const id = await quotation('The day was short');
  const form = await facilitator.get(`${quotations}/${id}/slip`);
  const body = { csrf: tokenIn(form), uses: ['leaflet'], language: 'en', postTo: 'Nowhere Lane 9' };
  const slip = await facilitator.post(`${quotations}/${id}/slip`, body);
  const number = /tear-off__number">([\d ]+)</.exec(slip.text)?.[1] ?? '';
  assert.match(number, /^\d{4} \d{4} \d{4}$/);
  const inBytes = Buffer.from(number).toString('hex');
  for (const written of [number, number.replaceAll(' ', ''), inBytes, 'Nowhere Lane'])
    assert.deepEqual(await tablesHolding(app.db, written), [], written);
  assert.doesNotMatch(app.log.join('\n'), new RegExp(`${number}|${number.replaceAll(' ', '')}`));
  assert.doesNotMatch((await facilitator.post(`${quotations}/${id}/slip`, body)).text, /tear-off__number/);
  assert.notEqual(await printedNumber(id), number, 'another print has another number');
});

test('a posted number takes back one use or the whole, as far as the speaker standing here would', async () => {
  // said in the room, so that the next session can read it back
  const words = 'Let the garden stay open';
  const point = { words, form: 'spoken', exact: 'exact', perspective: views.nurse, couldTell: 'no' };
  await facilitator.post(`${first}/record/keep`, point);
  const [said] = await app.scope(({ tx }) =>
    tx.selectFrom('entry').select('id').where('kind', '=', 'contribution kept').execute(),
  );
  const quoted = await facilitator.post(`${first}/record/said/${said?.id}/quote`, { words, tellable: 'no' });
  const id = quoted.location.split('/').at(-1) ?? '';
  await facilitator.post(`${quotations}/${id}/uses/add`, {
    uses: ['leaflet', 'read back'],
    givenHow: 'Signed on paper',
  });
  await facilitator.post(`${second}/read-back/choose`, { lines: [`quotation:${id}`] });
  assert.match((await facilitator.get(`${second}/read-back`)).text, /garden stay open/);
  const number = await printedNumber(id);
  const usable = async () =>
    (await app.scope((scope) => quotationsFor(scope, engagementId, 'leaflet'))).some((one) =>
      one.words.includes('garden'),
    );
  assert.equal(await usable(), true);
  const one = await facilitator.post(posted, { number: number.replaceAll(' ', '-'), use: 'leaflet' });
  assert.equal(one.status, 303, one.text);
  assert.match(one.location, new RegExp(`${id}$`));
  assert.equal(await usable(), false);
  assert.match((await facilitator.get(`${second}/read-back`)).text, /garden stay open/, 'the other use stands');
  const whole = await facilitator.post(posted, { number: ` ${number} `, use: 'every use' });
  assert.equal(whole.status, 303, whole.text);
  assert.doesNotMatch((await facilitator.get(`${second}/read-back`)).text, /garden/);
  assert.deepEqual(
    await tablesHolding(app.db, words),
    ['thread.entry_payload'],
    'the point stays in its room, and no copy',
  );
});

test('a number that is wrong, of another partnership, used up or no number at all tells the same nothing', async () => {
  const id = await quotation('Nobody asked us');
  const number = await printedNumber(id);
  const elsewhere = await app.addPartnership('Elsewhere');
  const other = await app.as({ person: elsewhere.facilitatorId, in: elsewhere });
  const said = async (answer: Promise<{ status: number; text: string }>) => {
    const { status, text } = await answer;
    return [status, /<a href="#number">([^<]+)</.exec(text)?.[1]];
  };
  const wrong = await said(facilitator.post(posted, { number: '0000 0000 0000', use: 'every use' }));
  assert.equal(wrong[0], 422);
  assert.match(String(wrong[1]), /Nothing was changed/);
  assert.deepEqual(await said(other.post(posted, { number, use: 'every use' })), wrong);
  assert.deepEqual(await said(facilitator.post(posted, { number, use: 'poster' })), wrong, 'a use nobody agreed to');
  assert.deepEqual(await said(facilitator.post(posted, { number: "1' or '1'='1", use: 'every use' })), wrong);
  assert.equal((await facilitator.post(posted, { number, use: 'every use' })).status, 303);
  assert.deepEqual(await said(facilitator.post(posted, { number, use: 'every use' })), wrong);
  assert.equal((await facilitator.post(`${quotations}/${id}/slip`, { uses: ['leaflet'], language: 'en' })).status, 409);
});

test('only a facilitator prints slips and takes back what came by post', async () => {
  const id = await quotation('Only we hold this');
  for (const role of ['partnership manager', 'front-line staff', 'lived experience', 'researcher'] as const) {
    const client = await app.as(role);
    for (const path of [posted, `${quotations}/${id}/slip`]) assert.equal((await client.get(path)).status, 403, role);
    assert.equal((await client.post(posted, { number: '1', use: 'every use' })).status, 403, role);
  }
});

test('a number is read as people write it, and as nothing else', () => {
  assert.equal(slipNumber(7), '0000 0000 0007');
  for (const typed of ['4821 0937 5526', '482109375526', '4821-0937-5526', ' 4821.0937.5526 ', '4821 – 0937 – 5526'])
    assert.equal(readSlipNumber(typed), '4821 0937 5526', typed);
  for (const typed of ['', '4821', '4821 0937 552x', '4821 0937 55266', '٤٨٢١٠٩٣٧٥٥٢٦'])
    assert.equal(readSlipNumber(typed), null, typed);
});
