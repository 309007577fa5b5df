import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { aroundTheTable } from '../../../../test/support/around-the-table.ts';
import { withClient } from '../../../db/client.ts';
import { newId } from '../../../db/id.ts';
import type { Sheet } from '../rounds/sheet.ts';
import { openBoxes, putInBox, tooFewInBox } from './box.ts';

const table = await aroundTheTable();
const { nurses, residents, officers } = table.perspectives;

/** An open round of two standards and one question in words, to nurses, residents and officers. */
async function openRound(asked: { residents?: number } = {}) {
  const [id, first, second, third] = [newId(), newId(), newId(), newId()];
  const slots = { nurses: newId(), residents: newId(), officers: newId() };
  await table.scope(async ({ tx, partnershipId }) => {
    const here = { partnership_id: partnershipId };
    await tx
      .insertInto('round')
      .values({ ...here, id, slug: id, kind: 'review', title: 'Spring', framework: 'culture-of-care' })
      .execute();
    const question = { ...here, round_id: id, name: 'Choice' };
    await tx
      .insertInto('round_question')
      .values([
        { ...question, id: first, position: 1, answers: 'standard' },
        { ...question, id: second, position: 2, answers: 'standard' },
        { ...question, id: third, position: 3, answers: 'words' },
      ])
      .execute();
    await tx
      .insertInto('round_perspective')
      .values([
        { ...here, id: slots.nurses, round_id: id, perspective_id: nurses },
        { ...here, id: slots.residents, round_id: id, perspective_id: residents, asked: asked.residents ?? null },
        { ...here, id: slots.officers, round_id: id, perspective_id: officers },
      ])
      .execute();
    await tx.updateTable('round').set({ state: 'open' }).where('id', '=', id).execute();
  });
  const drop = (perspective: string, sheet: Sheet) => table.scope((scope) => putInBox(scope, id, perspective, sheet));
  const to = (state: 'closed' | 'revealed') =>
    table.scope(({ tx }) => tx.updateTable('round').set({ state }).where('id', '=', id).execute());
  return { id, slots, questions: { first, second, third }, drop, to };
}

test('a box takes what is a sheet of its round, and says plainly why it does not take another', async () => {
  const round = await openRound({ residents: 1 });
  assert.equal(await round.drop(residents, [3, 0, 'Ask us first']), 'kept');
  assert.equal(await round.drop(residents, [3, 0, null]), 'more than were asked');
  assert.equal(await round.drop(table.perspectives.governor, [1, 1, null]), 'not asked');
  for (const sheet of [
    [1, 2],
    [1, 2, null, 3],
    [5, 1, null],
    ['x', 1, null],
    [1, 1, 7],
  ])
    assert.equal(await round.drop(nurses, sheet as Sheet), 'not a sheet of this round', JSON.stringify(sheet));
  await round.to('closed');
  assert.equal(await round.drop(nurses, [1, 1, null]), 'not open');
});

test('nobody who serves people can look into a box, write to it by another way, or open it before it is closed', async () => {
  const round = await openRound();
  await round.drop(nurses, [1, 2, null]);
  for (const statement of [
    sql`select * from thread.box`,
    sql`update thread.box set sheets = '[]'`,
    sql`delete from thread.box`,
    sql`insert into thread.box (partnership_id, round_perspective_id) values (${table.partnership.id}, ${round.slots.officers})`,
  ])
    await assert.rejects(
      table.scope(({ tx }) => statement.execute(tx)),
      { code: '42501' },
    );
  await table.scope((scope) => openBoxes(scope, round.id));
  assert.deepEqual(await tallies(round.id), []);
});

