// Codebooks and coded projects to other programs and back, over HTTP, by those who code and those who do not.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import { type TestApp, testApp } from '../../../../../test/support/app.ts';
import type { Answer, Client } from '../../../../../test/support/client.ts';
import { withClient } from '../../../../db/client.ts';
import { newId } from '../../../../db/id.ts';
import { readCodebook } from '../../../../interop/refi-qda/codebook.ts';
import { readPackage, writePackage } from '../../../../interop/refi-qda/package.ts';
import type { QdaProject } from '../../../../interop/refi-qda/value.ts';

const words =
  'Officer 1: Nobody had asked us before.\nNurse 1: Every week 👩🏽‍⚕️ somebody came.\nOfficer 1: That was new.';
const project = newId();
const source = newId();
const [waiting, hatch] = [newId(), newId()];

let app: TestApp;
let coder: Client;
let other: Client;
let keeper: Client;
let stranger: Client;
const sql = (text: string, values: unknown[] = []) =>
  withClient(app.db.owner, async (client) => (await client.query(text, values)).rows);

before(async () => {
  app = await testApp({ still: true });
  [coder, other, keeper, stranger] = [
    await app.as('researcher'),
    await app.as({ role: 'front-line staff', shownAs: 'A nurse' }),
    await app.as('facilitator'),
    await app.as('commissioner'),
  ];
  const here = app.partnership.id;
  await sql(
    `insert into thread.coding_project (partnership_id, id, slug, name, question, approval, approved_by, starts_on, ends_on)
     values ($1, $2, 'waiting', 'Waiting', 'What is it like to wait?', 'partnership', 'The partners', current_date - 1, current_date + 30)`,
    [here, project],
  );
  for (const { personId } of [coder, other])
    await sql('insert into thread.coding_coder values ($1, $2, $3, current_date)', [here, project, personId]);
  await sql(
    `insert into thread.coding_source (partnership_id, id, project_id, kind, name, position, added_at) values ($1, $2, $3, 'text', 'Spring', 1, now())`,
    [here, source, project],
  );
  await sql('insert into thread.coding_text values ($1, $2, $3, $4)', [here, source, project, words]);
  for (const [id, name, parent] of [
    [waiting, 'Waiting', null],
    [hatch, 'At the hatch', waiting],
  ])
    await sql(
      `insert into thread.coding_code (partnership_id, id, project_id, name, parent_id, made_at) values ($1, $2, $3, $4, $5, now())`,
      [here, id, project, name, parent],
    );
});
after(() => app.close());

const send = (client: Client, bytes: Uint8Array): Promise<Answer> =>
  client.post('coding/waiting/take-in', { file: Buffer.from(bytes).toString('base64') });
const count = async (table: string, where = 'true'): Promise<number> =>
  Number((await sql(`select count(*) from thread.${table} where ${where}`))[0].count);
const events = (act: string) => count('event', `act = '${act}'`);
const kept = async () => [await count('coding_code'), await count('coding_segment'), await count('coding_text')];

const at = (part: string): { from: number; to: number } => {
  const from = [...words.slice(0, words.indexOf(part))].length;
  return { from, to: from + [...part].length };
};
const fileCoder = newId();
const made = (more: Partial<QdaProject> = {}): QdaProject => ({
  name: 'From elsewhere',
  about: '',
  codes: [
    { id: newId(), name: 'waiting', memo: 'Hours', parentId: null, isCodable: true, color: '#ff0000' },
    { id: newId(), name: 'Being asked', memo: 'Somebody wants to know', parentId: null, isCodable: true, color: null },
  ],
  coders: [{ id: fileCoder, name: 'Jo Bloggs' }],
  sources: [{ id: newId(), name: 'Spring', text: words.replaceAll('\n', '\r\n') }],
  segments: [],
  ...more,
});
const packed = (value: QdaProject): Uint8Array => {
  const written = writePackage(value);
  assert.ok(written.ok, JSON.stringify(written));
  return written.bytes;
};

test('a codebook is taken out by those who may read it, with the event, and nothing of the words', async () => {
  for (const client of [coder, keeper]) {
    const answer = await client.post('coding/waiting/take-out', { what: 'codebook' });
    assert.match(String(answer.headers['content-disposition']), /waiting\.qdc/);
    const read = readCodebook(answer.body);
    assert.ok(read.ok, JSON.stringify(read));
    assert.deepEqual(
      read.codes.map(({ id, name, parentId }) => [id, name, parentId]),
      [
        [waiting, 'Waiting', null],
        [hatch, 'At the hatch', waiting],
      ],
    );
    assert.ok(!answer.text.includes('Nobody had asked'));
  }
  assert.equal(await events('codebook taken out'), 2);
  assert.equal((await stranger.post('coding/waiting/take-out', { what: 'codebook' })).status, 403);
  assert.equal((await stranger.get('coding/waiting/take-out')).status, 403);
});

