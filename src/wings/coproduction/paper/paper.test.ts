import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { sql } from 'kysely';
import { aroundTheTable } from '../../../../test/support/around-the-table.ts';
import type { Client } from '../../../../test/support/client.ts';
import { tablesHolding } from '../../../../test/support/scan.ts';
import { withClient } from '../../../db/client.ts';
import { inHandle } from '../../../db/handle.ts';
import { newId } from '../../../db/id.ts';
import { makeHandle } from '../../../shell/seats.ts';
import type { Answers, Sheet } from '../rounds/sheet.ts';
import { openBoxes, putInBox } from '../store/box.ts';
import { pilesOutside } from '../store/paper.ts';
import { addRound, findRound, moveRound } from '../store/rounds.ts';
import { paperRoutes } from './routes.ts';

const table = await aroundTheTable();
after(() => table.close());
const { nurses, residents } = table.perspectives;
const manager = await table.as({ role: 'partnership manager', partner: table.partners.trust });
const coLead = await table.as({ role: 'lived experience', perspectives: [residents] });
const { facilitator, nurse, officer } = table.people;

const owner = <T>(text: string, values: unknown[] = []): Promise<T[]> =>
  withClient(table.db.owner, async (client) => (await client.query(text, values)).rows);

/** As the app asks: under that person's own handle. */
async function by(client: Client, statement: string): Promise<Record<string, unknown>[]> {
  const handle = await makeHandle(table.db, table.handleSecret, {
    partnershipId: table.partnership.id,
    personId: client.personId,
    expiresAt: new Date(Date.now() + 60_000),
  });
  return inHandle(table.db, handle, async (tx) => (await sql.raw<Record<string, unknown>>(statement).execute(tx)).rows);
}

let made = 0;
async function openRound(
  answers: readonly Answers[] = ['standard', 'standard', 'agreement'],
  more: { asked?: number | null; state?: 'planned' | 'open' } = {},
) {
  const [id, slug] = [newId(), `spring-${++made}`];
  await table.scope(async (scope) => {
    await addRound(scope, {
      ...{ id, slug, kind: 'review', title: `Spring review ${made}`, placeId: table.partnership.place.id },
      ...{ framework: 'culture-of-care', agreedBySide: false },
      questions: answers.map((each, i) => ({
        ...{ id: newId(), position: i + 1, key: null, grouping: null, name: `Standard ${i + 1}`, words: null },
        ...{ easyWords: null, welshWords: i === 0 ? 'Safon 1' : null, answers: each },
      })),
      perspectives: [
        { id: newId(), perspectiveId: nurses, asked: null },
        { id: newId(), perspectiveId: residents, asked: more.asked ?? null },
      ],
    });
  });
  const move = async (state: 'open' | 'closed' | 'revealed' | 'called off') =>
    table.scope(async (scope) => {
      const round = await findRound(scope, slug);
      assert.ok(round);
      assert.ok(
        await moveRound(scope, round, {
          ...{ state, on: '2026-11-21' },
          ...(state === 'called off' && { because: 'Not now' }),
        }),
      );
    });
  if (more.state !== 'planned') await move('open');
  return { id, slug, move, pack: `answers/paper/rounds/${slug}` };
}

async function startPile(slug: string, perspective = residents, by = facilitator) {
  const started = await by.post(`answers/paper/rounds/${slug}/start`, {
    perspective,
    sheet: 'easy read',
    handedOut: '12',
  });
  assert.equal(started.status, 303, started.text);
  const at = started.location.replace(/^.*(answers\/paper\/piles\/[^/?]+).*$/, '$1');
  return { at, id: at.split('/').at(-1) ?? '' };
}
const seenOn = async (client: Client, path: string) =>
  /name="seen" value="(\d+)"/.exec((await client.get(path)).text)?.[1];
