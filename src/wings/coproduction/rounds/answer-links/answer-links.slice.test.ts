// Links to answer by: made by a facilitator, used once by whoever holds one, on the real database.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { sql } from 'kysely';
import { aroundTheTable } from '../../../../../test/support/around-the-table.ts';
import type { Client } from '../../../../../test/support/client.ts';
import { flat, type RoundAtWork, startedRound } from '../../../../../test/support/round.ts';
import { askedStatements, sessionWithStatements, ticked } from '../../../../../test/support/statements.ts';
import { withClient } from '../../../../db/client.ts';
import { inHandle } from '../../../../db/handle.ts';
import { newId } from '../../../../db/id.ts';
import { makeHandle } from '../../../../shell/seats.ts';
import { readToken, tokenOf } from './token.ts';
import { linkWordsIn } from './words.ts';

const table = await aroundTheTable({ still: true });
after(() => table.close());
const { people, perspectives } = table;
const { facilitator } = people;

const rows = (text: string, values: unknown[] = []): Promise<Record<string, unknown>[]> =>
  withClient(table.db.owner, async (client) => (await client.query(text, values)).rows);
const made = async (round: RoundAtWork, links: number, more: Record<string, string> = {}) =>
  facilitator.post(`${round.at}/answer-links`, { view: perspectives.residents, links, language: 'en', ...more });
const linksIn = (html: string): string[] =>
  [...html.matchAll(/<strong>http:\/\/localhost(\/answer\/[0-9a-f-]+)<\/strong>/g)].map(([, path]) => path ?? '');
const inBox = async (round: RoundAtWork): Promise<number> => {
  const [row] = await rows(
    `select coalesce(sum(jsonb_array_length(sheets)), 0)::int as n from thread.box b
       join thread.round_perspective p on p.partnership_id = b.partnership_id and p.id = b.round_perspective_id where p.round_id = $1`,
    [await round.id()],
  );
  return Number(row?.n);
};
const answer = (holder: Client, link: string, sheet = flat(2)) => holder.post(link, sheet);

test('a token is read however it is typed from paper, and nothing else is one', () => {
  const token = tokenOf(new Uint8Array(16).fill(0xab));
  assert.equal(token, 'abab-abab-abab-abab-abab-abab-abab-abab');
  for (const typed of [token.toUpperCase(), token.replaceAll('-', ''), token.replaceAll('-', ' ')])
    assert.equal(readToken(typed), token);
  for (const typed of ['', 'abab', `${token}0`, token.replace('a', 'g')]) assert.equal(readToken(typed), undefined);
});

test('every word of a link stands in Welsh too, and says that it is a draft', () => {
  const [en, cy] = [linkWordsIn('en'), linkWordsIn('cy')];
  assert.deepEqual(Object.keys(cy).sort(), Object.keys(en).sort());
  assert.match(cy.draft ?? '', /Drafft/);
});

