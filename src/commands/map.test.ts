import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Writable } from 'node:stream';
import { after, test } from 'node:test';
import { makeMap } from './map.ts';

const launcher = path.join(import.meta.dirname, '..', '..', 'bin', 'common-thread');
const fixtures = path.join(import.meta.dirname, '..', '..', 'test', 'fixtures', 'opinion');
const london = path.join(fixtures, 'london.youth.policing.votes.csv');
const folder = mkdtempSync(path.join(tmpdir(), 'map-'));
after(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Uint8Array): string {
  const whole = path.join(folder, name);
  writeFileSync(whole, content);
  return whole;
}

interface Ended {
  readonly code: number;
  /** On standard output, and on standard error, which also takes the sentence of a fault. */
  readonly out: string;
  readonly beside: string;
}

async function made(...args: string[]): Promise<Ended> {
  const [out, beside]: [string[], string[]] = [[], []];
  const into = (texts: string[]) =>
    new Writable({
      write: (text, _encoding, done) => {
        texts.push(String(text));
        done();
      },
    });
  const code = await makeMap(args, into(out), into(beside)).catch((error: Error) => {
    assert.equal(error.name, 'PlainFault', error.stack);
    beside.push(`${error.message}\n`);
    return 1;
  });
  return { code, out: out.join(''), beside: beside.join('').replaceAll(`${folder}/`, '') };
}
const json = async (method: string, ...args: string[]) => {
  const { code, out, beside } = await made(...args, '--method', method, '--json');
  assert.equal(code, 0, beside);
  return JSON.parse(out);
};

const header = 'participant_id,statement_id,vote\n';
const rowsOf = (text: string) => text.trimEnd().split('\n').slice(1);
/** Rows in another order, the same each time. */
const otherOrder = (rows: readonly string[]) =>
  rows
    .map((row, i) => ({ row, key: (i * 2_654_435_761) % 4_294_967_291 }))
    .sort((one, other) => one.key - other.key)
    .map(({ row }) => row);

const small = (votes: (person: number, statement: number) => number, people = 12, statements = 6) =>
  header +
  Array.from({ length: people * statements }, (_, i) => {
    const [person, statement] = [Math.floor(i / statements), i % statements];
    return `p${person},s${statement},${votes(person, statement)}\n`;
  }).join('');

const methods = ['polis', 'common-ground'] as const;

for (const method of methods) {
  test(`${method}: the order of the rows never shows`, async () => {
    const rows = rowsOf(readFileSync(london, 'utf8'));
    const other = file('other-order.csv', `participant_id,statement_id,vote,when\r\n${otherOrder(rows).join('\r\n')}`);
    const [one, two] = [
      await made(london, '--method', method, '--json'),
      await made(other, '--method', method, '--json'),
    ];
    assert.equal(one.code, 0, one.beside);
    assert.equal(two.out, one.out);
  });

  const odd: readonly (readonly [what: string, votes: string])[] = [
    ['one person', small((_, statement) => (statement % 3) - 1, 1)],
    ['one answer', `${header}a,b,1`],
    ['everyone passes', small(() => 0)],
    ['all agree', small(() => 1)],
    ['all disagree', small(() => -1)],
    ['one statement', small((person) => (person % 2) * 2 - 1, 12, 1)],
    ['two people who share one statement of two', `${header}a,x,1\na,y,-1\nb,x,0\n`],
    ['two people who never answered the same', `${header}a,x,1\nb,y,-1\n`],
  ];
  for (const [what, votes] of odd)
    test(`${method}: ${what} is told, and no figure is left out`, async () => {
      const name = file('odd.csv', votes);
      const said = await json(method, name);
      assert.equal(said.people, new Set(rowsOf(votes).map((row) => row.split(',')[0])).size);
      assert.doesNotMatch(JSON.stringify(said), /NaN|Infinity/);
      const words = await made(name, '--method', method);
      assert.equal(words.code, 0, words.beside);
      assert.doesNotMatch(words.out, /NaN|Infinity|undefined|null/);
    });

  test(`${method}: an answer that was changed counts once, and it is said`, async () => {
    const votes = small((person, statement) => ((person + statement) % 3) - 1);
    const [plain, changed] = [
      file('plain.csv', votes),
      file('changed.csv', `${header}p1,s1,0\np1,s1,1\n${votes.slice(header.length)}`),
    ];
    const [one, two] = [await json(method, plain), await json(method, changed)];
    assert.equal(two.duplicates, 2);
    assert.deepEqual({ ...two, duplicates: 0 }, one);
    const { beside } = await made(changed, '--method', method, '--json');
    assert.equal(beside, '2 answers were given again further down: the last one counts.\n');
    assert.match((await made(changed, '--method', method)).out, /2 answers were given again/);
  });
}

