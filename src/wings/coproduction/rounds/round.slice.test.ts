import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aroundTheTable } from '../../../../test/support/around-the-table.ts';
import { tokenIn } from '../../../../test/support/client.ts';
import { flat, reveal, startedRound } from '../../../../test/support/round.ts';
import { withClient } from '../../../db/client.ts';
import { newId } from '../../../db/id.ts';
import { addRound } from '../store/rounds.ts';

const table = await aroundTheTable();
const { people, perspectives } = table;
const { nurses, residents, officers } = perspectives;

/** Sheets that still lie in the boxes of a round. */
const inBoxes = (slug: string): Promise<number> =>
  withClient(table.db.owner, async (client) => {
    const { rows } = await client.query(
      `select coalesce(sum(jsonb_array_length(b.sheets)), 0)::int as n from thread.box b
         join thread.round_perspective p on p.id = b.round_perspective_id join thread.round r on r.id = p.round_id where r.slug = $1`,
      [slug],
    );
    return rows[0]?.n;
  });

test('a review is planned with its standards and one question in words, and nobody answers before it is opened', async () => {
  const round = await startedRound(table, { opened: false });
  const page = await round.get('nurse');
  assert.match(page.text, /Nobody can answer before it is opened/);
  assert.match(page.text, /Nothing about me without me/);
  assert.match(page.text, /What makes you say so\?/);
  const early = await round.post('nurse', 'answer', flat(1));
  assert.equal(early.status, 409);
  assert.match(early.text, /What you answered was not kept anywhere, and nobody has seen it/);
});

test('a review asks at least two perspectives, says whether the room agreed, and takes whole numbers only', async () => {
  const bare = await people.facilitator.post('rounds/start', { [`asked-${nurses}`]: 'many' });
  assert.equal(bare.status, 422);
  for (const words of [
    'Choose the standards',
    'Say what the round is called',
    'Choose at least two perspectives',
    'Say whether the room agreed',
  ])
    assert.ok(bare.text.includes(words), words);
  const counted = await people.facilitator.post('rounds/start', {
    ...{ framework: 'culture-of-care', title: 'x', perspectives: [nurses, officers], agreed: 'no' },
    [`asked-${nurses}`]: 'many',
  });
  assert.match(counted.text, /as a whole number, or leave it empty/);
  assert.equal((await people.officer.post('rounds/start', {})).status, 403);
});

test('a person answers once on screen, from a perspective they bring, and a second try is refused plainly', async () => {
  const round = await startedRound(table);
  const form = await round.get('nurse', 'answer');
  assert.match(form.text, /Put my answers in the box/);
  assert.doesNotMatch(form.text, /Keep this and finish later/);
  assert.equal((await round.post('nurse', 'answer', flat(2))).status, 303);
  for (const second of [await round.get('nurse', 'answer'), await round.post('nurse', 'answer', flat(3))]) {
    assert.equal(second.status, 409);
    assert.match(second.text, /You have answered this round\. Everyone answers once\. Nothing was kept now/);
  }
  assert.equal((await round.post('trust', 'answer', flat(1))).status, 403);
});

test('who took a paper sheet is not counted on screen as well', async () => {
  const round = await startedRound(table);
  const id = await round.id();
  await table.scope(({ tx, partnershipId }) =>
    tx
      .insertInto('round_taker')
      .values({ partnership_id: partnershipId, round_id: id, person_id: people.nurse.personId, how: 'on paper' })
      .execute(),
  );
  const refused = await round.post('nurse', 'answer', flat(3));
  assert.equal(refused.status, 409);
  assert.match(refused.text, /You took a paper sheet for this round, so your answers are counted there/);
});

test('two answers of one person at the same time: one is kept', async () => {
  const round = await startedRound(table);
  const both = await Promise.all([round.post('nurse', 'answer', flat(1)), round.post('nurse', 'answer', flat(2))]);
  assert.deepEqual(both.map(({ status }) => status).sort(), [303, 409]);
});

