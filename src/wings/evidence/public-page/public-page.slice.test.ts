// What anybody reads of a partnership, and nothing else; and who may let it out.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { stringify } from 'yaml';
import { example } from '../../../../test/matrix/marked.ts';
import { type TestApp, testApp } from '../../../../test/support/app.ts';
import type { Client } from '../../../../test/support/client.ts';
import { loadPartnership } from '../../../commands/load/load-partnership.ts';
import { withClient } from '../../../db/client.ts';
import { newId } from '../../../db/id.ts';

let app: TestApp;
let here: { readonly id: string; readonly slug: string };
let facilitator: Client;
let officer: Client;
before(async () => {
  app = await testApp({ still: true, clock: () => new Date('2026-11-29T10:00:00Z') });
  const load = async (text: string) => {
    const loaded = await loadPartnership(app.db, app.handleSecret, text, new Date('2026-11-29T10:00:00Z'), app.seal);
    assert.ok(loaded.ok, JSON.stringify(loaded));
    return { id: loaded.partnershipId, slug: loaded.slug };
  };
  here = await load(stringify(example(), { aliasDuplicateObjects: false }));
  await load(readFileSync('examples/north-east.yaml', 'utf8'));
  await load(readFileSync('examples/dorset.yaml', 'utf8'));
  const as = async (shownAs: string) => {
    const [person] = await sql('select id from thread.person where partnership_id = $1 and shown_as = $2', [
      here.id,
      shownAs,
    ]);
    return app.as({ person: person.id, in: { ...app.partnership, ...here } });
  };
  [facilitator, officer] = [await as('Facilitator'), await as('Day officer')];
});
after(() => app.close());
const sql = (text: string, values: unknown[] = []) =>
  withClient(app.db.owner, async (client) => (await client.query(text, values)).rows);
const read = (path: string, headers: Record<string, string> = {}) =>
  app.app.inject({ method: 'GET', url: `/public/${path}`, headers });
const mine = (more = '') => read(`${here.slug}${more}`);
const everything = async () =>
  (
    await Promise.all(['', '/answers', '/feed.atom', '/feed.json'].map(async (path) => (await mine(path)).payload))
  ).join('\n');

test('a passer-by reads what it is, who is in it, what was answered and what changed, with no cookie and no script of ours', async () => {
  const { statusCode, headers, payload } = await mine();
  assert.equal(statusCode, 200);
  assert.equal(headers['set-cookie'], undefined);
  assert.equal(headers['cache-control'], 'public, max-age=60');
  assert.match(payload, /<h1 class="title">Larkmere Healthcare Partnership/);
  assert.match(payload, /Everything here is made up/);
  assert.match(payload, /HMP Larkmere/);
  assert.match(payload, /Say each evening who is on at night[\s\S]*Two names stand on the board[\s\S]*27 of 30 nights/);
  assert.match(payload, /In force since/);
  assert.match(payload, /“Eat together again\. That is all I have\.”/);
  assert.match(payload, /href="\/worried"/);
  assert.doesNotMatch(payload, /<script[^>]+src=|noindex|<form/);
  // what was put and not let out
  assert.doesNotMatch(payload, /Give letters out|when peer workers are paid/);
});

test('what changed is counted as it is inside: among what has an answer that was told', async () => {
  const counts = async () =>
    (await sql(`select thread.public_page_of($1, '2026-11-29') -> 'counts' as n`, [here.slug]))[0].n;
  const before = await counts();
  await sql(
    `insert into thread.put_item (partnership_id, id, partner_id, words, put_on, clock_from, answer_due_on, state, answer, answered_on,
            first_answered_on, told_on, change, changed_on, change_told_on)
     select p.partnership_id, $2, p.id, 'Sent back since', '2026-09-01', '2026-09-01', '2026-09-29', 'sent back', 'done', '2026-09-10',
            '2026-09-10', '2026-09-11', 'changed', '2026-09-20', '2026-09-21' from thread.partner p where p.partnership_id = $1 limit 1`,
    [here.id, newId()],
  );
  assert.deepEqual(await counts(), { ...before, put: before.put + 1 });
  await sql(`delete from thread.put_item where words = 'Sent back since'`);
});

