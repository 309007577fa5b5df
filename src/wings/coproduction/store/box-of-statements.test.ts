// What the database holds by itself of a round of statements, whoever asks and whatever the app decides.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { aroundTheTable } from '../../../../test/support/around-the-table.ts';
import { newId } from '../../../db/id.ts';
import type { Finding } from '../common-ground/finding.ts';
import type { Sheet } from '../rounds/sheet.ts';
import { openBoxes, openBoxesOfStatements, putInBox } from './box.ts';
import { keepFinding, readFinding } from './finding.ts';

const table = await aroundTheTable();
const { nurses, residents, officers } = table.perspectives;
const none: Finding = {
  ...{ people: 10, groups: null, groupsKeptBack: false, map: null, askNext: null },
  evidence: { chance: 1, stability: null },
};

async function openRound(kind: 'common ground' | 'view seeking' = 'common ground') {
  const [id, sessionId] = [newId(), newId()];
  const slots = { nurses: newId(), residents: newId(), officers: newId() };
  await table.scope(async ({ tx, partnershipId }) => {
    const here = { partnership_id: partnershipId };
    const session = { ...here, id: sessionId, slug: sessionId, engagement_id: table.engagementId, kind: 'dialogue' };
    await tx
      .insertInto('session')
      .values({ ...session, kind: 'dialogue', title: 'First dialogue' })
      .execute();
    await tx
      .insertInto('round')
      .values({
        ...here,
        id,
        slug: id,
        kind,
        title: 'Between',
        session_id: kind === 'common ground' ? sessionId : null,
      })
      .execute();
    await tx
      .insertInto('session_design')
      .values({ ...here, session_id: sessionId, asks_statements: true })
      .execute();
    for (const position of [1, 2]) {
      const statementId = newId();
      const name = `Statement ${position}`;
      const statement = { ...here, id: statementId, session_id: sessionId, words: name };
      await tx
        .insertInto('statement')
        .values({ ...statement, put_by: 'participant', came: 'aloud' })
        .execute();
      await tx
        .updateTable('statement')
        .set({ state: 'accepted', tier: 'partners', position, tellable: 'no', asked_on: '2026-11-21' })
        .where('id', '=', statementId)
        .execute();
      const key = `statement/${statementId}`;
      await tx
        .insertInto('round_question')
        .values({ ...here, id: newId(), round_id: id, position, key, name, answers: 'agreement' })
        .execute();
    }
    const slot = { ...here, round_id: id };
    await tx
      .insertInto('round_perspective')
      .values([
        { ...slot, id: slots.nurses, perspective_id: nurses },
        { ...slot, id: slots.residents, perspective_id: residents },
        { ...slot, id: slots.officers, perspective_id: officers },
      ])
      .execute();
    await tx.updateTable('round').set({ state: 'open' }).where('id', '=', id).execute();
  });
  const drop = (perspective: string, sheet: Sheet) => table.scope((scope) => putInBox(scope, id, perspective, sheet));
  const to = (state: 'closed' | 'revealed' | 'called off') =>
    table.scope(({ tx }) =>
      tx
        .updateTable('round')
        .set({ state, ...(state === 'called off' && { because: 'No' }) })
        .where('id', '=', id)
        .execute(),
    );
  const session = (state: 'planned' | 'open' | 'closed') =>
    table.scope(({ tx }) => tx.updateTable('session').set({ state }).where('id', '=', sessionId).execute());
  return { id, slots, sessionId, drop, to, session };
}