test('lines may be left empty, an empty sheet is none, and what is no answer is refused with what was typed', async () => {
  const round = await startedRound(table);
  const empty = await round.post('nurse', 'answer', {});
  assert.equal(empty.status, 422);
  assert.match(empty.text, /Nothing is ticked yet/);
  const wrong = await round.post('nurse', 'answer', { q1: '9', q2: '3', q13: 'What I typed' });
  assert.equal(wrong.status, 422);
  assert.match(wrong.text, /Choose one of the answers on the page/);
  assert.match(wrong.text, /What I typed/);
  assert.match(wrong.text, /name="q2" type="radio" value="3" autocomplete="off" checked/);
  const long = await round.post('nurse', 'answer', { q1: '1', q13: 'x'.repeat(10_000) });
  assert.equal(long.status, 422);
  assert.match(long.text, /Use 4000 letters or fewer\. What you typed is still on this page/);
  assert.equal((await round.post('nurse', 'answer', { q5: '3' })).status, 303);
});

test('a device that is handed round has one address, keeps nothing, and ends on the same page for everybody', async () => {
  const round = await startedRound(table);
  const first = await round.get('facilitator', 'hand-round');
  assert.match(first.text, /From which view do you answer\?/);
  assert.doesNotMatch(first.text, /govuk-service-navigation/);
  const sheet = await round.post('facilitator', 'hand-round', { view: residents, language: 'cy', easy: 'yes' });
  assert.equal(sheet.status, 200);
  assert.match(sheet.text, /lang="cy"/);
  assert.match(sheet.text, /Ddim yma eto/);
  assert.match(sheet.text, /round-sheet--large/);
  assert.doesNotMatch(sheet.text, /checked/);
  const sent = await round.hand(residents, flat(1));
  assert.equal(sent.location, `/partnerships/${table.partnership.slug}/${round.at}/hand-round/thank-you`);
  assert.equal(sent.kept, '');
  const other = await round.hand(officers, flat(3, 'Ask me'));
  assert.equal(other.location, sent.location);
  assert.match((await round.get('facilitator', 'hand-round/thank-you')).text, /Please give the device back/);
  assert.match((await round.post('facilitator', 'hand-round', {})).text, /Choose from which view you answer/);
  assert.equal((await round.get('nurse', 'hand-round')).status, 403);
});

test('the same sheet sent twice from one page is one sheet', async () => {
  const round = await startedRound(table);
  const page = await round.get('facilitator', 'hand-round');
  const form = { csrf: tokenIn(page) ?? '', step: 'sheet', view: residents, ...flat(2) };
  for (let i = 0; i < 2; i++) await round.post('facilitator', 'hand-round', form);
  for (let i = 0; i < 3; i++) await round.hand(residents, flat(1));
  for (let i = 0; i < 5; i++) await round.hand(nurses, flat(3));
  await reveal(round);
  assert.match((await round.get('facilitator')).text, /Residents: too few to show/);
});

test('a sheet for a round that was closed meanwhile is refused, and it says that nothing was kept', async () => {
  const round = await startedRound(table);
  await round.post('facilitator', 'close', { seen: await round.version() });
  for (const late of [await round.hand(residents, flat(1)), await round.post('nurse', 'answer', flat(1))]) {
    assert.equal(late.status, 409);
    assert.match(late.text, /This round is not open\. What you answered was not kept anywhere/);
    assert.match(late.text, /on paper, or keep them for the next round/);
  }
});

test('no more sheets are taken from a perspective than people were asked', async () => {
  const round = await startedRound(table, { more: { [`asked-${residents}`]: '1' } });
  assert.equal((await round.hand(residents, flat(1))).status, 303);
  assert.match(
    (await round.hand(residents, flat(1))).text,
    /as many sheets from this view already as people were asked/,
  );
});

test('opened together, a perspective with too few and one that nobody answered from are shown as missing, never averaged away', async () => {
  const round = await startedRound(table);
  for (let i = 0; i < 12; i++) await round.hand(residents, flat(i < 10 ? 1 : 2));
  for (let i = 0; i < 4; i++) await round.hand(nurses, flat(3));
  const opened = await reveal(round);
  assert.equal(opened.status, 303, opened.text.slice(0, 2000));
  const { text } = await round.get('researcher');
  assert.match(text, /Nurses: too few to show/);
  assert.match(text, /Officers: nobody answered/);
  assert.match(text, /Everyone rated alone first/);
  assert.equal(await inBoxes(round.slug), 0);
  assert.doesNotMatch(text, /Far apart/);
  assert.match((await round.get('officer', 'figures.csv')).text, /Residents/);
  assert.doesNotMatch((await round.get('officer', 'figures.csv')).text, /Nurses/);
});