async function begin(client: Client, at: string, cameBack: number) {
  const seen = await seenOn(client, `${at}/came-back`);
  const begun = await client.post(`${at}/came-back`, { cameBack, seen });
  assert.equal(begun.status, 303, begun.text);
}
async function check(client: Client, at: string) {
  const begun = await client.post(`${at}/check`, { seen: await seenOn(client, at) });
  assert.equal(begun.status, 303, begun.text);
}
async function key(client: Client, at: string, sheets: readonly (string | Record<string, string>)[]) {
  for (const sheet of sheets) {
    const kept = await client.post(`${at}/key`, typeof sheet === 'string' ? { keys: sheet } : sheet);
    assert.equal(kept.status, 303, kept.text);
  }
}
async function whole(client: Client, at: string) {
  const done = await client.post(`${at}/whole`);
  assert.equal(done.status, 303, done.text);
  return done;
}
/** Keyed twice by two people, and laid beside each other. */
async function keyedTwice(
  slug: string,
  first: readonly (string | Record<string, string>)[],
  second = first,
  perspective = residents,
) {
  const pile = await startPile(slug, perspective);
  await begin(facilitator, pile.at, first.length);
  await key(facilitator, pile.at, first);
  await whole(facilitator, pile.at);
  await check(manager, pile.at);
  await key(manager, pile.at, second);
  await whole(manager, pile.at);
  return pile;
}
const tallies = (roundId: string) =>
  owner<{ position: number; counts: number[] }>(
    `select q.position, t.counts from thread.round_tally t join thread.round_question q on q.id = t.question_id
      where q.round_id = $1 order by 1`,
    [roundId],
  );
const reveal = async (round: { id: string; move: (state: 'closed' | 'revealed') => Promise<void> }) => {
  await round.move('closed');
  await table.scope((scope) => openBoxes(scope, round.id));
};

test('paper counts exactly as a screen: the same sheets by either way give the same tallies and the same words', async () => {
  const sheets: Sheet[] = [
    [1, 2, 'Let us have the garden'],
    [3, 0, null],
    [4, 4, '<script>alert(1)</script> & "so"'],
    [2, 2, null],
    [1, 1, 'Naïve – 日本 🙂'],
    [3, 2, null],
  ];
  const onScreen = await openRound(['standard', 'agreement', 'words']);
  for (const sheet of sheets)
    assert.equal(await table.scope((scope) => putInBox(scope, onScreen.id, residents, sheet)), 'kept');
  const onPaper = await openRound(['standard', 'agreement', 'words']);
  const first = sheets.map(([a, b, words]) => ({
    keys: `${a}${b}`,
    ...(words !== null && { 'words-3': String(words) }),
  }));
  const pile = await keyedTwice(
    onPaper.slug,
    first,
    first.map(({ keys }) => ({ keys })),
  );
  const read = Object.fromEntries(sheets.map((_, i) => [`line-${i + 1}-3`, 'as on the sheet']));
  const counted = await manager.post(`${pile.at}/compare`, read);
  assert.equal(counted.status, 303, counted.text);
  for (const round of [onScreen, onPaper]) await reveal(round);
  assert.deepEqual(await tallies(onPaper.id), await tallies(onScreen.id));
  const words = (id: string) =>
    owner(
      `select words, source, anonymous, received_on, tier from thread.feedback where round_id = $1 order by words`,
      [id],
    );
  assert.deepEqual(await words(onPaper.id), await words(onScreen.id));
});

test('a sheet of 20 answers takes 21 keys: one an answer, and Enter', async () => {
  const round = await openRound(Array.from({ length: 20 }, () => 'standard' as const));
  const { at } = await startPile(round.slug);
  await begin(facilitator, at, 2);
  const page = await facilitator.get(`${at}/key`);
  assert.match(page.text, /<input[^>]*name="keys"[^>]*autofocus/, 'nothing is pressed to come to the field');
  assert.equal(
    page.text.match(/<form method="post" class="form"[\s\S]*?<\/form>/)?.[0].match(/<(input|textarea)(?![^>]*hidden)/g)
      ?.length,
    1,
  );
  const keys = '12340123401234012340';
  assert.ok(keys.length + 1 <= 24);
  await key(facilitator, at, [keys]);
  const next = await facilitator.get(`${at}/key`);
  assert.equal(next.title, 'Sheet 2 of 2');
  assert.match(next.text, /Sheet 1, read back/);
  assert.match(next.text, /4: I do not know/);
});