test('sheets come out once, sorted, without a perspective, and only of boxes with five or more', async () => {
  const round = await openRound();
  for (const sheet of [
    [2, 1],
    [1, 1],
    [3, 4],
    [1, 2],
    [1, 1],
  ] as const)
    await round.drop(nurses, sheet);
  for (let n = 0; n < 4; n++) await round.drop(residents, [4, 4]);
  const early = await table.scope((scope) => openBoxesOfStatements(scope, round.id));
  assert.deepEqual(early, [], 'an open round hands out nothing');
  await round.to('closed');
  const [first, second] = await table.scope(async (scope) => [
    await openBoxesOfStatements(scope, round.id),
    await openBoxesOfStatements(scope, round.id),
  ]);
  assert.deepEqual(first, [
    [1, 1],
    [1, 1],
    [1, 2],
    [2, 1],
    [3, 4],
  ]);
  assert.deepEqual(second, []);
  const outcomes = await table.scope(({ tx }) =>
    tx.selectFrom('round_perspective').select(['id', 'outcome']).where('round_id', '=', round.id).execute(),
  );
  assert.deepEqual(Object.fromEntries(outcomes.map(({ id, outcome }) => [id, outcome])), {
    [round.slots.nurses]: 'counted',
    [round.slots.residents]: 'too few',
    [round.slots.officers]: 'nobody',
  });
});

test('two small perspectives that were put together count as one, and their sheets come out', async () => {
  const round = await openRound();
  for (let n = 0; n < 3; n++) await round.drop(nurses, [1, 1]);
  for (let n = 0; n < 2; n++) await round.drop(officers, [2, 2]);
  await round.to('closed');
  const sheets = await table.scope(async (scope) => {
    await scope.tx
      .updateTable('round_perspective')
      .set({ joined_to: round.slots.nurses })
      .where('id', '=', round.slots.officers)
      .execute();
    return openBoxesOfStatements(scope, round.id);
  });
  assert.equal(sheets.length, 5);
});

test('no round of another kind hands out a sheet, and its boxes stay as they are', async () => {
  const round = await openRound('view seeking');
  for (let n = 0; n < 6; n++) await round.drop(nurses, [1, 1]);
  await round.to('closed');
  assert.deepEqual(await table.scope((scope) => openBoxesOfStatements(scope, round.id)), []);
  await table.scope((scope) => openBoxes(scope, round.id));
  const counted = await table.scope(({ tx }) =>
    tx.selectFrom('round_tally').select('counts').where('round_perspective_id', '=', round.slots.nurses).execute(),
  );
  assert.deepEqual(counted[0]?.counts, [6, 0, 0, 0]);
});

test('somebody below a facilitator is handed nothing, and opens nothing', async () => {
  const round = await openRound();
  for (let n = 0; n < 6; n++) await round.drop(nurses, [1, 1]);
  await round.to('closed');
  const { nurse } = table.people;
  const handed = await table.scope((scope) => openBoxesOfStatements(scope, round.id), {
    ...table.partnership,
    facilitatorId: nurse.personId,
  });
  assert.deepEqual(handed, []);
  assert.equal((await table.scope((scope) => openBoxesOfStatements(scope, round.id))).length, 6);
});

test('a finding is taken inside the act that opens the boxes, at no other time, and is never changed', async () => {
  const round = await openRound();
  for (let n = 0; n < 6; n++) await round.drop(nurses, [1, 1]);
  const keep = () => table.scope((scope) => keepFinding(scope, round.id, none));
  await assert.rejects(keep(), { code: '42501' });
  await round.to('closed');
  await assert.rejects(keep(), { code: '42501' });
  await table.scope(async (scope) => {
    await openBoxesOfStatements(scope, round.id);
    await keepFinding(scope, round.id, none);
    await scope.tx.updateTable('round').set({ state: 'revealed' }).where('id', '=', round.id).execute();
  });
  assert.deepEqual(await table.scope((scope) => readFinding(scope, round.id)), none);
  for (const statement of [
    sql`update thread.common_ground_finding set finding = '{}'`,
    sql`delete from thread.common_ground_finding`,
  ])
    await assert.rejects(
      table.scope(({ tx }) => statement.execute(tx)),
      { code: '42501' },
    );
});