test('perspectives that see a standard plainly otherwise are said to be far apart, and one line of the plan comes of it', async () => {
  const round = await startedRound(table);
  for (let i = 0; i < 40; i++) {
    await round.hand(residents, { ...flat(2), q3: i < 34 ? '1' : '2' });
    await round.hand(officers, { ...flat(2), q3: i < 34 ? '3' : '2' });
  }
  await reveal(round);
  const { text } = await round.get('researcher');
  assert.match(text, /We see 1 of the 12 standards very differently\. Start with that one\./);
  const facilitator = await round.get('facilitator');
  const href =
    /rounds\/[^"]+\/standards\/[^"]+\/plan/.exec(
      facilitator.text.slice(facilitator.text.indexOf('What to talk about first')),
    )?.[0] ?? '';
  const form = await people.facilitator.get(href);
  assert.match(form.text, /Choice: Nothing about me without me/);
  assert.match(form.text, /Residents: at “Not here yet”/);
  const bare = await people.facilitator.post(href, { expected: 'Choice', whereNowIs: 'TBC' });
  assert.match(bare.text, /someone with lived experience/);
  const kept = await people.facilitator.post(href, {
    ...{ expected: 'Choice', whereNowIs: 'TBC', leads: 'Ward manager', coLead: 'Peer worker' },
  });
  assert.equal(kept.status, 303, kept.text.slice(0, 2000));
  const line = await people.researcher.get(kept.location);
  assert.match(line.text, /Ward manager, with Peer worker/);
  const thread = await people.researcher.get(kept.location.replace('plan/lines', 'thread/action'));
  assert.match(thread.text, /Choice/);
  assert.match(thread.text, new RegExp(`Asked in: ${/<h1[^>]*>([^<]+)/.exec(text)?.[1]?.trim()}`));
});

test('only facilitators put perspectives together and open a round, and two reveals at once make one', async () => {
  const round = await startedRound(table);
  for (let i = 0; i < 3; i++) {
    await round.hand(nurses, flat(1));
    await round.hand(officers, flat(1));
  }
  for (let i = 0; i < 6; i++) await round.hand(residents, flat(2));
  assert.equal((await round.post('facilitator', 'reveal', { seen: await round.version() })).status, 409);
  await round.post('facilitator', 'close', { seen: await round.version() });
  const closed = await round.get('facilitator');
  assert.equal(closed.text.match(/Fewer than 5 answers/g)?.length, 2);
  assert.doesNotMatch((await round.get('nurse')).text, /Fewer than 5 answers/);
  for (const where of ['reveal', 'join']) assert.equal((await round.post('trust', where, {})).status, 403);
  const slots = await table.scope(async ({ tx }) =>
    tx
      .selectFrom('round_perspective')
      .select(['id', 'perspective_id'])
      .where('round_id', '=', await round.id())
      .execute(),
  );
  const slot = (perspective: string) => slots.find(({ perspective_id }) => perspective_id === perspective)?.id ?? '';
  const same = await round.post('facilitator', 'join', { one: slot(nurses), other: slot(nurses) });
  assert.match(same.text, /Choose another perspective than the first/);
  assert.equal((await round.post('facilitator', 'join', { one: slot(nurses), other: slot(officers) })).status, 303);
  const seen = await round.version();
  const both = await Promise.all([
    round.post('facilitator', 'reveal', { seen }),
    round.post('facilitator', 'reveal', { seen }),
  ]);
  assert.deepEqual(both.map(({ status }) => status).sort(), [303, 409]);
  // the mark and the first name are those of the larger
  assert.match((await round.get('researcher')).text, /Officers and nurses/);
  const events = await table.scope(async ({ tx }) =>
    tx
      .selectFrom('event')
      .select('id')
      .where('act', '=', 'round revealed')
      .where('subject_id', '=', await round.id())
      .execute(),
  );
  assert.equal(events.length, 1);
});