test('ids are told as they stood: numbers as numbers in a list, and any others as texts', async () => {
  const said = await json('polis', london);
  assert.deepEqual(said.in_map.slice(0, 3), [1, 2, 3]);
  assert.deepEqual(said.statement_ids.slice(0, 3), [1, 4, 5]);
  assert.equal(said.projection['1'].length, 2);
  const named = await json(
    'polis',
    file(
      'named.csv',
      small((person, statement) => ((person * statement) % 3) - 1),
    ),
  );
  assert.deepEqual(named.statement_ids, ['s0', 's1', 's2', 's3', 's4', 's5']);
  const zeros = await json('polis', file('zeros.csv', `${header}007,__proto__,1\n7,1,1\n`));
  assert.deepEqual(zeros.in_map, ['007', '7']);
  assert.deepEqual(zeros.statement_ids, ['1', '__proto__']);
  assert.ok(Object.hasOwn(zeros.comment_priority, '__proto__'));
});

test('what was refused is known by the table of statements, and what is not in it is said', async () => {
  const votes = file(
    'votes.csv',
    small((person, statement) => ((person + statement * 5) % 3) - 1),
  );
  const statements = file(
    'statements.csv',
    'text,statement_id,is_meta,moderated\n"A ""text"", and\u001b[31m more",s0,False,1\nTwo,s1,True,1\nThree,s2,false,-1\nNever answered,s9,0,0\n',
  );
  const said = await json('polis', votes, '--statements', statements);
  assert.deepEqual([said.moderated_out, said.meta], [['s2'], ['s1']]);
  assert.deepEqual(said.not_in_statements, ['s3', 's4', 's5']);
  assert.equal(said.pc1[2], 0);
  const { out, beside } = await made(votes, '--statements', statements, '--method', 'polis');
  assert.match(out, /3 statements were answered and are not in the table of statements: taken as accepted\./);
  assert.ok(!out.includes('\u001b'));
  assert.equal(beside, '');
});

test('what was refused, and what asks of a person, is not heard for common ground', async () => {
  const votes = file('votes.csv', `${header}a,1,1\nb,1,1\na,2,-1\nb,x,1\n`);
  const statements = file('statements.csv', 'statement_id,moderated,is_meta\n1,1,False\n2,0,False\nx,-1,True\n');
  const said = await json('common-ground', votes, '--statements', statements);
  assert.deepEqual(said.statements.map((one: { statement_id: string }) => one.statement_id).toSorted(), ['1', '2']);
  assert.deepEqual([said.moderated_out, said.meta, said.statement_count, said.people], [['x'], ['x'], 2, 2]);
});

test('perspectives are those that people said, and nobody else is put in one', async () => {
  const rows = ['participant_id,perspective', 'p1,staff', 'p2,staff', 'p3,"residents, long-stay"', 'p99,staff'];
  const votes = file(
    'votes.csv',
    small((person, statement) => ((person * 7 + statement) % 3) - 1),
  );
  const perspectives = file('perspectives.csv', rows.join('\n'));
  const said = await json('common-ground', votes, '--perspectives', perspectives);
  assert.deepEqual(said.perspectives, { 'residents, long-stay': 1, staff: 2 });
  for (const { by_perspective } of said.statements)
    assert.deepEqual(by_perspective.map((one: { perspective: string }) => one.perspective).toSorted(), [
      'not said',
      'residents, long-stay',
      'staff',
    ]);
  const { beside } = await made(votes, '--perspectives', perspectives, '--method', 'common-ground', '--json');
  assert.equal(
    beside,
    '9 people who answered said no perspective.\n1 person who said a perspective answered nothing.\n',
  );
});

