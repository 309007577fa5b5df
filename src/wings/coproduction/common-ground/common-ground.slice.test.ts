import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { aroundTheTable } from '../../../../test/support/around-the-table.ts';
import { askedStatements, type Counts, nothingFound } from '../../../../test/support/common-ground.ts';
import { pdfWords } from '../../../../test/support/pdf-words.ts';
import { cellsIn } from '../../../interop/csv/csv.ts';

const table = await aroundTheTable({ still: true });
after(() => table.close());
const { facilitator, nurse, researcher } = table.people;
const { residents, nurses, officers, governor } = table.perspectives;

const yes = (people: number): Counts => [people - 1, 1, 0, 0];
const no = (people: number): Counts => [1, people - 1, 0, 0];
const half = (people: number): Counts => [Math.ceil(people / 2), Math.floor(people / 2), 0, 0];

const talk = 'We should still talk about what has no easy answer.';
const chat = 'Nurses should stop and chat, not only give out medicine.';
const told = 'Families are told what is happening.';

const asked = await askedStatements(table, {
  views: [residents, nurses, officers, governor].map((perspectiveId) => ({ perspectiveId })),
  statements: [
    { words: told, key: 'statement/told', counts: [half(29), half(29), [2, 1, 0, 0], null] },
    { words: chat, key: 'statement/chat', counts: [yes(29), half(29), no(29), null] },
    { words: talk, key: 'statement/talk', counts: [yes(29), yes(29), yes(29), null] },
  ],
  finding: { ...nothingFound, people: 85 },
});
/** What a reader is told: the words of the page, one space between any two. */
const wordsOf = (html: string): string =>
  html
    .slice(html.indexOf('<main'))
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ');

test('the page says in one line, and then statement by statement, where the views agree and differ', async () => {
  const { text, title, status } = await nurse.get(asked.at);
  const words = wordsOf(text);
  assert.equal(status, 200);
  assert.equal(title, 'Where we agree, and where we differ');
  assert.match(words, /Residents, nurses and officers agree on 1 thing\. They differ on 1\. On 1 we cannot tell yet\./);
  const [ground, differ, unsure] = ['Common ground', 'We differ', 'Not sure yet'].map((band) =>
    words.indexOf(` ${band} `),
  );
  const places = [ground, words.indexOf(talk), differ, words.indexOf(chat), unsure, words.indexOf(told)];
  assert.deepEqual(
    places,
    places.toSorted((a = 0, b = 0) => a - b),
  );
  assert.match(words, /Residents and nurses agree, officers do not/);
  assert.match(words, /Officers: too few/);
  assert.match(words, /Governor: nobody answered/);
  assert.match(words, /No settled groups\./);
  assert.match(words, /Kept: partners/);
});

test('every view is told in words for who does not look, and no bar is drawn of what was kept back', async () => {
  const { text } = await nurse.get(asked.at);
  assert.match(text, /Residents: most likely \d+ to 10 in 10 agree\. Nurses: most likely/);
  assert.match(text, /Officers: too few to show\./);
  assert.equal([...text.matchAll(/class="ground__lozenge"/g)].length, 1);
  assert.doesNotMatch(text, /NaN|undefined|style=/);
});

test('where all views hold against a statement the line in ink is their upper end, and no word of the page calls it the least', async () => {
  const against = await askedStatements(table, {
    views: [{ perspectiveId: residents }, { perspectiveId: officers }],
    statements: [{ words: told, counts: [no(29), no(29)] }],
  });
  const [head = [], ...rows] = cellsIn((await nurse.get(`${against.at}/figures.csv`)).text);
  const tops = rows.map((row) => Number(row[head.indexOf('to')]));
  assert.equal(Number(rows[0]?.[head.indexOf('the end of the least sure view')]), Math.max(...tops));
  for (const path of ['', '/in-full', '/picture.pdf']) {
    const { text, body } = await nurse.get(`${against.at}${path}`);
    const words = path.endsWith('.pdf') ? (await pdfWords(body)).words : wordsOf(text);
    assert.match(words, /every view is at least this far from split/i, path);
    assert.doesNotMatch(words, /at least here/i, path);
  }
});

test('nothing on any of its pages is a count of a view', async () => {
  for (const path of ['', '/in-full', '/in-one-line', '/read-aloud', '/figures.csv']) {
    const { text, status } = await nurse.get(`${asked.at}${path}`);
    assert.equal(status, 200, path);
    const words = path === '/figures.csv' ? text : wordsOf(text);
    // of each view 29 answered: it stands there rounded, or in words
    assert.doesNotMatch(words, /\b29\b/, path);
  }
});