test('the room’s own figures are exact, for facilitators, by perspective only where it agreed and each has five', async () => {
  const agreed = await startedRound(table, { perspectives: [nurses, residents], agreed: 'yes' });
  const not = await startedRound(table, { perspectives: [nurses, residents] });
  for (const round of [agreed, not]) {
    for (let i = 0; i < 6; i++) {
      await round.hand(nurses, flat(3));
      await round.hand(residents, flat(1));
    }
    assert.equal((await round.get('facilitator', 'read-out')).status, 409);
    await reveal(round);
    assert.equal((await round.get('nurse', 'read-out')).status, 403);
  }
  const bySide = await agreed.get('facilitator', 'read-out');
  assert.match(bySide.text, />Everyone<\/th><td[^>]*>6<\/td><td[^>]*>0<\/td><td[^>]*>6</);
  assert.match(bySide.text, />Residents<\/th><td[^>]*>6</);
  assert.doesNotMatch((await not.get('facilitator', 'read-out')).text, />Residents<\/th>/);
});

test('what people wrote is the facilitators’ until it is passed on in words and a perspective that point at nobody', async () => {
  const round = await startedRound(table);
  const hostile = '<script>alert(1)</script> \u202Egnp.exe';
  for (let i = 0; i < 5; i++)
    await round.hand(nurses, flat(2, ['A canary sings at night', hostile, 'Nothing much', '', ''][i] ?? ''));
  assert.equal((await round.get('facilitator', 'written')).status, 409);
  await reveal(round);
  const list = await round.get('facilitator', 'written');
  assert.match(list.text, /3 things wait to be passed on/);
  assert.match(list.text, /&lt;script&gt;alert\(1\)/);
  assert.doesNotMatch(list.text, /<script>alert/);
  assert.equal((await round.get('trust', 'written')).status, 403);
  assert.doesNotMatch((await round.get('trust')).text, /canary/);
  const rows = await table.scope(async ({ tx }) =>
    tx
      .selectFrom('feedback')
      .select(['id', 'words'])
      .where('round_id', '=', await round.id())
      .execute(),
  );
  const id = (start: string) => rows.find(({ words }) => words?.startsWith(start))?.id ?? '';
  const bare = await round.post('facilitator', `written/${id('A canary')}/pass-on`, { words: 'x', seen: 1 });
  assert.match(bare.text, /Say whether anyone could tell who wrote this/);
  const pass = { words: 'The nights are loud', tellable: 'no', seen: 1 };
  assert.equal((await round.post('facilitator', `written/${id('A canary')}/pass-on`, pass)).status, 303);
  const perhaps = { words: 'Nothing much happens', tellable: 'perhaps', seen: 1 };
  assert.equal((await round.post('facilitator', `written/${id('Nothing')}/pass-on`, perhaps)).status, 303);
  assert.equal((await round.post('facilitator', `written/${id('Nothing')}/pass-on`, perhaps)).status, 409);
  const aside = await round.post('facilitator', `written/${id('<script')}/set-aside`, { because: 'No words', seen: 1 });
  assert.equal(aside.status, 303);
  const { text } = await round.get('trust');
  assert.match(text, /The nights are loud/);
  assert.match(text, /Someone who answered/);
  assert.doesNotMatch(text, /canary|alert\(1\)/);
});

test('a round of views is ticked and answered in words, and called off it is never opened', async () => {
  const body = {
    title: 'Ward rounds',
    ticked: 'I know who is on\nI am asked',
    inWords: 'What would help?',
    perspectives: residents,
    agreed: 'no',
  };
  const started = await people.facilitator.post('rounds/ask', body);
  assert.equal(started.status, 303, started.text.slice(0, 3000));
  const at = started.location.replace(/^.*\/rounds/, 'rounds');
  assert.equal((await people.facilitator.post(`${at}/open`, { seen: 1 })).status, 303);
  const sheet = await people.facilitator.post(`${at}/hand-round`, { view: residents });
  assert.match(sheet.text, /I would rather not say/);
  for (let i = 0; i < 6; i++)
    await people.facilitator.post(`${at}/hand-round`, {
      step: 'sheet',
      view: residents,
      q1: '1',
      q2: i < 3 ? '1' : '2',
      q3: `Idea ${i}`,
    });
  assert.match((await people.facilitator.post(`${at}/call-off`, { seen: 2 })).text, /Say why/);
  assert.equal((await people.facilitator.post(`${at}/call-off`, { seen: 2, because: 'The wrong week' })).status, 303);
  assert.match((await people.nurse.get(at)).text, /Called off, because: The wrong week/);
  assert.equal((await people.facilitator.post(`${at}/reveal`, { seen: 3 })).status, 409);
  assert.equal(await inBoxes(at.split('/')[1] ?? ''), 0);
  const none = await people.facilitator.post('rounds/ask', { title: 'x', perspectives: residents, agreed: 'no' });
  assert.match(none.text, /Write at least one sentence or one question/);
});