test('a wrong key or a wrong length says which line it is, and what was typed is kept', async () => {
  const round = await openRound();
  const { at } = await startPile(round.slug);
  await begin(facilitator, at, 1);
  for (const [keys, says] of [
    ['172', 'Line 2: 7 is not an answer'],
    ['1x2', 'Line 2: x is not an answer'],
    ['12', 'Line 3 has no key yet'],
    ['', 'Line 1 has no key yet'],
    ['1234', 'you keyed 4'],
    ['１23', 'Line 1: １ is not an answer'],
  ] as const) {
    const again = await facilitator.post(`${at}/key`, { keys });
    assert.equal(again.status, 422, keys);
    assert.ok(again.text.includes(says), `${keys}: ${says}`);
    assert.ok(again.text.includes(`value="${keys}"`) || keys === '', keys);
  }
  await key(facilitator, at, ['1 2 3']);
  const more = await facilitator.post(`${at}/key`, { keys: '111' });
  assert.match(more.text, /1 sheet came back, and you keyed 1/);
});

test('a sheet can be put right or taken out while its pile is open, and not when it waits for a second person', async () => {
  const round = await openRound();
  const { at, id } = await startPile(round.slug);
  await begin(facilitator, at, 2);
  await key(facilitator, at, ['111', '222']);
  const extra = await facilitator.get(`${at}/keyed/1`);
  assert.match(extra.text, /value="111"/);
  assert.match(extra.text, /The sheet, 3 keys/);
  assert.equal((await facilitator.post(`${at}/keyed/1`, { keys: '19' })).status, 422);
  assert.equal((await facilitator.post(`${at}/keyed/1`, { keys: '333' })).status, 303);
  assert.equal((await facilitator.post(`${at}/keyed/1/take-out`)).status, 303);
  assert.deepEqual(
    await owner<{ position: number; answers: unknown }>(
      `select position, answers from thread.keyed_sheet where batch_id = $1`,
      [id],
    ),
    [{ position: 1, answers: [2, 2, 2] }],
  );
  assert.match((await facilitator.post(`${at}/whole`)).text, /2 sheets came back, and you keyed 1/);
  await key(facilitator, at, ['444']);
  await whole(facilitator, at);
  assert.match((await facilitator.get(`${at}/keyed/1`)).text, /not open in your hands/);
  assert.equal((await facilitator.post(`${at}/open-again`, { seen: await seenOn(facilitator, at) })).status, 303);
  assert.equal((await facilitator.get(`${at}/keyed/2`)).status, 200);
});

test('the second person keys blind: nothing of the first pile is to be had by page or by query before both are whole', async () => {
  const round = await openRound();
  const { at, id } = await startPile(round.slug);
  await begin(facilitator, at, 2);
  await key(facilitator, at, ['123', '444']);
  const others = `select * from thread.keyed_sheet where batch_id = '${id}'`;
  const compared = `select * from thread.compare_paper('${id}')`;
  assert.equal((await by(facilitator, others)).length, 2);
  assert.deepEqual(await by(manager, others), []);
  for (const path of [`${at}/key`, `${at}/keyed/1`, `${at}/compare`])
    assert.equal((await manager.get(path)).status, 409, path);
  await whole(facilitator, at);
  await check(manager, at);
  await key(manager, at, ['123']);
  assert.equal((await by(manager, others)).length, 1, 'their own');
  assert.deepEqual(await by(manager, compared), []);
  assert.deepEqual(await by(facilitator, compared), [], 'nor does the first see the second');
  for (const planted of [
    `update thread.paper_batch set compared = true where id = '${id}'`,
    `update thread.paper_batch set state = 'counted' where id = '${id}'`,
    `insert into thread.keyed_sheet (partnership_id, batch_id, person_id, position, answers)
     values ('${table.partnership.id}', '${id}', '${facilitator.personId}', 9, '[1,1,1]')`,
    `select thread.piles_are_whole('${id}')`,
  ])
    await assert.rejects(by(manager, planted), /counted once|row-level security|permission denied/, planted);
  await assert.rejects(
    by(facilitator, `update thread.keyed_sheet set answers = '[4,4,4]' where batch_id = '${id}'`),
    /row-level security/,
  );
  await key(manager, at, ['144']);
  await whole(manager, at);
  assert.deepEqual(await by(coLead, compared), [], 'nobody else is told');
  assert.deepEqual(
    await by(manager, compared),
    [{ sheet: 2, line: 2, first: 4, second: 4, words: false }]
      .slice(1)
      .concat([{ sheet: 2, line: 1, first: 4, second: 1, words: false }]),
  );
  await assert.rejects(
    by(
      manager,
      `insert into thread.keyed_sheet (partnership_id, batch_id, person_id, position, answers)
     values ('${table.partnership.id}', '${id}', '${manager.personId}', 3, '[1,1,1]')`,
    ),
    /row-level security/,
  );
});