test('how many are not sure is learned from the round itself: the same figures make another bar where many were', async () => {
  const barOf = async (others: Counts) => {
    const { at } = await askedStatements(table, {
      views: [{ perspectiveId: residents }, { perspectiveId: officers }],
      statements: [
        { words: chat, counts: [yes(29), yes(29)] },
        ...Array.from({ length: 8 }, (_, i) => ({ words: `Statement ${i}`, counts: [others, others] })),
      ],
    });
    const [head = [], ...rows] = cellsIn((await nurse.get(`${at}/figures.csv`)).text);
    const row = rows.find((cells) => cells[head.indexOf('statement')] === chat) ?? [];
    const cell = (name: string) => row[head.indexOf(name)] ?? '';
    return { said: ['answered', 'I agree', 'I am not sure'].map(cell), from: Number(cell('from')) };
  };
  const [unsure, sure] = [await barOf([10, 3, 16, 0]), await barOf([26, 3, 0, 0])];
  assert.deepEqual(unsure.said, sure.said);
  assert.notEqual(unsure.from, sure.from);
});

test('two rounds that partners cannot tell apart by what was let out give the same page', async () => {
  const pages: string[] = [];
  for (const least of [0, 1]) {
    const same = await askedStatements(table, {
      views: [{ perspectiveId: residents }, { perspectiveId: officers }],
      statements: [{ words: talk, counts: [[29 - least, least, 0, 0], yes(29)] }],
    });
    const { text } = await nurse.get(same.at);
    pages.push(wordsOf(text) + [...text.matchAll(/x[12]?="[\d.]+%"/g)].join());
  }
  assert.equal(pages[0], pages[1]);
});

test('ten minutes hold each statement, what to do with a difference, and how far to trust it', async () => {
  const { text } = await facilitator.get(`${asked.at}/in-full`);
  const words = wordsOf(text);
  assert.match(
    words,
    /Let out: about 30 answered\. I agree: about 30 \(28 to 32\)\. Every other answer: fewer than 8, or nobody\./,
  );
  assert.match(words, /No map is drawn\./);
  assert.match(words, /Nothing to compare with\./);
  assert.match(words, /What this can and cannot tell you/);
  assert.match(words, /at most about 40 in 100 shuffled rooms look as grouped as this one/);
  assert.match(text, /id="how"/);
});

test('a facilitator starts the next session from a difference, with its words filled in; nobody else is led there', async () => {
  await table.scope(({ tx, partnershipId }) =>
    tx
      .insertInto('session')
      .values({
        ...{ partnership_id: partnershipId, id: crypto.randomUUID(), engagement_id: table.engagementId },
        ...{ slug: 'the-next-one', kind: 'dialogue', title: 'The next one', state: 'planned' },
      })
      .execute(),
  );
  const { text } = await facilitator.get(`${asked.at}/in-full`);
  const href = /href="([^"]*the-next-one\/design[^"]*)"/.exec(text)?.[1]?.replaceAll('&amp;', '&') ?? '';
  const design = await facilitator.get(href);
  assert.match(
    design.text,
    /Nurses should stop and chat[^<]*Residents and nurses agree, officers do not\. Both can be true\./,
  );
  const held = /href="([^"]*differences\/hold[^"]*)"/.exec(text)?.[1] ?? '';
  assert.match(decodeURIComponent(held.replaceAll('+', ' ')), /Residents agree more: Nurses should stop/);
  assert.doesNotMatch((await nurse.get(`${asked.at}/in-full`)).text, /the-next-one\/design|differences\/hold/);
});

test('the figures to take away are what was let out and what was read from it', async () => {
  const { text, headers } = await researcher.get(`${asked.at}/figures.csv`);
  assert.match(String(headers['content-type']), /text\/csv/);
  const [head = [], ...rows] = cellsIn(text);
  assert.equal(rows.length, 9);
  const cell = (row: readonly string[] | undefined, name: string) => row?.[head.indexOf(name)] ?? '';
  const [first] = rows;
  assert.equal(cell(first, 'what that means'), 'nearly everyone agrees');
  assert.ok(Number(cell(first, 'from')) <= Number(cell(first, 'share that most likely agrees')));
  const hidden = rows.find((row) => cell(row, 'statement') === told && cell(row, 'view') === 'Officers');
  assert.deepEqual(
    [cell(hidden, 'answered'), cell(hidden, 'from'), cell(hidden, 'I agree')],
    ['too few to show', '', ''],
  );
});

test('the print, and the one in large letters, say the same, every drawing in words too', async () => {
  for (const file of ['picture.pdf', 'large-print.pdf']) {
    const { body, headers } = await nurse.get(`${asked.at}/${file}`);
    assert.equal(headers['content-type'], 'application/pdf');
    const { words } = await pdfWords(body);
    assert.match(words, /agree on 1 thing/);
    assert.match(words, /Officers: too few/);
    assert.ok(body.includes('/Alt'), 'an alternative for each drawing');
    assert.match(body.toString('latin1'), /pdfuaid/);
  }
});

test('a page to read aloud says it without a number of any view', async () => {
  const words = wordsOf((await nurse.get(`${asked.at}/read-aloud`)).text);
  assert.match(words, /We agree .*Nearly everyone agrees\..*We differ .*Both can be true\./);
  assert.match(words, /draft/);
});