test('a round begins from a ready set, and a question left as it is there keeps its easy words, its picture and its Welsh', async () => {
  assert.match((await people.facilitator.get('wards/templates/talking')).text, /rounds\/ask\?set=talking/);
  assert.doesNotMatch((await people.officer.get('wards/templates/talking')).text, /rounds\/ask/);
  const form = await people.facilitator.get('rounds/ask?set=talking');
  const [ticked, inWords] = [...form.text.matchAll(/<textarea[^>]*>([^<]*)</g)].map(([, typed = '']) => typed.trim());
  assert.match(ticked ?? '', /Staff use words that I understand\.\nThings are done with me, and not to me\./);
  assert.equal(inWords, 'When did talking with staff go well?');
  const started = await people.facilitator.post('rounds/ask', {
    ...{ title: 'Talking', ticked: 'Staff use words that I understand.\nStaff use few words.', inWords },
    ...{ perspectives: residents, agreed: 'no' },
  });
  const at = started.location.replace(/^.*\/rounds/, 'rounds');
  await people.facilitator.post(`${at}/open`, { seen: 1 });
  const sheet = (more: object) => people.facilitator.post(`${at}/hand-round`, { view: residents, ...more });
  const easy = (await sheet({ easy: 'yes' })).text;
  assert.match(easy, /<svg[^>]*class="symbol"(?:(?!<\/svg>).)*<\/svg><span>Staff use easy words\.<\/span>/);
  assert.match(easy, /<legend[^>]*><span>Staff use few words\.<\/span>/);
  const welsh = (await sheet({ language: 'cy' })).text;
  assert.match(welsh, /<span>Mae staff yn defnyddio geiriau rwy’n eu deall\.<\/span>/);
  assert.match(welsh, /<span lang="en">Staff use few words\.<\/span>/);
  assert.match((await people.facilitator.get('rounds/ask?set=nothing-like-it')).text, /Ask for views/);
});

test('a partnership words standards of its own, and changes them only while no round asks by them', async () => {
  const made = await people.facilitator.post('frameworks/add', {
    title: 'A good night',
    standards: 'Calls: answered\nQuiet',
  });
  assert.equal(made.status, 303, made.text.slice(0, 2000));
  assert.equal((await people.officer.post('frameworks/add', { title: 'x', standards: 'A\nB' })).status, 403);
  const change = { title: 'A good night', standards: 'Calls: answered within a minute\nQuiet', seen: 1 };
  assert.equal((await people.facilitator.post('frameworks/a-good-night/change', change)).status, 303);
  assert.equal((await people.facilitator.post('frameworks/a-good-night/change', change)).status, 409);
  assert.match((await people.nurse.get('frameworks/a-good-night')).text, /answered within a minute/);
  await people.facilitator.post('rounds/start', {
    ...{ framework: 'a-good-night', title: 'Nights', perspectives: [nurses, residents], agreed: 'no' },
  });
  const still = await people.facilitator.post('frameworks/a-good-night/change', { ...change, seen: 2 });
  assert.equal(still.status, 409);
  assert.match(still.text, /A round asks by these words, so they stand still/);
});

test('a published set shows its source, its licence and what of it is cut off', async () => {
  const { text } = await people.researcher.get('frameworks/trauma-informed');
  assert.match(text, /Cut off in the source, to be checked/);
  assert.match(text, /CC BY 3\.0/);
  assert.equal((await people.researcher.get('frameworks/nothing')).status, 404);
});

test('the home page names a round that waits for this person’s answer, and one that waits to be opened', async () => {
  const round = await startedRound(table, { title: 'Midsummer review' });
  const { text } = await people.nurse.get('');
  assert.match(text, /Midsummer review/);
  await round.post('nurse', 'answer', flat(1));
  assert.doesNotMatch((await people.nurse.get('')).text, /Not answered yet<\/span>[\s\S]{0,20}Midsummer/);
  await round.post('facilitator', 'close', { seen: await round.version() });
  assert.match((await people.facilitator.get('')).text, /Open it together/);
});

