// Issued reports as anybody reads them: what was frozen, as far as it is let out to the public, and only while it stands.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { type TestApp, testApp } from '../../../../test/support/app.ts';
import { pdfWords } from '../../../../test/support/pdf-words.ts';
import { loadPartnership } from '../../../commands/load/load-partnership.ts';
import { withClient } from '../../../db/client.ts';

let app: TestApp;
let here: { readonly id: string; readonly slug: string };
before(async () => {
  const now = new Date('2026-11-29T10:00:00Z');
  app = await testApp({ still: true, clock: () => now });
  const text = readFileSync('examples/larkmere.yaml', 'utf8');
  const loaded = await loadPartnership(app.db, app.handleSecret, text, now, app.seal);
  assert.ok(loaded.ok, JSON.stringify(loaded));
  here = { id: loaded.partnershipId, slug: loaded.slug };
});
after(() => app.close());
const sql = (text: string, values: unknown[] = []) =>
  withClient(app.db.owner, async (client) => (await client.query(text, values)).rows);
const read = (path: string) => app.app.inject({ method: 'GET', url: `/public/${here.slug}${path}` });
const leaflet = '/reports/officers-and-nurses-leaflet';
const everywhere = async (...more: string[]) =>
  (await Promise.all(['', '/feed.atom', '/feed.json', ...more].map(async (at) => (await read(at)).payload))).join('\n');

test('what stands issued is listed with its number, and what was written for anybody can be read', async () => {
  const { payload } = await read('');
  assert.match(payload, /href="[^"]+officers-and-nurses-leaflet"[\s\S]*?Leaflet\. Issue 1, 6 October 2026\./);
  assert.match(payload, /href="[^"]+officers-and-nurses-case-study"[\s\S]*?Issue 2, 27 October 2026\./);
  assert.match(payload, /Report to the funder\. Issue 1/);
  assert.doesNotMatch(payload, /spring-2026-for-the-funder"/);
  assert.equal((await read('/reports/spring-2026-for-the-funder')).statusCode, 404);
  assert.match((await read('/feed.atom')).payload, /Leaflet: Dialogues between officers and nurses/);
});

test('a passer-by reads the issue with no cookie, no script of ours and no way into the partnership, and prints it', async () => {
  const { statusCode, headers, payload } = await read(leaflet);
  assert.equal(statusCode, 200, payload);
  assert.equal(headers['set-cookie'], undefined);
  assert.equal(headers['cache-control'], 'public, max-age=60');
  assert.match(payload, /Issue 1, 6 October 2026/);
  assert.match(payload, /class="report__number"/);
  assert.doesNotMatch(payload, /<script[^>]+src=|<form|href="\/partnerships|Where this comes from/);
  const pdf = await read(`${leaflet}/pdf`);
  assert.equal(pdf.headers['content-type'], 'application/pdf');
  assert.equal(pdf.headers['cache-control'], 'public, max-age=60');
  assert.match((await pdfWords(pdf.rawPayload)).words, /Dialogues between officers and nurses/);
});

test('Larkmere’s report to its funder says what its published measure shows, and it is not read by anybody', async () => {
  const [issue] = await sql(
    `select document from thread.report_issue where partnership_id = $1 and kind = 'funder report' and state = 'issued'`,
    [here.id],
  );
  assert.match(issue.document, /"kind":"measure"\},"name":"Crisis call-outs"/);
});

test('a quotation stands there only with a yes for the public page, under a name as near as in the report', async () => {
  const said = /We used to pass each other/;
  const has = async () =>
    [(await read(leaflet)).payload, (await pdfWords((await read(`${leaflet}/pdf`)).rawPayload)).words].map((text) =>
      said.test(text),
    );
  assert.deepEqual(await has(), [false, false]);
  const of = [here.id, 'We used to pass each other%'];
  await sql(
    `insert into thread.quotation_consent (partnership_id, id, quotation_id, use, given_on, given_how)
     select partnership_id, gen_random_uuid(), id, 'public page', '2026-10-01', 'Signed on paper' from thread.quotation where partnership_id = $1 and words like $2`,
    of,
  );
  assert.deepEqual(await has(), [true, true]);
  const wider = `update thread.quotation_consent c set narrowest_id = (select id from thread.perspective where partnership_id = $1 limit 1)
    from thread.quotation q where q.id = c.quotation_id and c.partnership_id = $1 and q.words like $2 and c.use = 'public page'`;
  await sql(wider, of);
  assert.deepEqual(await has(), [false, false]);
});

test('no word of it is anybody’s name or above published', async () => {
  const text = await everywhere(leaflet, '/reports/officers-and-nurses-case-study');
  const hidden = await sql(
    `select words from thread.quotation where partnership_id = $1 and words is not null and id not in (
       select quotation_id from thread.quotation_consent where use = 'public page' and withdrawn_at is null)
     union all select words from thread.feedback where partnership_id = $1 and words is not null
     union all select name from thread.person where partnership_id = $1 and name is not null`,
    [here.id],
  );
  assert.ok(hidden.length > 10);
  for (const { words } of hidden) assert.ok(!text.includes(words), words);
});

test('a line that is taken back ends it for everybody at once: page, paper, list and feeds', async () => {
  assert.equal((await read(leaflet)).statusCode, 200);
  const [line] = await sql(
    `select l.from_id as id from thread.report_issue_line l join thread.report_issue i on i.id = l.issue_id and i.partnership_id = l.partnership_id
      where i.partnership_id = $1 and i.kind = 'leaflet' and i.state = 'issued' and l.from_kind = 'passage' limit 1`,
    [here.id],
  );
  await sql(`update thread.engagement_passage set tier = 'partners' where id = $1`, [line.id]);
  for (const path of [leaflet, `${leaflet}/pdf`]) assert.equal((await read(path)).statusCode, 404, path);
  assert.doesNotMatch(await everywhere(), /officers-and-nurses-leaflet/);
});

test('of a page that is closed nothing is read, and nothing that was never issued', async () => {
  const poster = '/reports/you-said-we-did';
  assert.equal((await read(poster)).statusCode, 200);
  assert.equal((await read('/reports/officers-and-nurses-easy-read')).statusCode, 404);
  await sql('update thread.public_page set opened_on = null where partnership_id = $1', [here.id]);
  for (const path of [poster, `${poster}/pdf`]) assert.equal((await read(path)).statusCode, 404, path);
});