test('a quotation stands with a consent for this use alone, widened, and is gone when it is taken back', async () => {
  assert.doesNotMatch(await everything(), /I only saw the shouting|My family rang/);
  await sql(
    `update thread.quotation_consent set withdrawn_at = now() where partnership_id = $1 and use = 'public page'`,
    [here.id],
  );
  assert.doesNotMatch(await everything(), /Eat together again/);
  await sql('update thread.quotation_consent set withdrawn_at = null where partnership_id = $1', [here.id]);
});

test('words that are taken back are gone from the page and from both feeds at once, and a later answer is not let out with the first', async () => {
  const [item] = await sql(
    `select id, words from thread.put_item where partnership_id = $1 and words like 'Open the garden%'`,
    [here.id],
  );
  assert.equal((await everything()).split('Open the garden').length > 3, true);
  await sql('update thread.put_item set words = null where id = $1', [item.id]);
  assert.doesNotMatch(await everything(), /Open the garden|open on eight Saturdays/);
  await sql('update thread.put_item set words = $2 where id = $1', [item.id, item.words]);
  await sql(
    `insert into thread.put_answer (partnership_id, id, item_id, round, answer, words, given_as, how, answered_on)
     values ($1, gen_random_uuid(), $2, 9, 'done', 'A LATER ANSWER', 'Nurse', 'on screen', '2026-11-28')`,
    [here.id, item.id],
  );
  assert.doesNotMatch(await everything(), /A LATER ANSWER|Open the garden/);
  await sql('delete from thread.put_answer where item_id = $1 and round = 9', [item.id]);
});

test('nobody’s name, no id of a person, and nothing above published stands in it', async () => {
  const text = await everything();
  const people = await sql('select id, name, shown_as from thread.person where partnership_id = $1', [here.id]);
  for (const { id, name } of people) {
    assert.ok(!text.includes(id));
    if (name) assert.ok(!text.includes(name), name);
  }
  const hidden = await sql(
    `select words from thread.put_item where partnership_id = $1 and tier <> 'published' and words is not null
     union all select words from thread.feedback where partnership_id = $1 and words is not null
     union all select words from thread.quotation where partnership_id = $1 and tier <> 'published' and words is not null
     union all select words from thread.picture_point where partnership_id = $1`,
    [here.id],
  );
  assert.ok(hidden.length > 30);
  for (const { words } of hidden) assert.ok(!text.includes(words), words);
});

test('without a handle the database lets out a page that is open, and of one that is not nothing', async () => {
  const facts = (slug: string) =>
    app.db.app.transaction().execute(async (tx) => {
      const { sql: query } = await import('kysely');
      return (
        (await query<{ f: unknown }>`select thread.public_page_of(${slug}, current_date) as f`.execute(tx)).rows[0]
          ?.f ?? null
      );
    });
  assert.ok(await facts(here.slug));
  const [dorset] = await sql(`select slug from thread.partnership where name like 'Dorset%'`);
  assert.equal(await facts(dorset.slug), null);
  for (const path of [dorset.slug, `${dorset.slug}/feed.atom`, 'nothing', `${here.slug}/nothing`]) {
    const { statusCode, payload, headers } = await read(path);
    assert.equal(statusCode, 404, path);
    assert.match(payload, /There is no public page at this address/);
    assert.equal(headers['set-cookie'], undefined);
  }
});

test('the page of a named institution says what its source gives and that it is taken from there', async () => {
  const [{ slug }] = await sql(`select slug from thread.partnership where name like 'North East%'`);
  const { payload } = await read(slug);
  assert.match(payload, /Partners, places and words are as in “United we stand/);
  assert.doesNotMatch(payload, /spoke__count|Everything here is made up/);
});