test('what differs is shown line by line with both values, and is put right before anything is counted', async () => {
  const round = await openRound();
  const pile = await keyedTwice(round.slug, ['123', '111', '222', '333', '444'], ['123', '112', '222', '333', '044']);
  const page = await manager.get(`${pile.at}/compare`);
  assert.match(page.text, /2 lines differ/);
  assert.match(page.text, /Sheet 2, line 3: Standard 3/);
  assert.match(page.text, /The first keyed 1: I agree\. The second keyed 2: I do not agree/);
  assert.match(page.text, /Sheet 5, line 1: Standard 1/);
  assert.doesNotMatch(page.text, /Sheet 1, line/);
  const looking = await facilitator.get(`${pile.at}/compare`);
  assert.match(looking.text, /2 lines differ/);
  assert.doesNotMatch(looking.text, /Count this pile/);
  assert.equal((await facilitator.post(`${pile.at}/compare`, { 'line-2-3': '1', 'line-5-1': '0' })).status, 409);
  const half = await manager.post(`${pile.at}/compare`, { 'line-2-3': '2' });
  assert.equal(half.status, 422);
  assert.match(half.text, /Sheet 5, line 1: say what stands on the paper/);
  assert.equal((await manager.post(`${pile.at}/compare`, { 'line-2-3': '9', 'line-5-1': '0' })).status, 422);
  assert.equal((await manager.post(`${pile.at}/compare`, { 'line-2-3': '2', 'line-5-1': '0' })).status, 303);
  await reveal(round);
  assert.deepEqual(
    (await tallies(round.id)).map(({ counts }) => counts),
    [
      [2, 1, 1, 0],
      [1, 2, 1, 1],
      [0, 2, 2, 1],
    ],
  );
});

test('typed words are read beside the sheet by the second person, who leaves them or puts them right', async () => {
  const round = await openRound(['standard', 'words']);
  const five = (n: number) => ({ keys: String((n % 4) + 1), 'words-2': `Words ${n}` });
  const pile = await keyedTwice(
    round.slug,
    [0, 1, 2, 3, 4].map(five),
    [0, 1, 2, 3, 4].map((n) => five(n).keys),
  );
  const page = await manager.get(`${pile.at}/compare`);
  assert.match(page.text, /Typed: Words 3/);
  const said = Object.fromEntries([1, 2, 3, 4, 5].map((n) => [`line-${n}-2`, 'as on the sheet']));
  assert.match(
    (await manager.post(`${pile.at}/compare`, {})).text,
    /Sheet 1, line 2: say whether the words are as on the sheet/,
  );
  const right = {
    ...said,
    'line-3-2': 'put right',
    'line-3-2-words': 'Words as written',
    'line-5-2': 'put right',
    'line-5-2-words': '',
  };
  assert.equal((await manager.post(`${pile.at}/compare`, right)).status, 303);
  await reveal(round);
  const told = await owner<{ words: string }>(`select words from thread.feedback where round_id = $1 order by 1`, [
    round.id,
  ]);
  assert.deepEqual(
    told.map(({ words }) => words),
    ['Words 0', 'Words 1', 'Words 3', 'Words as written'],
  );
});

