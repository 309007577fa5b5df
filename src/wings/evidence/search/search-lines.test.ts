// Lines of search follow what happens to words; and what is hidden from a seat costs it nothing to look for.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import fc from 'fast-check';
import { sql } from 'kysely';
import pg from 'pg';
import { testRoom } from '../../../../test/support/room.ts';
import { withClient } from '../../../db/client.ts';
import { newId } from '../../../db/id.ts';
import { type Entry, reduce, struckOut } from '../../../room/index.ts';
import { pretendDevice } from '../../../room/pretend-device.ts';
import { findLines } from '../store/search.ts';
import { type Asked, readAsked } from './asked.ts';

const room = await testRoom();
after(async () => {
  await client.end();
  await room.db.close();
});
const client = new pg.Client(room.db.owner);
await client.connect();
const owner = async (text: string, values: unknown[] = []) => (await client.query(text, values)).rows;
const asked = (typed: string): Asked => {
  const read = readAsked(typed);
  assert.equal(read.kind, 'asked');
  return read.kind === 'asked' ? read.asked : { words: [], phrases: [], last: null };
};
const finds = async (typed: string, as: 'facilitators' | 'partners' = 'facilitators') =>
  (await room.read((scope) => findLines(scope, asked(typed), 1000), as)).map(({ id }) => id).toSorted();
const { partnershipId: here, engagementId } = room;
const line = (id: string, words: string, tier = 'partners') =>
  owner(
    `insert into thread.vision_line (partnership_id, id, position, words, state, tier) values ($1, $2, 1, $3, 'adopted', $4)`,
    [here, id, words, tier],
  );

test('words are found by their stem, without accents, by the beginning of the last, and in quotes only next to each other', async () => {
  const [one, two] = [newId(), newId()];
  await line(one, 'Nurses were waiting at the café. Mae’r tŷ yn oer.');
  await line(two, 'At night the shift waits for nobody.');
  assert.deepEqual(await finds('waited'), [one, two].toSorted());
  assert.deepEqual(await finds('cafe'), [one]);
  assert.deepEqual(await finds('ty'), [one]);
  assert.deepEqual(await finds('nur'), [one]);
  assert.deepEqual(await finds('nur waiting'), [], 'only the last word may be cut short');
  assert.deepEqual(await finds('night waits'), [two]);
  assert.deepEqual(await finds('"shift waits"'), [two]);
  assert.deepEqual(await finds('"night waits"'), []);
  assert.deepEqual(await finds('the'), [], 'words that stand everywhere are not looked for');
});

test('a line follows its words: worded anew, moved to another tier, and gone', async () => {
  const id = newId();
  await line(id, 'Quokka');
  assert.deepEqual(await finds('quokka', 'partners'), [id]);
  await owner('update thread.vision_line set words = $2 where id = $1', [id, 'Wombat']);
  assert.deepEqual([await finds('quokka'), await finds('wombat', 'partners')], [[], [id]]);
  await owner(`update thread.vision_line set tier = 'facilitators' where id = $1`, [id]);
  assert.deepEqual([await finds('wombat', 'partners'), await finds('wombat')], [[], [id]]);
  await owner('delete from thread.vision_line where id = $1', [id]);
  assert.deepEqual(await finds('wombat'), []);
});

test('a quotation that is withdrawn, and its consent, take its line along', async () => {
  const [id, consent] = [newId(), newId()];
  await owner(
    `insert into thread.quotation (partnership_id, id, engagement_id, words, tier, tellable, kept_at) values ($1, $2, $3, 'Axolotl', 'published', 'no', now())`,
    [here, id, engagementId],
  );
  assert.deepEqual([await finds('axolotl', 'partners'), await finds('axolotl')], [[], [id]]);
  await owner(
    `insert into thread.quotation_consent (partnership_id, id, quotation_id, use, given_how) values ($1, $2, $3, 'leaflet', 'On paper')`,
    [here, consent, id],
  );
  assert.deepEqual(await finds('axolotl', 'partners'), [id]);
  await owner('update thread.quotation_consent set withdrawn_at = now() where id = $1', [consent]);
  assert.deepEqual(await finds('axolotl', 'partners'), []);
  await owner(`update thread.quotation set words = null, withdrawn_at = now(), tier = 'room' where id = $1`, [id]);
  assert.deepEqual(await finds('axolotl'), []);
});

