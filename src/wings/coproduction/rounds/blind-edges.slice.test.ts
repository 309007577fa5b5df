// What a seat could find out about a round, or about who told what, with statements of its own: the second lock, tried from inside.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { type RawBuilder, sql } from 'kysely';
import { aroundTheTable } from '../../../../test/support/around-the-table.ts';
import { flat, reveal, startedRound } from '../../../../test/support/round.ts';
import { tablesHolding } from '../../../../test/support/scan.ts';
import { seenOn, tellingAt } from '../../../../test/support/told.ts';
import { whileShut } from '../../../../test/support/while-shut.ts';
import { withClient } from '../../../db/client.ts';
import { inHandle } from '../../../db/handle.ts';
import { newId } from '../../../db/id.ts';
import { makeHandle } from '../../../shell/seats.ts';

const table = await aroundTheTable();
after(() => table.close());
const { people, perspectives, partnership } = table;
const { nurses, residents, officers } = perspectives;
const at = tellingAt(table);

/** Statements in one transaction, under the handle of somebody's own session; the rows of the last. */
async function asks(who: keyof typeof people, ...statements: RawBuilder<unknown>[]): Promise<unknown[]> {
  const handle = await makeHandle(table.db, table.handleSecret, {
    partnershipId: partnership.id,
    personId: people[who].personId ?? '',
    expiresAt: new Date(Date.now() + 3_600_000),
  });
  return inHandle(table.db, handle, async (tx) => {
    let rows: unknown[] = [];
    for (const statement of statements) rows = (await statement.execute(tx)).rows;
    return rows;
  });
}
const slotOf = async (roundId: string, perspective: string): Promise<string> =>
  (
    await table.scope(({ tx }) =>
      tx
        .selectFrom('round_perspective')
        .select('id')
        .where('round_id', '=', roundId)
        .where('perspective_id', '=', perspective)
        .executeTakeFirstOrThrow(),
    )
  ).id;

test('nobody can count the sheets of an open round by what happened, and nothing keeps who answered when', async () => {
  const round = await startedRound(table);
  const id = await round.id();
  await round.post('nurse', 'answer', flat(2));
  for (let n = 0; n < 3; n++) await round.hand(residents, flat(1));
  for (const who of ['facilitator', 'trust', 'nurse'] as const)
    assert.deepEqual(
      await asks(who, sql`select 1 from thread.event where act = 'sheet kept' and subject_id = ${id}`),
      [],
    );
  const kept = await withClient(table.db.owner, async (client) => {
    const { rows } = await client.query(
      `select id, at::text, actor_id, request_id from thread.event where act = 'sheet kept' and subject_id = $1`,
      [id],
    );
    return rows;
  });
  assert.equal(kept.length, 1, 'one a day, however many were kept');
  for (const row of kept) {
    assert.equal(row.actor_id, null);
    assert.match(row.at, /^2026-11-21 00:00:00/);
    assert.match(row.id, /^.{14}8/, 'an id that holds no time');
    assert.equal(row.request_id, 'unmarked');
  }
});

test('what happened tells no seat who told what, or who said that an answer does not answer', async () => {
  const feedback = await at.say('The night light is too bright', people.officer);
  await at.keep(feedback);
  const item = await at.put('Dim the night light', [feedback]);
  await at.answer(item, { answer: 'not done', words: 'It has to be on' });
  await people.officer.post(`answers/told/${feedback}/read`);
  const form = await people.officer.get(`answers/items/${item}/does-it-answer`);
  await people.officer.post(`answers/items/${item}/does-it-answer`, { says: 'no', seen: seenOn(form) });
  const hold = await people.officer.get(`answers/items/${item}/hold-open`);
  await people.officer.post(`answers/items/${item}/hold-open`, { because: 'We go on talking', seen: seenOn(hold) });
  const named = (who: keyof typeof people) =>
    asks(
      who,
      sql`select act from thread.event where actor_id = ${people.officer.personId} and subject_id in (${feedback}, ${item})`,
    );
  assert.deepEqual(await named('trust'), []);
  assert.deepEqual(await named('nurse'), []);
  assert.ok((await named('officer')).length >= 4, 'their own they see');
  assert.ok((await named('facilitator')).length >= 4);
});

test('how many were asked stands still once a round is open, so that the box cannot be asked for its count', async () => {
  const round = await startedRound(table);
  const slot = await slotOf(await round.id(), residents);
  for (const who of ['trust', 'facilitator'] as const)
    await assert.rejects(asks(who, sql`update thread.round_perspective set asked = 2 where id = ${slot}`), {
      code: '23514',
    });
});