test('words are taken out only by those who were named, who say that they keep the file safe', async () => {
  const asked = await coder.post('coding/waiting/take-out', { what: 'project' });
  assert.match(asked.text, /keep the file safe/);
  assert.equal((await keeper.post('coding/waiting/take-out', { what: 'project', keep: 'yes' })).status, 403);
  const answer = await coder.post('coding/waiting/take-out', { what: 'project', keep: 'yes' });
  const read = await readPackage(answer.body);
  assert.ok(read.ok, JSON.stringify(read));
  assert.equal(read.project.sources[0]?.text, words);
  assert.equal(read.project.about, 'What is it like to wait?');
  assert.deepEqual(read.project.coders.map(({ name }) => name).toSorted(), ['A nurse', 'Researcher']);
  assert.equal(await events('coding project taken out'), 1);
});

test('a codebook is looked at first and kept with a yes; sent again it adds nothing', async () => {
  const value = made({
    codes: [
      ...made().codes,
      { id: newId(), name: 'Being asked', memo: '', parentId: null, isCodable: false, color: null },
    ],
    sources: [],
  });
  const before = await kept();
  const sent = await send(coder, packed(value));
  assert.equal(sent.status, 303);
  const look = await coder.get(sent.location);
  assert.match(look.text, /Look at it first/);
  assert.match(look.text, /1 colour of a code/);
  assert.match(look.text, /Being asked 2/);
  assert.deepEqual(await kept(), before, 'nothing is kept before the yes');
  assert.equal((await other.get(sent.location)).status, 404, 'what was sent is seen by its sender alone');
  const done = await coder.post(sent.location, {});
  assert.match(done.kept, /2 new codes/);
  const codes = await sql(
    `select name, memo, codable, what from thread.coding_code c join thread.coding_code_change h on h.code_id = c.id order by name`,
  );
  assert.deepEqual(codes.map(Object.values), [
    ['Being asked', 'Somebody wants to know', true, 'proposed'],
    ['Being asked 2', null, false, 'proposed'],
  ]);
  assert.equal(await count('taken_file'), 0, 'what was sent is gone');
  assert.equal(await events('coding taken in'), 1);
  const again = await coder.get((await send(coder, packed(made({ sources: [] })))).location);
  assert.match(again.text, /This file adds nothing/);
});

test('of a project one’s own marks are kept where the same words are here, and what is not taken is said', async () => {
  const value = made();
  const [code, asked] = value.codes;
  const [spring] = value.sources;
  const moved = (part: string) => {
    const [from, to] = [at(part).from, at(part).to];
    const returns = (place: number) => [...words].slice(0, place).filter((letter) => letter === '\n').length;
    return { from: from + returns(from), to: to + returns(to) };
  };
  const mark = {
    ...{ sourceId: spring?.id ?? '', codeId: asked?.id ?? '', coderId: fileCoder },
    ...{ memo: '', madeAt: '2026-03-18T10:00:00.000Z' },
  };
  const elsewhere = { id: newId(), name: 'Autumn with Jo', text: 'Words that are not here.' };
  const bytes = packed({
    ...value,
    sources: [...value.sources, elsewhere],
    segments: [
      { ...mark, ...moved('Nobody had asked us'), memo: 'At last' },
      { ...mark, ...moved('somebody came'), codeId: code?.id ?? '' },
      { ...mark, ...moved('somebody came.\nOfficer 1: That') },
      { ...mark, sourceId: elsewhere.id, from: 0, to: 5 },
      { ...mark, ...moved('That was new'), coderId: null },
    ],
  });
  const { location } = await send(coder, bytes);
  const look = await coder.get(location);
  assert.match(look.text, /Jo Bloggs/);
  assert.match(look.text, /2 passages of 4 can be kept/);
  assert.match(look.text, /1 mark over what more than one person says/);
  assert.match(look.text, /1 mark in a text that is not here, word for word/);
  assert.match((await coder.post(location, {})).text, /Say whose marks are yours/);
  const done = await coder.post(location, { whose: fileCoder });
  assert.match(done.kept, /0 new codes and 2 new passages/);
  const rows = await sql('select from_at, to_at, memo, coder_id from thread.coding_segment order by from_at');
  assert.deepEqual(
    rows.map(({ from_at, to_at, memo, coder_id }) => [[...words].slice(from_at, to_at).join(''), memo, coder_id]),
    [
      ['Nobody had asked us', 'At last', coder.personId],
      ['somebody came', null, coder.personId],
    ],
  );
  const out = await readPackage((await coder.post('coding/waiting/take-out', { what: 'project', keep: 'yes' })).body);
  assert.ok(out.ok);
  assert.equal(out.project.segments.length, 2);
  const theirs = await readPackage(
    (await other.post('coding/waiting/take-out', { what: 'project', keep: 'yes' })).body,
  );
  assert.ok(theirs.ok);
  assert.deepEqual(theirs.project.segments, [], 'nobody takes out what another found before it is compared');
  assert.ok(!JSON.stringify(await sql('select * from thread.event')).includes('Bloggs'));
});