test('a statement is found once it is accepted, in the words that stand; waiting, refused or taken back there is no line of it', async () => {
  // who may take which step is tried elsewhere
  await owner('alter table thread.statement disable trigger moves');
  const state = (id: string, sets: string) => owner(`update thread.statement set ${sets} where id = $1`, [id]);
  const put = async (words: string) => {
    const id = newId();
    await owner(
      `insert into thread.statement (partnership_id, id, session_id, words, put_by, came) values ($1, $2, $3, $4, 'participant', 'on screen')`,
      [here, id, room.sessions.first, words],
    );
    return id;
  };
  const accepted = `state = 'accepted', tier = 'partners', position = 1, tellable = 'no'`;
  const lines = async () =>
    (await owner(`select line::text from thread.search_line where source = 'statement'`))
      .map(({ line }) => line)
      .join();
  const [one, other] = [await put('Waxwings over the yard'), await put('Waxwings at the gate')];
  await state(one, `offered_words = 'Bramblings over the yard'`);
  await state(other, `state = 'refused', because = 'Waxwings are no idea', easy_words = 'Waxwings'`);
  assert.deepEqual([await finds('waxwings'), await finds('brambling'), await lines()], [[], [], '']);
  await state(
    one,
    `${accepted}, words = offered_words, offered_words = null, easy_words = 'Siskins', welsh_words = 'Pilaon'`,
  );
  for (const as of ['facilitators', 'partners'] as const) {
    assert.deepEqual(await finds('brambling', as), [one]);
    for (const gone of ['waxwings', 'siskins', 'pilaon']) assert.deepEqual(await finds(gone, as), [], gone);
  }
  await state(one, `asked_on = '2026-11-05'`);
  assert.deepEqual(await finds('brambling', 'partners'), [one]);
  const nothing = `words = null, easy_words = null, welsh_words = null, position = null, tier = 'room'`;
  await state(one, `state = 'taken back', ${nothing}`);
  assert.deepEqual([await finds('brambling'), await finds('brambling', 'partners'), await lines()], [[], [], '']);
  const refusedLater = await put('Dunnocks');
  await state(refusedLater, accepted);
  assert.deepEqual(await finds('dunnocks', 'partners'), [refusedLater]);
  await state(refusedLater, `state = 'refused', tier = 'room', position = null, because = 'Said already'`);
  assert.deepEqual([await finds('dunnocks'), await lines()], [[], '']);
});

/** Steps of a record on two devices: keep, put right, move up, strike; each names an earlier entry by its place. */
const step = fc.record({
  device: fc.constantFrom('a', 'b'),
  does: fc.constantFrom('keep', 'keep', 'correct', 'correct', 'move up', 'strike'),
  of: fc.nat(20),
  tier: fc.constantFrom('room' as const, 'room' as const, 'partners' as const),
});

test('what is found of a record is what its reducer says now, whatever was put right, moved up or struck out', async () => {
  const session = room.sessions.first;
  await owner(
    `insert into thread.room (partnership_id, session_id, epoch, depth) values ($1, $2, gen_random_uuid(), 'points')`,
    [here, session],
  );
  await owner(
    `insert into thread.device (partnership_id, id, kind) select $1, md5(x)::uuid, 'tablet' from unnest(array['a', 'b']) x`,
    [here],
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 14 }), async (steps) => {
      await owner('delete from thread.entry_payload where partnership_id = $1', [here]);
      await owner('delete from thread.entry where partnership_id = $1', [here]);
      assert.deepEqual(await owner(`select 1 from thread.search_line where source = 'contribution'`), []);
      const log = entriesOf(steps);
      for (const [n, entry] of log.entries()) await keep(session, n + 1, entry);
      // as the store does after everything that arrives
      const state = reduce(log, log[0]?.header.room ?? null);
      for (const id of struckOut(log.map(({ header }) => header)))
        await owner('delete from thread.entry_payload where entry_id = $1', [id]);
      const expected = state.contributions.flatMap(({ id, words, standing }) =>
        standing === 'kept' && words ? [`${id} ${words}`] : [],
      );
      const found = await owner(
        `select source_id as id, words from thread.searchable where source = 'contribution' and partnership_id = $1`,
        [here],
      );
      assert.deepEqual(found.map(({ id, words }) => `${id} ${words}`).toSorted(), expected.toSorted());
      const lines = await owner(`select distinct thing_id as id from thread.search_line where source = 'contribution'`);
      assert.deepEqual(lines.map(({ id }) => id).toSorted(), expected.map((one) => one.split(' ')[0]).toSorted());
    }),
    { numRuns: 25 },
  );
});