test('whoever keyed a pile never checks it, and of two who begin the check at once one has it', async () => {
  const round = await openRound();
  const { at, id } = await startPile(round.slug);
  await begin(facilitator, at, 1);
  await key(facilitator, at, ['111']);
  await whole(facilitator, at);
  const own = await facilitator.post(`${at}/check`, { seen: '3' });
  assert.equal(own.status, 403);
  assert.match(own.text, /Somebody else keys it again/);
  const seen = await seenOn(manager, at);
  const both = await Promise.all([manager, coLead].map((client) => client.post(`${at}/check`, { seen })));
  assert.deepEqual(both.map(({ status }) => status).toSorted(), [303, 409]);
  const [{ checked_by: by } = { checked_by: '' }] = await owner<{ checked_by: string }>(
    `select checked_by from thread.paper_batch where id = $1`,
    [id],
  );
  const winner = [manager, coLead].find(({ personId }) => personId === by);
  assert.ok(winner);
  await key(winner, at, ['444']);
  assert.equal((await winner.post(`${at}/give-back`, { seen: await seenOn(winner, at) })).status, 303);
  assert.deepEqual(
    await owner(`select person_id, answers from thread.keyed_sheet where batch_id = $1`, [id]),
    [{ person_id: facilitator.personId, answers: [1, 1, 1] }],
    'the second pile alone is destroyed',
  );
});

test('a pile counted twice at once is counted once, and what was keyed is gone from every table', async () => {
  const canary = 'canary of the paper pile';
  const round = await openRound(['standard', 'words'], { asked: 12 });
  const sheets = [1, 2, 3].map((n) => ({ keys: String(n), 'words-2': `${canary} ${n}` }));
  const pile = await keyedTwice(
    round.slug,
    sheets,
    sheets.map(({ keys }) => ({ keys })),
  );
  const said = Object.fromEntries([1, 2, 3].map((n) => [`line-${n}-2`, 'as on the sheet']));
  const both = await Promise.all([said, { ...said }].map((body) => manager.post(`${pile.at}/compare`, body)));
  assert.deepEqual(both.map(({ status }) => status).toSorted(), [303, 409]);
  const [box] = await owner<{ n: number }>(
    `select jsonb_array_length(b.sheets) as n from thread.box b join thread.round_perspective p on p.id = b.round_perspective_id
      where p.round_id = $1`,
    [round.id],
  );
  assert.equal(box?.n, 3);
  const holding = await tablesHolding(table.db, canary);
  assert.deepEqual(holding, ['thread.box'], 'in the sealed box, and nowhere else');
  assert.doesNotMatch(table.log.join('\n'), new RegExp(canary));
  const [batch] = await owner<Record<string, unknown>>(`select * from thread.paper_batch where id = $1`, [pile.id]);
  assert.deepEqual([batch?.state, batch?.handed_out, batch?.came_back], ['counted', null, null]);
  const events = await owner<{ changes: unknown }>(`select changes from thread.event where subject_id = $1`, [pile.id]);
  assert.ok(events.length > 5);
  for (const { changes } of events) assert.deepEqual(changes, {}, 'no event tells a rating or a number');
});

test('more sheets than were asked are refused plainly, none of them is counted and none is lost', async () => {
  const round = await openRound(['standard'], { asked: 3 });
  assert.equal(await table.scope((scope) => putInBox(scope, round.id, residents, [1])), 'kept');
  const pile = await keyedTwice(round.slug, ['1', '2', '3']);
  const refused = await manager.post(`${pile.at}/compare`, {});
  assert.equal(refused.status, 409);
  assert.match(refused.text, /more sheets than people were asked/);
  assert.match(refused.text, /nothing of it is lost/);
  // the function by itself, in a transaction that is committed: it takes back what it put in before
  assert.deepEqual(await by(manager, `select thread.count_paper('${pile.id}', '[]') as came`), [
    { came: 'more than were asked' },
  ]);
  const [box] = await owner<{ n: number }>(
    `select jsonb_array_length(b.sheets) as n from thread.box b join thread.round_perspective p on p.id = b.round_perspective_id
      where p.round_id = $1`,
    [round.id],
  );
  assert.equal(box?.n, 1, 'not two of three');
  assert.equal((await owner(`select 1 from thread.keyed_sheet where batch_id = $1`, [pile.id])).length, 6);
});