test('before anything was opened its pages tell how far it has got, and nothing of what was answered', async () => {
  const none = await nurse.get(asked.at.replace(/sessions\/[^/]+/, 'sessions/the-next-one'));
  assert.match(wordsOf(none.text), /No statements of this session have been asked yet\./);
  for (const [state, says] of [
    ['planned', /Nobody can answer before it is opened/],
    ['open', /Nobody can see what was answered, or how many have/],
    ['closed', /It waits to be opened together/],
  ] as const) {
    const waiting = await askedStatements(table, {
      views: [{ perspectiveId: residents }],
      statements: [{ words: talk, counts: [yes(29)] }],
      state,
    });
    const { text, status } = await nurse.get(waiting.at);
    assert.equal(status, 200);
    assert.match(wordsOf(text), says);
    assert.doesNotMatch(wordsOf(text), /\b(29|28)\b|ground__/);
    assert.equal((await nurse.get(`${waiting.at}/figures.csv`)).status, 409);
  }
});

test('opened with nothing to let out, it says so; with one view alone, nobody is said to differ', async () => {
  const few = await askedStatements(table, {
    views: [{ perspectiveId: residents }, { perspectiveId: nurses }],
    statements: [
      {
        words: talk,
        counts: [
          [3, 0, 0, 0],
          [2, 0, 0, 0],
        ],
      },
    ],
    finding: null,
  });
  assert.match(wordsOf((await nurse.get(few.at)).text), /Nothing can be shown\. Too few answered in each view\./);
  for (const path of ['/in-full', '/in-one-line', '/read-aloud', '/picture.pdf', '/figures.csv'])
    assert.equal((await nurse.get(`${few.at}${path}`)).status, 200, path);
  const one = await askedStatements(table, {
    views: [{ perspectiveId: residents }],
    statements: [{ words: talk, counts: [yes(29)] }],
  });
  const words = wordsOf((await nurse.get(one.at)).text);
  assert.match(words, /Residents agree among themselves on 1 thing\./);
  assert.doesNotMatch(words, /We differ Sure/);
});

test('what was asked before of the same people is compared, and only more than chance is named', async () => {
  const views = [{ perspectiveId: residents }, { perspectiveId: officers }];
  const statements = (counts: Counts) => [
    { words: chat, key: 'statement/again', counts: [yes(29), counts] },
    { words: talk, key: 'statement/steady', counts: [yes(29), yes(29)] },
  ];
  await askedStatements(table, { views, statements: statements(no(29)), openedOn: '2026-11-19', sessionSlug: 'moved' });
  const later = await askedStatements(table, {
    ...{ views, statements: statements(yes(29)), openedOn: '2026-11-20', sessionSlug: 'moved' },
  });
  const words = wordsOf((await nurse.get(`${later.at}/in-full`)).text);
  assert.match(words, /Officers agree more than before\./);
  assert.doesNotMatch(words, /Residents agree (more|less) than before/);
  assert.match(words, /We name a change only when it is more than chance\./);
});

test('opened through its own door, the finding stands on the home page in one line, and leads to its page', async () => {
  const waiting = await askedStatements(table, {
    views: [{ perspectiveId: residents }, { perspectiveId: officers }],
    statements: [{ words: chat, counts: [yes(29), no(29)] }],
    state: 'closed',
  });
  const version = await table.scope(({ tx }) =>
    tx.selectFrom('round').select('version').where('slug', '=', waiting.roundSlug).executeTakeFirstOrThrow(),
  );
  const opened = await facilitator.post(`rounds/${waiting.roundSlug}/reveal`, { seen: version.version });
  assert.equal(opened.status, 303);
  const { text } = await nurse.get('');
  assert.match(wordsOf(text), /We cannot say yet that residents and officers agree on anything\. They differ on 1\./);
  assert.match(text, new RegExp(`href="[^"]*${waiting.at}"`));
  const page = wordsOf((await nurse.get(waiting.at)).text);
  assert.match(page, /About 60 people answered\./);
  assert.match(page, /settled groups|No settled groups|too small to tell/);
});

test('the page of a session that asks for statements leads to where its views agree and differ', async () => {
  await table.scope(({ tx, partnershipId }) =>
    tx
      .insertInto('session_design')
      .values({ partnership_id: partnershipId, session_id: asked.sessionId, asks_statements: true })
      .execute(),
  );
  for (const who of [facilitator, nurse]) {
    const { text } = await who.get(asked.at.replace(/\/common-ground$/, ''));
    assert.match(text, new RegExp(`href="[^"]*${asked.at}"`));
  }
});

test('thirty long statements and four views fit every page', async () => {
  const many = await askedStatements(table, {
    views: [residents, nurses, officers, governor].map((perspectiveId) => ({ perspectiveId })),
    statements: Array.from({ length: 30 }, (_, i) => ({
      words: `Statement ${i + 1} on ${'antidisestablishmentarianism'.repeat(4)} <b>and</b> what came of it.`,
      counts: [yes(29), half(29), i % 2 ? no(29) : yes(29), half(15)],
    })),
  });
  for (const path of ['', '/in-full', '/read-aloud', '/picture.pdf', '/large-print.pdf', '/figures.csv']) {
    const { text, status } = await nurse.get(`${many.at}${path}`);
    assert.equal(status, 200, path);
    if (!path.includes('.')) assert.doesNotMatch(text, /<b>and<\/b>/);
  }
});