test('groups that were given are counted as they are, under their own names', async () => {
  const rows = ['participant_id,group', '1,staff', '2,staff', '3,residents', '4,residents', '999,residents', '5,'];
  const said = await json('polis', london, '--groups', file('groups.csv', rows.join('\n')));
  assert.equal(said.k, 2);
  assert.deepEqual(said.group_sizes, { residents: 2, staff: 2 });
  assert.deepEqual(said.group_of, { 1: 'staff', 2: 'staff', 3: 'residents', 4: 'residents' });
  assert.deepEqual(Object.keys(said.repness), ['residents', 'staff']);
});

test('a table of some megabytes is read whole, through a pipe as well', async () => {
  const rows = Array.from(
    { length: 200_000 },
    (_, i) => `${i % 40},${i % 7},${(i % 3) - 1},${1_564_963_367_843 + i}\n`,
  );
  const large = file('large.csv', `participant_id,statement_id,vote,timestamp_ms\n${rows.join('')}`);
  const direct = await made(large, '--method', 'polis', '--json');
  assert.equal(JSON.parse(direct.out).answers, 280);
  assert.equal(JSON.parse(direct.out).duplicates, 200_000 - 280);
  const piped = spawnSync(launcher, ['map', '-', '--method', 'polis', '--json'], {
    input: readFileSync(large),
  });
  assert.equal(piped.stdout.toString(), direct.out);
});

test('someone who reads no further than they want is no fault', async () => {
  const child = spawn(launcher, ['map', path.join(fixtures, 'vtaiwan.uberx.votes.csv'), '--method', 'polis', '--json']);
  const wrong: string[] = [];
  child.stderr.on('data', (text) => wrong.push(String(text)));
  child.stdout.once('data', () => child.stdout.destroy());
  assert.equal(await new Promise((done) => child.once('close', done)), 0);
  assert.deepEqual(wrong, []);
});

test('a fault is one sentence on standard error, an exit code, and nothing on standard output', () => {
  const votes = file('unknown.csv', `${header}1,1,1\n1,2,5\n`);
  const ended = spawnSync(launcher, ['map', votes, '--method', 'polis', '--json'], { encoding: 'utf8' });
  assert.equal(ended.status, 1);
  assert.equal(ended.stdout, '');
  assert.match(ended.stderr, /^\S+unknown\.csv, line 3: the vote is “5”\. [^\n]+\n$/);
});

const good = small(() => 1);
const wrong: readonly (readonly [what: string, content: string | Uint8Array, sentence: RegExp])[] = [
  ['an empty file', '', /^wrong\.csv: this file is empty\.\n$/],
  ['a header alone', header, /^wrong\.csv: there is a header, and no answer below it\.\n$/],
  ['a vote that nobody knows', `${header}1,1,yes\n`, /^wrong\.csv, line 2: the vote is “yes”\. A vote is 1 .+\n$/],
  ['a missing column', 'participant_id,vote\n1,1\n', /^wrong\.csv, line 1: the header has no column statement_id\.\n$/],
  ['a cut-off line', good.slice(0, -3), /^wrong\.csv, line 73: .+ the file seems to be cut off\.\n$/],
  ['a zero byte', `${header}1,\0,1\n`, /^wrong\.csv, line 2: .+zero byte.+\n$/],
  [
    'letters of another alphabet of bytes',
    Buffer.from(`${header}José,1,1\n`, 'latin1'),
    /^wrong\.csv, line 2: .+ not UTF-8\. .+\n$/,
  ],
  ['a PDF', '%PDF-1.7\n', /^wrong\.csv: this is a PDF, and not a table .+\n$/],
  [
    'a quotation that is never closed',
    `${header}1,"1,1\n1,2,1\n`,
    /^wrong\.csv, line 2: a quotation mark .+ never closed\.\n$/,
  ],
];
for (const [what, content, sentence] of wrong)
  test(`${what} is answered with one sentence`, async () => {
    const { code, out, beside } = await made(file('wrong.csv', content), '--method', 'polis', '--json');
    assert.deepEqual([code, out], [1, '']);
    assert.match(beside, sentence);
  });