function entriesOf(steps: readonly { device: string; does: string; of: number; tier: 'room' | 'partners' }[]): Entry[] {
  const devices = { a: pretendDevice('a'), b: pretendDevice('b') };
  const log: Entry[] = [];
  for (const [n, { device, does, of, tier }] of steps.entries()) {
    const make = devices[device as 'a' | 'b'];
    const bases = log.filter(({ header }) => header.kind === 'contribution kept');
    const base = bases[of % Math.max(1, bases.length)];
    const body = {
      words: `words${n}`,
      perspective: null,
      form: 'spoken',
      exact: false,
      segment: null,
      couldTell: 'no',
    } as const;
    if (does === 'keep' || !base) log.push(make('contribution kept', body));
    else if (does === 'correct')
      log.push(make('contribution corrected', { words: `words${n}` }, { refs: [base.header.id], tier }));
    else if (does === 'move up')
      log.push(
        make('contribution moved up', { ...body, agreedBy: 'speaker' }, { refs: [base.header.id], tier: 'partners' }),
      );
    else log.push(make('entry struck out', { why: 'asked in the room' }, { refs: [base.header.id] }));
  }
  return log;
}

async function keep(session: string, n: number, { header, payload }: Entry): Promise<void> {
  await owner(
    `insert into thread.entry (partnership_id, session_id, n, id, v, device_id, dseq, kind, tier, refs, at_wall, at_mono, at_zone, at_source, hash, received_at)
     values ($1, $2, $3, $4, 1, $5, $6, $7, $8, $9, $10, 0, 'Europe/London', 'device', '\\x00', now())`,
    [
      here,
      session,
      n,
      header.id,
      await deviceOf(header.device),
      header.dseq,
      header.kind,
      header.tier,
      header.refs,
      header.at.wall,
    ],
  );
  if (payload)
    await owner(
      `insert into thread.entry_payload (partnership_id, entry_id, salt, body, tier) values ($1, $2, '\\x00', $3, $4)`,
      [here, header.id, JSON.stringify(payload.body), header.tier],
    );
}
const known = new Set<string>();
async function deviceOf(id: string): Promise<string> {
  if (!known.has(id))
    await owner(
      `insert into thread.device (partnership_id, id, kind) values ($1, $2, 'tablet') on conflict do nothing`,
      [here, id],
    );
  known.add(id);
  return id;
}

test('a word that stands thousands of times above a seat’s tier touches no more pages of memory than one that stands nowhere', async () => {
  await withClient(room.db.owner, async (filler) => {
    await filler.query('set session_replication_role = replica');
    await filler.query(
      `insert into thread.search_line (partnership_id, source, source_id, audience, kind, thing_id, line)
       select $1, 'vision line', gen_random_uuid(), audience, 'vision line', gen_random_uuid(),
              thread.search_lexemes(case when audience = 'facilitators' then 'hushhush' else 'ordinary' end || ' words here', thread.search_key($1, audience))
         from generate_series(1, 3000), unnest(array['facilitators', 'partners']) as audience`,
      [here],
    );
    await filler.query('vacuum analyze thread.search_line');
  });
  const touched = (word: string, as: 'facilitators' | 'partners') =>
    room.read(async ({ tx }) => {
      const ask = sql<{ 'QUERY PLAN': [{ Plan: Record<string, number> }] }>`
        explain (analyze, buffers, format json) select * from thread.search('{}', '{}', ${word}::text, 1001)`;
      await ask.execute(tx);
      const { rows } = await ask.execute(tx);
      const plan = rows[0]?.['QUERY PLAN'][0].Plan ?? {};
      return (plan['Shared Hit Blocks'] ?? 0) + (plan['Shared Read Blocks'] ?? 0);
    }, as);
  const [nowhere, hidden, seen] = [
    await touched('hashhash', 'partners'),
    await touched('hushhush', 'partners'),
    await touched('hushhush', 'facilitators'),
  ];
  assert.ok(Math.abs(hidden - nowhere) <= 4, `${hidden} pages against ${nowhere}`);
  assert.ok(seen > nowhere + 20, `the same word costs whoever may see it ${seen} pages: the measure sees a difference`);
});

test('the app cannot read the lines themselves, and a handle of another partnership finds nothing', async () => {
  await assert.rejects(
    room.read(({ tx }) => sql`select from thread.search_line`.execute(tx)),
    /permission denied/,
  );
  const lost = await room.db.app
    .transaction()
    .execute((tx) => sql`select * from thread.search('{}', '{}', 'ordinary', 10)`.execute(tx));
  assert.deepEqual(lost.rows, []);
});