test('somebody without an account answers by a link, once, and no row is left of it', async () => {
  const round = await startedRound(table);
  const slips = await made(round, 3);
  assert.equal(slips.status, 200, slips.text.slice(0, 2000));
  const links = linksIn(slips.text);
  assert.equal(new Set(links).size, 3);
  const [link = '', other = ''] = links;
  const holder = table.stranger();
  const page = await holder.get(link);
  assert.equal(page.status, 200);
  assert.match(page.text, /Residents[\s\S]*This link takes one answer/);
  assert.equal(page.headers['referrer-policy'], 'no-referrer');
  assert.equal(page.headers['cache-control'], 'no-store');
  assert.deepEqual([...holder.cookies.keys()], ['csrf'], 'no cookie but the token of the form');
  assert.doesNotMatch(page.text, /Sign out|partnerships\//);
  assert.match((await holder.get(`${link}?in=cy&easy=yes`)).text, /lang="cy"[\s\S]*Drafft/);
  assert.equal((await answer(holder, link, {})).status, 422, 'an empty sheet is none, and the link is still good');
  await rows('update thread.partnership set fictional = true where id = $1', [table.partnership.id]);
  assert.match((await holder.get(link)).text, /Everything here is made up/);
  for (const slip of (await made(round, 2)).text.split('class="answer-slip"').slice(1))
    assert.match(slip, /Everything here is made up/, 'said on each slip, since they are cut apart');
  const sent = await answer(holder, link);
  assert.equal(sent.location, '/answered');
  assert.match((await holder.get('/answered')).text, /Your answers are in the box/);
  assert.equal(await inBox(round), 1);
  for (const again of [await table.stranger().get(link), await answer(table.stranger(), link)])
    assert.match(again.text, /It was used already/);
  assert.equal(await inBox(round), 1);
  assert.match((await table.stranger().get(other)).text, /This link takes one answer/, 'the others are still good');

  const token = link.split('/').at(-1) ?? '';
  assert.ok(!table.log.some((line) => line.includes(token) || line.includes('/answer/')), 'no line in the log');
  assert.deepEqual(
    await rows(`select 1 from thread.answer_link where hash = sha256(convert_to($1, 'UTF8'))`, [token]),
    [],
  );
  assert.deepEqual(await rows('select 1 from signin.handle where person_id is null and may_write'), []);
  const kept = await rows(
    `select actor_id, at::text, request_id from thread.event where act = 'sheet kept' and subject_id = $1`,
    [await round.id()],
  );
  assert.deepEqual(
    kept.map(({ actor_id, request_id }) => [actor_id, request_id]),
    [[null, 'unmarked']],
  );
});

test('one link used twice at once is kept once', async () => {
  const round = await startedRound(table);
  const [link = ''] = linksIn((await made(round, 1)).text);
  const holders = Array.from({ length: 4 }, () => table.stranger());
  for (const holder of holders) await holder.get(link);
  const sent = await Promise.all(holders.map((holder) => answer(holder, link)));
  assert.equal(sent.filter(({ location }) => location === '/answered').length, 1);
  assert.equal(await inBox(round), 1);
});

test('nobody who serves people can see which links are left, or how many', async () => {
  const round = await startedRound(table);
  await made(round, 2);
  await assert.rejects(
    table.scope(({ tx }) => sql`select count(*) from thread.answer_link`.execute(tx)),
    /permission denied/,
  );
  for (const where of ['', '/answer-links'])
    assert.doesNotMatch((await facilitator.get(`${round.at}${where}`)).text, /\b[12] links? left/);
  const [a, b] = await rows('select hash from thread.answer_link where round_id = $1', [await round.id()]);
  assert.ok(Buffer.compare(a?.hash as Buffer, b?.hash as Buffer) < 0, 'in the order of their digests');
});

test('a link opens nothing else, and guessing gives nothing', async () => {
  const round = await startedRound(table);
  const [link = ''] = linksIn((await made(round, 1)).text);
  const holder = table.stranger();
  await holder.get(link);
  for (const path of [round.at, 'rounds', 'people', 'dialogues'])
    assert.notEqual((await holder.get(path)).status, 200, path);
  const guess = `/answer/${'0'.repeat(32)}`;
  for (const path of [guess, '/answer/x', `${guess}'--`])
    assert.match((await table.stranger().get(path)).text, /This link opens nothing now/);
  assert.equal((await table.stranger().post(guess, flat(1))).text.includes('opens nothing now'), true);
});

test('a link is not taken for a data file: what answers by it can write nothing but its sheet, whoever holds the database', async () => {
  const round = await startedRound(table);
  const here = { partnership_id: table.partnership.id };
  const roundId = await round.id();
  const handle = await makeHandle(table.db, table.handleSecret, {
    ...{ partnershipId: table.partnership.id, personId: null, clearance: 'published', mayWrite: true },
    expiresAt: new Date(Date.now() + 60_000),
  });
  const session = await sessionWithStatements(table, ['Said by many']);
  const finding = JSON.stringify({ people: 500 });
  const statement = {
    ...here,
    id: crypto.randomUUID(),
    session_id: session.sessionId,
    words: 'Never put',
    put_by: 'participant',
  };
  const tries: [string, (tx: Parameters<Parameters<typeof inHandle>[2]>[0]) => Promise<unknown>][] = [
    [
      'a finding',
      (tx) =>
        tx
          .insertInto('common_ground_finding')
          .values({ ...here, round_id: roundId, finding })
          .execute(),
    ],
    [
      'a statement',
      (tx) =>
        tx
          .insertInto('statement')
          .values({
            ...statement,
            put_by: 'participant',
            came: 'aloud',
            state: 'accepted',
            tier: 'partners',
            position: 1,
            tellable: 'no',
          })
          .execute(),
    ],
    [
      'an event of another act',
      (tx) =>
        tx
          .insertInto('event')
          .values({
            ...here,
            id: newId(),
            at: new Date(),
            act: 'round revealed',
            subject_kind: 'round',
            subject_id: roundId,
            changes: '{}',
            request_id: 'x',
          })
          .execute(),
    ],
  ];
  for (const [what, write] of tries) await assert.rejects(inHandle(table.db, handle, write), { code: '42501' }, what);
});

test('called back, every link of the round is worth nothing, and new ones are made', async () => {
  const round = await startedRound(table);
  const [old = ''] = linksIn((await made(round, 1)).text);
  assert.match((await facilitator.post(`${round.at}/answer-links/withdraw`)).kept, /opens nothing any more/);
  assert.match((await table.stranger().get(old)).text, /opens nothing now/);
  const [fresh = ''] = linksIn((await made(round, 1)).text);
  assert.match((await table.stranger().get(fresh)).text, /takes one answer/);
});

test('when the round is closed its links are gone, and none are made', async () => {
  const round = await startedRound(table);
  const [link = ''] = linksIn((await made(round, 1)).text);
  const holder = table.stranger();
  await holder.get(link);
  await round.post('facilitator', 'close', { seen: await round.version() });
  assert.match((await answer(holder, link)).text, /opens nothing now/);
  assert.deepEqual(await rows('select 1 from thread.answer_link where round_id = $1', [await round.id()]), []);
  assert.equal((await made(round, 1)).status, 409);
});

test('what is asked for is checked, and only a facilitator makes links', async () => {
  const round = await startedRound(table);
  for (const more of [{ links: '0' }, { links: '201' }, { view: perspectives.governor }, { language: 'fr' }])
    assert.equal((await made(round, 1, more)).status, 422);
  for (const who of ['nurse', 'officer', 'researcher', 'trust'] as const)
    assert.equal((await people[who].get(`${round.at}/answer-links`)).status, 403);
});

test('a sheet beyond those who were asked is turned back, and the link is still good', async () => {
  const round = await startedRound(table, { more: { [`asked-${perspectives.residents}`]: '1' } });
  const id = await round.id();
  await rows('update thread.round_perspective set asked = 1 where round_id = $1', [id]);
  const [link = ''] = linksIn((await made(round, 1)).text);
  await round.hand(perspectives.residents, flat(1));
  const turned = await answer(table.stranger(), link);
  assert.match(turned.text, /as many sheets from this view already/);
  assert.match((await table.stranger().get(link)).text, /takes one answer/);
});

test('statements are answered by a link too, never while a session of the dialogue is open', async () => {
  const session = await sessionWithStatements(table, ['Tea at four', 'Doors open later']);
  const round = await askedStatements(table, session);
  const slips = await facilitator.post(`${round.at}/answer-links`, {
    ...{ view: perspectives.residents, links: 1, language: 'en' },
  });
  const [link = ''] = linksIn(slips.text);
  const holder = table.stranger();
  const sheet = (await holder.get(link)).text;
  assert.match(sheet, /“I am not sure” is an answer too[\s\S]*Tea at four[\s\S]*Doors open later/);
  assert.match(sheet, /Then everyone sees where we agree/, 'who holds a link is told what others are told');
  await session.move('open');
  for (const rests of [await holder.get(link), await answer(holder, link, ticked('12'))])
    assert.match(rests.text, /People are sitting together now/);
  await session.move('closed');
  assert.equal((await answer(holder, link, ticked('12'))).location, '/answered');
});

test('looking at a link that is good takes nothing from those who share its address', async () => {
  const round = await startedRound(table);
  const [link = ''] = linksIn((await made(round, 1)).text);
  const holder = table.stranger();
  const left = () => rows('select key, points from signin.rate_limit order by key');
  await holder.get(link);
  const before = await left();
  for (let n = 0; n < 11; n++) await holder.get(`${link}?easy=yes`);
  assert.match((await holder.get(link)).text, /takes one answer/);
  assert.deepEqual(await left(), before);
});

test('too many tries from one address are turned away, as at signing in', async () => {
  const guess = `/answer/${'f'.repeat(32)}`;
  let last = await table.stranger().get(guess);
  for (let n = 0; n < 11; n++) last = await table.stranger().get(guess);
  assert.match(last.text, /Too many links were tried/);
});