test('a perspective is put together by a facilitator, with one of its own round, and only while the round is closed', async () => {
  const [round, other] = [await startedRound(table), await startedRound(table)];
  const [one, two, elsewhere] = [
    await slotOf(await round.id(), residents),
    await slotOf(await round.id(), officers),
    await slotOf(await other.id(), nurses),
  ];
  const joins = (to: string) => sql`update thread.round_perspective set joined_to = ${to} where id = ${one}`;
  await assert.rejects(asks('facilitator', joins(two)), { code: '23514' });
  await round.post('facilitator', 'close', { seen: await round.version() });
  await assert.rejects(asks('trust', joins(two)), { code: '23514' });
  await assert.rejects(asks('facilitator', joins(elsewhere)), { code: '23514' });
  await asks('facilitator', joins(two));
  await assert.rejects(
    asks('facilitator', sql`update thread.round_perspective set outcome = 'counted' where id = ${two}`),
    {
      code: '23514',
    },
  );
});

test('no seat writes a figure into the ledger that did not come out of a box', async () => {
  const round = await startedRound(table);
  for (let n = 0; n < 9; n++) await round.hand(residents, flat(n < 5 ? 1 : 3));
  await reveal(round);
  const slot = await slotOf(await round.id(), residents);
  const lie = sql`insert into thread.released_table (partnership_id, id, question, surface, rooms, figures, released_at, tier)
    values (${partnership.id}, ${newId()}, 'a lie', 'partners', array[${slot}]::uuid[], '{}', now(), 'partners')`;
  for (const who of ['trust', 'nurse', 'researcher'] as const)
    await assert.rejects(asks(who, lie), { code: '42501' }, who);
  const next = await startedRound(table);
  const tally =
    async () => sql`insert into thread.round_tally (partnership_id, round_perspective_id, question_id, counts)
    select ${partnership.id}, ${await slotOf(await next.id(), residents)}, q.id, '{9,0,0,0}' from thread.round_question q
     where q.round_id = ${await next.id()} and q.position = 1`;
  for (const who of ['trust', 'facilitator'] as const)
    await assert.rejects(asks(who, await tally()), { code: '42501' }, who);
});

test('two who add up all places at the same moment let one sum out', async () => {
  const places = [partnership.place.id];
  for (const name of ['Second', 'Third'])
    places.push(
      await table.scope(async ({ tx, partnershipId }) => {
        const id = newId();
        await tx
          .insertInto('place')
          .values({ partnership_id: partnershipId, id, slug: name.toLowerCase(), name, kind: 'ward' })
          .execute();
        return id;
      }),
    );
  for (const place of places) {
    const round = await startedRound(table, { place });
    for (let n = 0; n < 12; n++) await round.hand(residents, flat(n < 9 ? 1 : 3));
    await reveal(round);
  }
  const second = await table.as('facilitator');
  const pool = 'frameworks/culture-of-care/together/resident';
  const done = await whileShut(table.db, 'released_table', () =>
    Promise.all([people.facilitator.post(pool), second.post(pool)]),
  );
  assert.deepEqual(done.map(({ status }) => status).sort(), [303, 409]);
});

test('no pile is started of a round that closes at the same moment', async () => {
  const round = await startedRound(table);
  const second = await table.as('facilitator');
  const seen = await round.version();
  const [started, shut] = await whileShut(table.db, 'paper_batch', async (somebodyWaits) => {
    const starting = second.post(`answers/paper/rounds/${round.slug}/start`, {
      perspective: residents,
      sheet: 'ordinary',
    });
    await somebodyWaits();
    return Promise.all([starting, round.post('facilitator', 'close', { seen })]);
  });
  assert.equal(started.status, 303);
  assert.equal(shut.status, 409);
  assert.match(shut.text, /Paper is still outside the box/);
});