test('whoever has the bytes already is told so, for the page and the feeds', async () => {
  for (const path of ['', '/feed.atom', '/feed.json']) {
    const first = await mine(path);
    assert.ok(first.headers.etag);
    const again = await read(`${here.slug}${path}`, { 'if-none-match': String(first.headers.etag) });
    assert.deepEqual([again.statusCode, again.payload], [304, '']);
  }
  assert.match(String((await mine('/feed.atom')).headers['content-type']), /^application\/atom\+xml/);
  assert.match(
    (await mine()).payload,
    /rel="alternate" type="application\/feed\+json"[^>]*href="\/public\/[^"]+\/feed\.json"/,
  );
});

const field = (text: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(text)?.[1] ?? '';

test('it is closed and opened by a facilitator or a partnership manager, seen beforehand by everyone with a seat, and by nobody else', async () => {
  assert.equal((await officer.post('public-page/close', { seen: '1' })).status, 403);
  const shown = await facilitator.get('public-page');
  assert.match(shown.text, /Anybody can read this, without signing in, since 1 October 2026/);
  assert.equal((await facilitator.post('public-page/close', { seen: field(shown.text, 'seen') })).status, 303);
  assert.equal((await mine()).statusCode, 404);
  const closed = await officer.get('public-page');
  assert.match(closed.text, /Nobody outside can read this[\s\S]*Two names stand on the board/);
  assert.doesNotMatch(closed.text, /Open it for anybody/);
  assert.equal((await facilitator.post('public-page/open', { seen: '1' })).status, 409);
  const again = await facilitator.get('public-page');
  assert.equal((await facilitator.post('public-page/open', { seen: field(again.text, 'seen') })).status, 303);
  assert.equal((await mine()).statusCode, 200);
});

test('answers are let out one by one as they stood, and taken back at once', async () => {
  assert.equal((await officer.get('public-page/choose')).status, 403);
  const { text } = await facilitator.get('public-page/choose');
  const shown = [...text.matchAll(/name="shown" value="([^"]*)"/g)].map(([, key = '']) => key);
  const ticked = [...text.matchAll(/name="publish" type="checkbox" value="([^"]*)"[^>]* checked/g)].map(
    ([, key = '']) => key,
  );
  // the answer of a third was answered anew above
  assert.deepEqual([ticked.length, shown.length], [2, 2]);
  const [first = ''] = ticked;
  await facilitator.post('public-page/choose', { shown, publish: ticked.slice(1) });
  const [gone] = await sql('select words from thread.put_item where id = $1', [first.split(' ')[0]]);
  assert.ok(!(await everything()).includes(gone.words));
  // what was seen is not what stands any more
  const stale = await facilitator.post('public-page/choose', { shown, publish: [first] });
  assert.equal(stale.status, 409);
  const now = (await facilitator.get('public-page/choose')).text;
  const keys = [...now.matchAll(/name="shown" value="([^"]*)"/g)].map(([, key = '']) => key);
  const back = keys.filter((key) => ticked.some((old) => old.split(' ')[0] === key.split(' ')[0]));
  assert.equal((await facilitator.post('public-page/choose', { shown: keys, publish: back })).status, 303);
  assert.ok((await everything()).includes(gone.words));
});