test('a text that is not here goes the way of every text: it is looked through for names first', async () => {
  const value = made({ sources: [{ id: newId(), name: 'Autumn', text: 'Mr Smith came back.' }] });
  const { location } = await send(coder, packed(value));
  assert.match((await coder.get(location)).text, /Look through it for names/);
  const answer = await coder.post(`${location}/text`, { text: value.sources[0]?.id ?? '' });
  assert.match(answer.location, /coding\/waiting\/texts\/check\//);
  assert.equal(await count('coding_text'), 1, 'nothing of it is kept before somebody has looked');
  assert.equal((await coder.post(`${location}/text`, { text: newId() })).status, 404);
});

test('bad files are refused in a sentence, and nothing is kept of them', async () => {
  const before = [...(await kept()), await count('taken_file')];
  const bad: readonly (readonly [Uint8Array, RegExp])[] = [
    [strToU8('%PDF'), /broken|not a codebook/],
    [zipSync({ '../evil': strToU8('x') }), /outside of its own folder/],
    [strToU8('<!DOCTYPE x [<!ENTITY a "b">]><CodeBook xmlns="urn:QDA-XML:codebook:1.0"/>'), /document type/],
    [zipSync({ 'x.txt': strToU8('x') }), /no project\.qde/],
    [new Uint8Array(), /Choose a file/],
  ];
  for (const [bytes, sentence] of bad) assert.match((await send(coder, bytes)).text, sentence);
  const long = made({ sources: [], codes: [{ ...made().codes[0], name: 'x'.repeat(121) }] as QdaProject['codes'] });
  const { location } = await send(coder, packed(long));
  assert.match((await coder.get(location)).text, /longer than 120 letters/);
  await coder.post(location, {});
  assert.deepEqual([...(await kept()), (await count('taken_file')) - 1], before);
});

test('a file comes through a form with its bytes unharmed', async () => {
  const page = await coder.get('coding/waiting/take-in');
  const csrf = /name="csrf" value="([^"]+)"/.exec(page.text)?.[1] ?? '';
  const bytes = packed(made({ sources: [] }));
  const payload = Buffer.concat([
    Buffer.from(`--edge\r\ncontent-disposition: form-data; name="csrf"\r\n\r\n${csrf}\r\n`),
    Buffer.from(`--edge\r\ncontent-disposition: form-data; name="file"; filename="x.qdpx"\r\n\r\n`),
    bytes,
    Buffer.from('\r\n--edge--\r\n'),
  ]);
  const cookie = [...coder.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const answer = await app.app.inject({
    method: 'POST',
    url: `/partnerships/${app.partnership.slug}/coding/waiting/take-in`,
    headers: { cookie, 'content-type': 'multipart/form-data; boundary=edge' },
    payload,
  });
  assert.equal(answer.statusCode, 303, answer.payload.slice(0, 500));
  assert.match((await coder.get(String(answer.headers.location))).text, /Here already/);
});

test('those who were not named take nothing in, and after the last day words are neither taken out nor in', async () => {
  assert.equal((await keeper.get('coding/waiting/take-in')).status, 403);
  assert.equal((await send(stranger, packed(made()))).status, 403);
  await sql(`update thread.coding_coder set left_on = current_date where person_id = $1`, [other.personId]);
  assert.equal((await other.post('coding/waiting/take-out', { what: 'codebook' })).status, 403);
  await sql(`update thread.coding_project set ended_on = current_date, ended_because = 'Done' where id = $1`, [
    project,
  ]);
  assert.equal((await coder.post('coding/waiting/take-out', { what: 'project', keep: 'yes' })).status, 403);
  assert.equal((await send(coder, packed(made()))).status, 403);
  const left = readCodebook((await coder.post('coding/waiting/take-out', { what: 'codebook' })).body);
  assert.ok(left.ok && left.codes.length === 4, 'the codebook stays');
});