test('opened, a box gives how often each answer was given, the words each by itself, and who answered is gone', async () => {
  const round = await openRound();
  const nurse = table.people.nurse.personId;
  await table.scope(({ tx, partnershipId }) =>
    tx
      .insertInto('round_taker')
      .values({ partnership_id: partnershipId, round_id: round.id, person_id: nurse, how: 'on screen' })
      .execute(),
  );
  for (const sheet of [
    [1, 4, 'A word'],
    [1, 3, null],
    [2, 0, ' '],
    [3, 3, 'Another'],
    [3, 3, null],
  ] as const)
    await round.drop(nurses, sheet);
  for (let n = 0; n < 4; n++) await round.drop(residents, [1, 1, 'Never seen']);
  await round.to('closed');
  const few = await table.scope((scope) => tooFewInBox(scope, round.id));
  assert.deepEqual(few.toSorted(), [round.slots.residents, round.slots.officers].toSorted());
  await table.scope((scope) => openBoxes(scope, round.id));
  assert.deepEqual(await tallies(round.id), [
    { slot: round.slots.nurses, question: round.questions.first, counts: [2, 1, 2, 0] },
    { slot: round.slots.nurses, question: round.questions.second, counts: [0, 0, 3, 1] },
  ]);
  const told = await table.scope(({ tx }) =>
    tx.selectFrom('feedback').selectAll().where('round_id', '=', round.id).execute(),
  );
  assert.deepEqual(told.map(({ words }) => words).toSorted(), ['A word', 'Another']);
  for (const one of told) {
    assert.equal(one.id[14], '4', 'an id of chance: it holds no time');
    assert.deepEqual([one.anonymous, one.received_on, one.tier], [true, null, 'facilitators']);
  }
  const takers = await table.scope(({ tx }) =>
    tx.selectFrom('round_taker').selectAll().where('round_id', '=', round.id).execute(),
  );
  assert.deepEqual(takers, []);
  const outcomes = await table.scope(({ tx }) =>
    tx.selectFrom('round_perspective').select(['id', 'outcome']).where('round_id', '=', round.id).execute(),
  );
  assert.deepEqual(Object.fromEntries(outcomes.map(({ id, outcome }) => [id, outcome])), {
    [round.slots.nurses]: 'counted',
    [round.slots.residents]: 'too few',
    [round.slots.officers]: 'nobody',
  });
});

test('two perspectives that were put together before the opening are counted as one', async () => {
  const round = await openRound();
  for (let n = 0; n < 3; n++) await round.drop(nurses, [1, 1, null]);
  for (let n = 0; n < 2; n++) await round.drop(officers, [3, 3, null]);
  await round.to('closed');
  await table.scope(({ tx }) =>
    tx
      .updateTable('round_perspective')
      .set({ joined_to: round.slots.nurses })
      .where('id', '=', round.slots.officers)
      .execute(),
  );
  await table.scope((scope) => openBoxes(scope, round.id));
  assert.deepEqual(
    (await tallies(round.id)).map(({ slot, counts }) => ({ slot, counts })),
    [
      { slot: round.slots.nurses, counts: [3, 0, 2, 0] },
      { slot: round.slots.nurses, counts: [3, 0, 2, 0] },
    ],
  );
});

test('sheets lie in the box by what they say, in whatever order they came', async () => {
  const sheets: Sheet[] = [
    [3, 1, null],
    [1, 2, 'b'],
    [2, 2, null],
    [1, 2, 'a'],
    [1, 2, null],
  ];
  const contents = async (order: readonly Sheet[]) => {
    const round = await openRound();
    for (const sheet of order) await round.drop(nurses, sheet);
    return withClient(table.db.owner, async (client) => {
      const found = await client.query('select sheets::text from thread.box where round_perspective_id = $1', [
        round.slots.nurses,
      ]);
      return found.rows;
    });
  };
  assert.deepEqual(await contents(sheets), await contents(sheets.toReversed()));
});

test('a round goes forward only, and what it asked stands still once it is open', async () => {
  const round = await openRound();
  await assert.rejects(
    table.scope(({ tx }) => tx.updateTable('round').set({ state: 'planned' }).where('id', '=', round.id).execute()),
    { constraint: 'a_round_goes_forward_only' },
  );
  await assert.rejects(
    table.scope(({ tx }) =>
      tx.updateTable('round_question').set({ name: 'Other' }).where('round_id', '=', round.id).execute(),
    ),
    { constraint: 'what_was_asked_stands_still' },
  );
});

async function tallies(roundId: string) {
  const rows = await table.scope(({ tx }) =>
    tx
      .selectFrom('round_tally as t')
      .innerJoin('round_question as q', 'q.id', 't.question_id')
      .select(['t.round_perspective_id as slot', 't.question_id as question', 't.counts', 'q.position'])
      .where('q.round_id', '=', roundId)
      .orderBy('q.position')
      .execute(),
  );
  return rows.map(({ slot, question, counts }) => ({ slot, question, counts }));
}

test('the words of a round have ids of chance: none holds an order or a time, and none is near another', async () => {
  const round = await openRound();
  for (let n = 0; n < 20; n++) await round.drop(residents, [1, 1, `Words ${String(n).padStart(2, '0')}`]);
  await round.to('closed');
  await table.scope((scope) => openBoxes(scope, round.id));
  const told = await table.scope(({ tx }) =>
    tx.selectFrom('feedback').select(['id', 'words']).where('round_id', '=', round.id).orderBy('words').execute(),
  );
  assert.equal(told.length, 20);
  for (const { id } of told) assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  const ids = told.map(({ id }) => id);
  // 20 in order by chance: once in 2,000,000,000,000,000,000
  assert.notDeepEqual(ids, ids.toSorted());
  assert.equal(new Set(ids.map((id) => id.slice(0, 8))).size, 20);
});