test('a crash in the middle of counting leaves the whole pile as it was', async () => {
  const round = await openRound(['standard']);
  const pile = await keyedTwice(round.slug, ['1', '2', '3']);
  // an event that cannot be written comes after the counting: all of it goes back
  await owner(
    `create function thread.planted() returns trigger language plpgsql as $$ begin raise exception 'the power went'; end $$`,
  );
  await owner(
    `create trigger planted before insert on thread.event for each row when (new.act = 'paper counted') execute function thread.planted()`,
  );
  try {
    assert.equal((await manager.post(`${pile.at}/compare`, {})).status, 500);
  } finally {
    await owner(`drop trigger planted on thread.event`);
    await owner(`drop function thread.planted()`);
  }
  assert.equal((await owner(`select 1 from thread.keyed_sheet where batch_id = $1`, [pile.id])).length, 6);
  assert.deepEqual(
    await owner(
      `select 1 from thread.box b join thread.round_perspective p on p.id = b.round_perspective_id where p.round_id = $1`,
      [round.id],
    ),
    [],
  );
  assert.equal((await manager.post(`${pile.at}/compare`, {})).status, 303);
});

test('a pile that is dropped, and the piles of a round that is called off or revealed, are destroyed', async () => {
  const round = await openRound(['standard']);
  const dropped = await startPile(round.slug);
  await begin(facilitator, dropped.at, 1);
  await key(facilitator, dropped.at, ['1']);
  assert.deepEqual(await table.scope((scope) => pilesOutside(scope, round.id)).then(({ length }) => length), 1);
  const page = await facilitator.get(`${dropped.at}/drop`);
  const seen = /name="seen" value="(\d+)"/.exec(page.text)?.[1];
  assert.equal((await facilitator.post(`${dropped.at}/drop`, { because: '', seen })).status, 422);
  assert.equal((await facilitator.post(`${dropped.at}/drop`, { because: 'The sheets got wet.', seen })).status, 303);
  assert.equal((await facilitator.post(`${dropped.at}/drop`, { because: 'Again', seen })).status, 409);
  const open = await startPile(round.slug);
  await begin(facilitator, open.at, 1);
  await key(facilitator, open.at, ['2']);
  await round.move('called off');
  const second = await openRound(['standard']);
  const late = await keyedTwice(second.slug, ['1']);
  await second.move('closed');
  const refused = await manager.post(`${late.at}/compare`, {});
  assert.match(refused.text, /The round is closed/);
  await second.move('revealed');
  for (const { id } of [dropped, open, late])
    assert.deepEqual(await owner(`select 1 from thread.keyed_sheet where batch_id = $1`, [id]), []);
  const ended = await owner<{ state: string }>(`select state from thread.paper_batch where id = any($1)`, [
    [dropped.id, open.id, late.id],
  ]);
  assert.deepEqual(
    ended.map(({ state }) => state),
    ['dropped', 'dropped', 'dropped'],
  );
});

test('someone who is front-line staff and nothing else neither keys nor checks, and may print', async () => {
  const round = await openRound();
  const { at } = await startPile(round.slug);
  for (const client of [nurse, officer]) {
    assert.equal((await client.get(at)).status, 403);
    assert.equal((await client.post(`${at}/check`)).status, 403);
    assert.equal((await client.post(`${round.pack}/start`, { perspective: residents })).status, 403);
    assert.equal((await client.get(`${round.pack}/print/easy-read-en`)).status, 200);
    const onTable = await client.get('answers/paper');
    assert.equal(onTable.status, 200);
    assert.doesNotMatch(onTable.text, /On the table/);
  }
});