test('a round of statements rests while people of its engagement sit together, and is not opened then', async () => {
  const round = await openRound();
  assert.equal(await round.drop(nurses, [1, 1]), 'kept');
  await round.session('open');
  assert.equal(await round.drop(nurses, [1, 1]), 'resting');
  await assert.rejects(
    table.scope(async ({ tx, partnershipId }) => {
      const id = newId();
      const here = { partnership_id: partnershipId, id, slug: id, kind: 'common ground' as const, title: 'Now' };
      await tx
        .insertInto('round')
        .values({ ...here, session_id: round.sessionId })
        .execute();
      await tx.updateTable('round').set({ state: 'open' }).where('id', '=', id).execute();
    }),
    { constraint: 'asked_between_dialogues' },
  );
  await round.session('closed');
  assert.equal(await round.drop(nurses, [1, 1]), 'kept');
});

test('a round of statements keeps its session and its kind', async () => {
  const round = await openRound();
  await assert.rejects(
    table.scope(({ tx }) =>
      tx.updateTable('round').set({ kind: 'view seeking', session_id: null }).where('id', '=', round.id).execute(),
    ),
    { constraint: 'a_round_keeps_its_session' },
  );
});

test('a round asks what was accepted, word for word, and nothing else', async () => {
  const round = await openRound();
  const planned = newId();
  const asks = (question: { key?: string; name: string; grouping?: string; answers?: 'words' }) =>
    table.scope(async ({ tx, partnershipId }) => {
      const here = { partnership_id: partnershipId };
      const one = { ...here, id: planned, slug: planned, kind: 'common ground' as const, title: 'Other words' };
      await tx
        .insertInto('round')
        .values({ ...one, session_id: round.sessionId })
        .execute();
      const rest = { id: newId(), round_id: planned, position: 1, answers: 'agreement' as const };
      await tx
        .insertInto('round_question')
        .values({ ...here, ...rest, ...question })
        .execute();
      await tx.deleteFrom('round_question').where('round_id', '=', planned).execute();
      await tx.deleteFrom('round').where('id', '=', planned).execute();
    });
  const { key } = await table.scope(({ tx }) =>
    tx
      .selectFrom('round_question')
      .select('key')
      .where('round_id', '=', round.id)
      .where('position', '=', 1)
      .executeTakeFirstOrThrow(),
  );
  await asks({ key: key ?? '', name: 'Statement 1' });
  for (const wrong of [
    { key: key ?? '', name: 'Statement one' },
    { name: 'Statement 1' },
    { key: `statement/${newId()}`, name: 'Statement 1' },
    { key: key ?? '', name: 'Statement 1', grouping: 'organisers' },
    { key: key ?? '', name: 'Statement 1', answers: 'words' as const },
  ])
    await assert.rejects(asks(wrong), { constraint: 'asks_what_was_accepted' }, JSON.stringify(wrong));
});

test('a statement that is taken back goes from the rounds that ask it, and what was answered stays under no words', async () => {
  const round = await openRound();
  await round.drop(nurses, [1, 1]);
  await table.scope(({ tx }) =>
    tx
      .updateTable('statement')
      .set({ state: 'taken back', words: null, tier: 'room', position: null })
      .where('session_id', '=', round.sessionId)
      .where('position', '=', 1)
      .execute(),
  );
  const names = await table.scope(({ tx }) =>
    tx.selectFrom('round_question').select('name').where('round_id', '=', round.id).orderBy('position').execute(),
  );
  assert.deepEqual(
    names.map(({ name }) => name),
    ['These words were taken back.', 'Statement 2'],
  );
  await assert.rejects(
    table.scope(({ tx }) =>
      tx
        .updateTable('round_question')
        .set({ name: 'These words were taken back.' })
        .where('round_id', '=', round.id)
        .where('position', '=', 2)
        .execute(),
    ),
    { constraint: 'what_was_asked_stands_still' },
  );
  assert.equal(await round.drop(nurses, [1, 2]), 'kept');
});
