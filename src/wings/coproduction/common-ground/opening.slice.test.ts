import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aroundTheTable } from '../../../../test/support/around-the-table.ts';
import type { Client } from '../../../../test/support/client.ts';
import { keyedPile } from '../../../../test/support/keyed-pile.ts';
import { askedStatements, sessionWithStatements, ticked } from '../../../../test/support/statements.ts';
import { withClient } from '../../../db/client.ts';
import { readFinding } from '../store/finding.ts';

const table = await aroundTheTable();
const { people, perspectives } = table;
const { nurses, residents } = perspectives;
const manager = await table.as({ role: 'partnership manager', partner: table.partners.trust });
const words = ['Medicine comes on time', 'I know who to ask at night', 'We hear what became of it'];

const inBoxes = async (roundId: string): Promise<number> =>
  withClient(table.db.owner, async (client) => {
    const { rows } = await client.query(
      `select count(*)::int as n from thread.box b join thread.round_perspective p on p.id = b.round_perspective_id where p.round_id = $1`,
      [roundId],
    );
    return rows[0]?.n;
  });
const keptOf = (roundId: string) => table.scope((scope) => readFinding(scope, roundId));

test('answered on screen, on a device and on paper, opened together, and kept as a finding that holds no sheet', async () => {
  const session = await sessionWithStatements(table, words);
  const round = await askedStatements(table, session);
  const id = await round.id();
  assert.equal((await round.post('nurse', 'answer', ticked('120'))).status, 303);
  for (let n = 0; n < 9; n++) assert.equal((await round.hand(nurses, n < 6 ? '113' : '210')).status, 303);
  for (let n = 0; n < 14; n++) await round.hand(residents, n < 11 ? '211' : '134');
  await keyedPile(table, round.slug, residents, ['211', '123', '311', '200', '211', '110'], manager);
  assert.equal(await keptOf(id), undefined);
  await round.close();
  const opened = await round.reveal();
  assert.equal(opened.status, 303, opened.text.slice(0, 3000));
  assert.equal(await inBoxes(id), 0);
  const tallies = await table.scope(({ tx }) =>
    tx
      .selectFrom('round_tally as t')
      .innerJoin('round_question as q', 'q.id', 't.question_id')
      .select(['q.position', 't.counts'])
      .where('q.round_id', '=', id)
      .where('q.position', '=', 1)
      .orderBy('t.round_perspective_id')
      .execute(),
  );
  // ten nurses; fourteen residents on the device and six on paper
  assert.deepEqual(
    tallies.map(({ counts }) => counts.reduce((sum, count) => sum + count, 0)).toSorted((a, b) => a - b),
    [10, 20],
  );
  const finding = await keptOf(id);
  assert.equal(finding?.people, 30);
  assert.equal(finding?.map, null, 'thirty people are too few for a map');
  const text = JSON.stringify(finding);
  for (const slot of Object.values(perspectives)) assert.doesNotMatch(text, new RegExp(slot));

  const page = await round.get('researcher');
  assert.match(page.text, /Where we agree, and where we differ/);
  assert.ok(page.text.includes(`/${session.at}"`));
  assert.match(page.text, /Officers[\s\S]*Nobody answered\./);
  assert.doesNotMatch(page.text, /far apart|Make .* a line in the joint plan/i);
  assert.match((await round.get('facilitator', 'read-out')).text, /Medicine comes on time/);
  const figures = await round.get('officer', 'figures.csv');
  assert.match(figures.text, /Medicine comes on time/);
  assert.doesNotMatch(figures.text, /Officers/);
});

test('two facilitators open it at once: one does, the other is told, and one finding is kept', async () => {
  const round = await askedStatements(table, await sessionWithStatements(table, words));
  for (let n = 0; n < 6; n++) await round.hand(nurses, '123');
  await round.close();
  const both = await Promise.all([round.reveal(), round.reveal()]);
  assert.deepEqual(both.map(({ status }) => status).toSorted(), [303, 409]);
  assert.deepEqual(await keptOf(await round.id()), {
    ...{ people: 5, groups: null, groupsKeptBack: false, map: null, askNext: null },
    evidence: { chance: 1, stability: null },
  });
});

test('called off, what was answered is destroyed, no finding is kept, and the statements can be asked again', async () => {
  const session = await sessionWithStatements(table, words);
  const round = await askedStatements(table, session);
  for (let n = 0; n < 6; n++) await round.hand(nurses, '123');
  const { version } = await table.scope(async ({ tx }) =>
    tx
      .selectFrom('round')
      .select('version')
      .where('id', '=', await round.id())
      .executeTakeFirstOrThrow(),
  );
  await round.post('facilitator', 'call-off', { seen: String(version), because: 'The lists were wrong' });
  assert.equal(await inBoxes(await round.id()), 0);
  assert.equal((await round.reveal()).status, 409);
  assert.equal(await keptOf(await round.id()), undefined);
  assert.equal((await askedStatements(table, session, { opened: false })).at.startsWith('rounds/'), true);
});

test('where too few answered from every view nothing is kept, and the page says so', async () => {
  const round = await askedStatements(table, await sessionWithStatements(table, words));
  for (let n = 0; n < 4; n++) await round.hand(nurses, '123');
  await round.close();
  assert.equal((await round.reveal()).status, 303);
  assert.equal(await keptOf(await round.id()), undefined);
  const { text } = await round.get('nurse');
  assert.match(text, /Too few answered from any view, so nothing is shown/);
  assert.doesNotMatch(text, /Where we agree, and where we differ/);
});

test('a pile is not counted while people sit together, and nothing of it is lost', async () => {
  const session = await sessionWithStatements(table, words);
  const round = await askedStatements(table, session);
  await session.move('open');
  const pile = await keyedPile(table, round.slug, residents, ['111', '222'], manager, { counted: false });
  const count = (client: Client) => client.post(`${pile}/compare`, {});
  const refused = await count(manager);
  assert.equal(refused.status, 409);
  assert.match(refused.text, /People are sitting together now\. The pile is counted when their session is over/);
  await session.move('closed');
  assert.equal((await count(manager)).status, 303);
});

test('before it is opened no page of any seat tells that somebody answered, or how many did', async () => {
  const session = await sessionWithStatements(table, words);
  const round = await askedStatements(table, session);
  const readers = [people.facilitator, people.trust, people.governor, people.officer, people.researcher];
  const pages = [
    ...[round.at, `${round.at}/figures.csv`, `${round.at}/read-out`, `${round.at}/join`, 'rounds', ''],
    ...[`${session.at}/ask`, session.at, `answers/paper/rounds/${round.slug}`],
    ...[`thread/round/${await round.id()}`, `thread/statement/${session.statementIds[0]}`],
  ];
  const look = async () => {
    const seen: [string, string][] = [];
    for (const [i, reader] of readers.entries())
      for (const path of pages) {
        const { status, text } = await reader.get(path);
        seen.push([`${i} ${path}`, `${status} ${text.replaceAll(/name="csrf" value="[^"]*"/g, '')}`]);
      }
    return new Map(seen);
  };
  await round.get('facilitator');
  const before = await look();
  for (let n = 0; n < 7; n++) await round.hand(residents, n % 2 ? '123' : '312');
  await round.post('nurse', 'answer', ticked('111'));
  const after = await look();
  for (const [path, text] of before) assert.equal(after.get(path), text, path);
});