test('a change that is more than chance since the round before is named, and no other is', async () => {
  const place = table.partnership.place.id;
  const fresh = { place, perspectives: [residents, officers] };
  for (const now of [false, true]) {
    const round = await startedRound(table, {
      ...fresh,
      title: now ? 'Second' : 'First',
      more: { framework: 'dialogic-practices' },
    });
    for (let i = 0; i < 40; i++) {
      const voice = now === i < 36 ? '3' : '1';
      await round.hand(residents, { q1: voice, q2: i < 20 ? '1' : '2', q3: '2', q4: '2' });
      await round.hand(officers, { q1: '2', q2: '2', q3: '2', q4: '2' });
    }
    await reveal(round);
    if (!now) continue;
    const { text } = await round.get('researcher');
    assert.match(text, /Since <a [^>]*>First<\/a>/);
    assert.match(text, /Voice: Residents see it higher than before/);
    assert.doesNotMatch(text, /Listening: \w+ see it/);
    assert.match((await round.get('researcher', 'figures.csv')).text, /Voice,Residents,.*,up/);
  }
});

test('a round that asks "has it changed?" is answered, opened and shown like the others', async () => {
  const [id, question] = [newId(), newId()];
  const slug = `changed-${id}`;
  await table.scope((scope) =>
    addRound(scope, {
      ...{
        id,
        slug,
        kind: 'has it changed',
        title: 'Has it changed?',
        placeId: null,
        framework: null,
        agreedBySide: false,
      },
      perspectives: [{ id: newId(), perspectiveId: residents, asked: null }],
      questions: [
        {
          ...{ id: question, position: 1, key: null, grouping: null, name: 'The bell is answered', words: null },
          ...{ easyWords: null, welshWords: null, answers: 'change' },
        },
      ],
    }),
  );
  const at = `rounds/${slug}`;
  await people.facilitator.post(`${at}/open`, { seen: 1 });
  assert.match((await people.facilitator.post(`${at}/hand-round`, { view: residents })).text, /A bit/);
  for (let i = 0; i < 12; i++)
    await people.facilitator.post(`${at}/hand-round`, { step: 'sheet', view: residents, q1: i < 10 ? '1' : '2' });
  await people.facilitator.post(`${at}/close`, { seen: 2 });
  await people.facilitator.post(`${at}/reveal`, { seen: 3 });
  const { text } = await people.researcher.get(at);
  assert.match(text, /The bell is answered/);
  assert.match(text, /nearly everyone|most|about 10/);
});

test('three places are added up once, and a place that stands in a sum stands in no other', async () => {
  const places = [0, 1, 2].map(() => newId());
  await table.scope(({ tx, partnershipId }) =>
    tx
      .insertInto('place')
      .values(
        places.map((id, i) => ({
          partnership_id: partnershipId,
          id,
          slug: `ward-${i}`,
          name: `Ward ${i}`,
          kind: 'ward' as const,
        })),
      )
      .execute(),
  );
  const at = 'frameworks/healthy-prison/together/resident';
  for (const [i, place] of places.entries()) {
    assert.equal((await people.facilitator.post(at)).status, 409, `after ${i} places`);
    const round = await startedRound(table, {
      place,
      perspectives: [residents, officers],
      more: { framework: 'healthy-prison' },
    });
    for (let n = 0; n < 14; n++)
      await round.hand(residents, { q1: n < 9 ? '1' : '2', q2: '2', q3: n < 7 ? '2' : '3', q4: '3' });
    await reveal(round);
  }
  assert.equal((await people.officer.post(at)).status, 403);
  assert.match((await people.facilitator.get(at)).text, /Ward 0, Ward 1, Ward 2/);
  const pooled = await people.facilitator.post(at);
  assert.equal(pooled.status, 303, pooled.text.slice(0, 1500));
  const { text } = await people.researcher.get(at);
  assert.match(text, /Added up over 3 places\. No place can be told from it\./);
  assert.match(text, /about \d+ answered/);
  // the same places again, or with one more: nothing
  assert.equal((await people.facilitator.post(at)).status, 409);
  const more = await startedRound(table, {
    place: places[0] ?? '',
    perspectives: [residents, officers],
    more: { framework: 'healthy-prison' },
  });
  for (let n = 0; n < 14; n++) await more.hand(residents, { q1: '3', q2: '3', q3: '3', q4: '3' });
  await reveal(more);
  const again = await people.facilitator.post(at);
  assert.equal(again.status, 409);
  assert.match(again.text, /the difference between two sums would tell of one place/);
});