test('someone with a seat who took paper is marked once, and the mark can be taken back', async () => {
  const round = await openRound();
  const path = `${round.pack}/handed-out`;
  const of = (personId: string) =>
    owner(`select how from thread.round_taker where round_id = $1 and person_id = $2`, [round.id, personId]);
  assert.match((await facilitator.get(path)).text, /They took paper/);
  assert.equal((await manager.get(path)).status, 403);
  assert.equal((await facilitator.post(`${path}/${nurse.personId}`)).status, 303);
  assert.deepEqual(await of(nurse.personId), [{ how: 'on paper' }]);
  const again = await facilitator.post(`${path}/${nurse.personId}`);
  assert.match(again.text, /took paper before/);
  assert.equal((await facilitator.post(`${path}/${nurse.personId}/back`)).status, 303);
  assert.deepEqual(await of(nurse.personId), []);
  await owner(
    `insert into thread.round_taker (partnership_id, round_id, person_id, how) values ($1, $2, $3, 'on screen')`,
    [table.partnership.id, round.id, nurse.personId],
  );
  assert.equal(
    (await facilitator.post(`${path}/${nurse.personId}/back`)).status,
    409,
    'an answer on a screen is not taken back',
  );
  assert.equal((await facilitator.post(`${path}/${officer.personId}`)).status, 404, 'officers are not asked');
  const events = await owner<{ changes: unknown }>(
    `select changes from thread.event where subject_id = $1 and act like 'paper %'`,
    [round.id],
  );
  for (const { changes } of events) assert.deepEqual(changes, {}, 'who it was stands nowhere else');
});

test('no sheet tells itself from another, and none carries a name or a number of its own', async () => {
  const round = await openRound(['standard', 'agreement', 'change', 'words']);
  for (const print of ['ordinary', 'large-print', 'easy-read'].flatMap((form) => [`${form}-en`, `${form}-cy`])) {
    const sheetOf = async (client: Client) =>
      /<section class="answer-sheet[\s\S]*<\/section>/.exec(
        (await client.get(`${round.pack}/print/${print}`)).text,
      )?.[0];
    const sheet = await sheetOf(facilitator);
    assert.ok(sheet, print);
    assert.equal(sheet, await sheetOf(nurse), 'the same for everyone who prints it');
    assert.equal(sheet, await sheetOf(facilitator), 'and each time');
    assert.doesNotMatch(sheet, new RegExp(`${round.id}|${facilitator.personId}`));
  }
  const welsh = await facilitator.get(`${round.pack}/print/ordinary-cy`);
  assert.match(welsh.text, /<html[^>]*lang="cy"/);
  assert.match(welsh.text, /Safon 1/);
  assert.match(welsh.text, /lang="en"[^>]*>[\s\S]*?Standard 2/);
  assert.equal((await facilitator.get(`${round.pack}/print/braille-en`)).status, 404);
  assert.equal((await facilitator.get('answers/paper/rounds/no-such-round')).status, 404);
});

test('a home page says that a pile waits for a second person, and not to whoever keyed it', async () => {
  const round = await openRound();
  const { at } = await startPile(round.slug);
  await begin(facilitator, at, 1);
  await key(facilitator, at, ['111']);
  await whole(facilitator, at);
  const name = /<h1 class="title">([^<]+)</.exec((await facilitator.get(at)).text)?.[1] ?? 'nothing';
  // alone, or in one line with others
  const waits = new RegExp(`Paper: ${name}|${name}, to check`, 'i');
  assert.match((await coLead.get('')).text, waits);
  for (const person of [nurse, facilitator]) assert.doesNotMatch((await person.get('')).text, new RegExp(name, 'i'));
});

test('what stands on a sheet is never kept as a draft', () => {
  const keying = paperRoutes.filter(({ method, path }) => method === 'POST' && path.includes('/piles/'));
  assert.ok(keying.length > 5);
  for (const { path, draft } of keying) assert.equal(draft, undefined, path);
});

test('several piles that wait for someone are one line of the first page, which says how each stands', async () => {
  const round = await openRound();
  for (const perspective of [residents, nurses]) {
    const { at } = await startPile(round.slug, perspective);
    await begin(facilitator, at, 2);
  }
  const { text } = await facilitator.get('');
  assert.match(text, /\d+ piles of paper wait for you/);
  assert.match(text, /, under way\. /);
  assert.doesNotMatch(text, /Paper: /);
});