test('what goes out is what was seen: no answer before it, no reason why nothing changed, and no change before it was told', async () => {
  const id = newId();
  await sql(
    `insert into thread.put_item (partnership_id, id, partner_id, words, put_on, clock_from, answer_due_on, state, answer, answered_on,
            first_answered_on, told_on, change, changed_on)
     select p.partnership_id, $2, p.id, 'Warm the chapel', '2026-09-01', '2026-09-01', '2026-09-29', 'answered', 'done', '2026-10-10',
            '2026-09-10', '2026-10-11', 'changed', '2026-11-02' from thread.partner p where p.partnership_id = $1 limit 1`,
    [here.id, id],
  );
  await sql(
    `insert into thread.put_answer (partnership_id, id, item_id, round, answer, words, given_as, how, answered_on) values
       ($1, $3, $2, 1, 'not done', 'FIRST ANSWER', 'Governor', 'on screen', '2026-09-10'),
       ($1, $4, $2, 2, 'done', 'SECOND ANSWER', 'Governor', 'on screen', '2026-10-10')`,
    [here.id, id, newId(), newId()],
  );
  await sql(
    `insert into thread.put_change (partnership_id, id, item_id, is_change, words, said_as, said_on) values
       ($1, $3, $2, false, 'NOT YET CHANGED', 'Governor', '2026-10-20'), ($1, $4, $2, true, 'UNTOLD CHANGE', 'Governor', '2026-11-02')`,
    [here.id, id, newId(), newId()],
  );
  await sql(`update thread.put_item set told_on = '2026-10-11', change_told_on = null where id = $1`, [id]);
  const { text } = await facilitator.get('public-page/choose');
  assert.match(text, /SECOND ANSWER/);
  assert.doesNotMatch(text, /FIRST ANSWER|NOT YET CHANGED|UNTOLD CHANGE/);
  const key = new RegExp(`name="shown" value="(${id}[^"]*)"`).exec(text)?.[1] ?? '';
  assert.equal((await facilitator.post('public-page/choose', { shown: [key], publish: [key] })).status, 303);
  const out = await sql(
    `select words from (select words, tier, item_id from thread.put_answer union all select words, tier, item_id from thread.put_change) said
      where item_id = $1 and tier = 'published'`,
    [id],
  );
  assert.deepEqual(out, [{ words: 'SECOND ANSWER' }]);
  assert.doesNotMatch(await everything(), /FIRST ANSWER|NOT YET CHANGED|UNTOLD CHANGE/);
  await facilitator.post('public-page/choose', { shown: [`${key}`], publish: [] });
});

test('where both lead, the database lets neither open it nor let an answer out alone', async () => {
  await sql(`
    set session_replication_role = replica;
    update thread.co_leadership set state = 'in force', in_force_on = '2026-11-20' where partnership_id = '${here.id}' and place_id is null;
    update thread.co_lead set state = 'leads' where partnership_id = '${here.id}';
    update thread.co_lead l set person_id = p.id from thread.person p
     where l.partnership_id = '${here.id}' and p.partnership_id = l.partnership_id and p.shown_as = 'Facilitator' and l.side = 'clinical'
       and l.co_leadership_id = (select id from thread.co_leadership where partnership_id = '${here.id}' and place_id is null)`);
  const { text } = await facilitator.get('public-page');
  assert.equal((await facilitator.post('public-page/close', { seen: field(text, 'seen') })).status, 303);
  const again = await facilitator.get('public-page');
  const asked = await facilitator.post('public-page/open', { seen: field(again.text, 'seen') });
  assert.match(asked.location, /decisions?\//);
  assert.equal((await mine()).statusCode, 404);
  assert.match((await facilitator.get(asked.location)).text, /opened for anybody to read/);
});

test('inside, what anybody may read is said to be published: what was put, its answer and what changed', async () => {
  const [item] = await sql(
    `select i.id from thread.put_item i join thread.put_change c on c.partnership_id = i.partnership_id and c.item_id = i.id
      where i.partnership_id = $1 and i.tier = 'published' and c.tier = 'published' and i.words like 'Say each evening%'`,
    [here.id],
  );
  const { text } = await facilitator.get(`thread/put-item/${item.id}?way=forwards`);
  assert.match(text, /Kept: published/);
  // each step says its tier where it is another than the page's; the last place where the words stand is the step
  for (const words of ['Two names stand on the board', 'The bell was answered within five minutes']) {
    const [step = ''] = text.slice(text.lastIndexOf(words)).split('</li>');
    assert.ok(step.startsWith(words));
    assert.doesNotMatch(step, /Kept: /);
  }
});