const wrongBeside: readonly (readonly [what: string, option: string, content: string, sentence: RegExp])[] = [
  ['a statement twice', '--statements', 'statement_id\n1\n1\n', /line 3: statement “1” stands here a second time\./],
  ['an unknown moderation', '--statements', 'statement_id,moderated\n1,2\n', /line 2: moderated is “2”\. It is 1 /],
  ['an unknown meta', '--statements', 'statement_id,is_meta\n1,maybe\n', /line 2: is_meta is “maybe”\./],
  [
    'a table of statements without ids',
    '--statements',
    'id,text\n1,a\n',
    /line 1: the header has no column statement_id\./,
  ],
  [
    'two perspectives',
    '--perspectives',
    'participant_id,perspective\n1,a\n1,b\n',
    /line 3: person “1” has the perspective “a” further up, and “b” here\./,
  ],
  [
    'no perspective column',
    '--perspectives',
    'participant_id,role\n1,a\n',
    /line 1: the header has no column perspective\./,
  ],
  ['no person', '--groups', 'participant_id,group\n,a\n', /line 2: participant_id is empty\./],
];
for (const [what, option, content, sentence] of wrongBeside)
  test(`${what} beside the answers is answered with one sentence`, async () => {
    const { code, out, beside } = await made(
      london,
      option,
      file('beside.csv', content),
      '--method',
      'polis',
      '--json',
    );
    assert.deepEqual([code, out], [1, '']);
    assert.match(beside, new RegExp(`^beside\\.csv, ${sentence.source}[^\\n]*\\n$`));
  });

test('a file that is not there, a folder, and a file that may not be read are said', async (t) => {
  assert.match(
    (await made(path.join(folder, 'absent.csv'))).beside,
    /^absent\.csv is not there\. Name a file that is\.\n$/,
  );
  assert.match((await made(path.join(london, 'inside'))).beside, /is not there\. Name a file that is\.\n$/);
  assert.match((await made(folder)).beside, / is a folder\. Name the file in it\.\n$/);
  if (process.getuid?.() === 0) return t.diagnostic('root may read every file');
  const closed = file('closed.csv', good);
  chmodSync(closed, 0);
  assert.match((await made(closed)).beside, /^closed\.csv may not be read by whoever runs this command\.\n$/);
});

const wrongly: readonly (readonly [args: readonly string[], sentence: RegExp])[] = [
  [[], /^Say in which file the answers are\. common-thread map VOTES\.csv /],
  [['a.csv', 'b.csv'], /^There is one file of answers at a time: “b\.csv” is one too many\./],
  [['a.csv', '--method', 'umap'], /^There is no method “umap”: it is polis or common-ground\./],
  [['a.csv', '--method'], /^--method needs something after it\./],
  [['a.csv', '--statement', 'b.csv'], /^There is no option --statement\./],
  [['a.csv', '-x'], /^There is no option -x\./],
  [['a.csv', '--json=yes'], /^--json takes nothing after it\./],
  [['a.csv', '--groups', 'g.csv', '--method', 'common-ground'], /^--groups goes with --method polis\./],
];
for (const [args, sentence] of wrongly)
  test(`called with ${args.join(' ') || 'nothing'}, it says what is wrong with that`, async () => {
    const { code, out, beside } = await made(...args);
    assert.deepEqual([code, out], [2, '']);
    assert.match(beside, sentence);
    assert.equal(beside.trimEnd().split('\n').length, 1);
  });