test('a lead cannot read what somebody told by asking for it to be set aside', async () => {
  const told = await at.story('Only for the facilitators, says a canary');
  const lead = await table.as({ role: 'lived experience' });
  const other = people.nurse;
  const manager = await table.as('partnership manager');
  const place = partnership.place.id;
  await manager.post('leading/co-leads/name', {
    placeId: place,
    leads: 2,
    personId: lead.personId,
    side: 'lived experience',
  });
  await manager.post('leading/co-leads/name', { placeId: place, leads: 2, personId: other.personId, side: 'clinical' });
  const rows = await table.scope(({ tx }) =>
    tx.selectFrom('co_lead').select(['id', 'person_id', 'co_leadership_id as of']).execute(),
  );
  for (const who of [lead, other])
    await who.post(`leading/co-leads/${rows.find(({ person_id }) => person_id === who.personId)?.id}/yes`);
  const id = newId();
  await assert.rejects(
    asks(
      'nurse',
      sql`insert into thread.joint_decision (partnership_id, id, co_leadership_id, kind, subject_kind, subject_id, subject_version, asks, digest, asked_by, asked_at)
          values (${partnership.id}, ${id}, ${rows[0]?.of}, 'setting aside', 'feedback', ${told}, 1, '{"because":"x"}', sha256('x'), ${other.personId}, now())`,
      sql`select words from thread.told_to_decide(${id})`,
    ),
    { code: '23514' },
  );
});

test('words that are taken back go from what both leads were asked about them', async () => {
  const words = 'The canary sings of the third cell at night';
  const told = await at.story(words, { number: 'yes' });
  const page = `answers/told/${told}/set-aside`;
  const seen = seenOn(await people.facilitator.get(page));
  const asked = await people.facilitator.post(page, { because: `It says: ${words}`, seen });
  assert.match(asked.kept, /It takes both leads/);
  assert.equal((await people.facilitator.post(`answers/told/${told}/withdraw`)).status, 303);
  const kept = await table.scope(({ tx }) =>
    tx.selectFrom('joint_decision').select('asks').where('subject_id', '=', told).execute(),
  );
  assert.doesNotMatch(JSON.stringify(kept), /canary/);
  const decision = asked.location.split('/').at(-1) ?? '';
  assert.doesNotMatch((await people.nurse.get(`leading/decisions/${decision}`)).text, /canary/);
});

test('words are taken back whole even when what was put changes at the same moment', async () => {
  const words = 'The heron stands by the gate';
  const told = await at.story(words);
  await at.keep(told);
  const item = await at.put(`${words}, and wants out`, [told]);
  const [seen, form] = [await at.form(people.trust, item, 'answer'), `answers/items/${item}/answer`];
  const [answered, gone] = await whileShut(table.db, 'put_answer', async (somebodyWaits) => {
    const answering = people.trust.post(form, { answer: 'done', words: `So: ${words.toLowerCase()}`, seen });
    await somebodyWaits();
    return Promise.all([answering, people.facilitator.post(`answers/told/${told}/withdraw`)]);
  });
  assert.deepEqual([answered.status, gone.status], [303, 303]);
  assert.deepEqual(await tablesHolding(table.db, 'eron stands by'), []);
});

test('before it is opened together a round has no figures, no words and nothing to read out, for anybody', async () => {
  const round = await startedRound(table, { agreed: 'yes' });
  for (let n = 0; n < 9; n++) await round.hand(residents, flat(1, 'A kestrel wrote this'));
  for (const state of ['open', 'closed'] as const) {
    if (state === 'closed') await round.post('facilitator', 'close', { seen: await round.version() });
    for (const path of ['read-out', 'figures.csv', 'written']) {
      const answer = await round.get('facilitator', path);
      assert.equal(answer.status, 409, `${state} ${path}`);
      assert.doesNotMatch(answer.text, /kestrel/);
    }
    assert.equal((await round.get('trust', 'figures.csv')).status, 409);
    assert.doesNotMatch((await people.facilitator.get('answers/told')).text, /kestrel/);
  }
});

test('no facilitator sees on any page, or by a statement of their own, who has answered an open round on a screen', async () => {
  const round = await startedRound(table);
  const handed = `answers/paper/rounds/${round.slug}/handed-out`;
  await people.facilitator.get('');
  const before = (await people.facilitator.get(handed)).text.replaceAll(/name="csrf" value="[^"]+"/g, '');
  assert.equal((await round.post('nurse', 'answer', flat(2))).status, 303);
  assert.equal((await people.facilitator.get(handed)).text.replaceAll(/name="csrf" value="[^"]+"/g, ''), before);
  assert.deepEqual(
    await asks('facilitator', sql`select 1 from thread.round_taker where round_id = ${await round.id()}`),
    [],
  );
  const twice = await people.facilitator.post(`${handed}/${people.nurse.personId}`);
  assert.equal(twice.status, 409, 'and still nobody counts twice');
  assert.equal((await people.facilitator.post(`${handed}/${people.officer.personId}`)).status, 303);
  assert.match((await people.facilitator.get(handed)).text, /Took paper/);
});
