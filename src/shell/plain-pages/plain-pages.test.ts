import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { type TestApp, testApp } from '../../../test/support/app.ts';

const app = await testApp();
after(() => app.close());

const plain = [
  '/help',
  '/how-we-keep',
  '/how-we-keep/easy-read',
  '/paper',
  '/paper/say',
  '/paper/put-right',
  '/paper/quoted',
  '/paper/heard',
  '/worried',
];

test('anybody can read the plain pages, in English and in Welsh that says it is a draft', async () => {
  for (const path of plain) {
    const reader = app.stranger();
    const english = await reader.get(path);
    assert.equal(english.status, 200, path);
    assert.match(english.text, /<html lang="en"/);
    assert.doesNotMatch(english.text, /Drafft/);
    reader.cookies.set('language', 'cy');
    const welsh = await reader.get(path);
    assert.match(welsh.text, /<html lang="cy"/);
    assert.match(welsh.text, /Drafft/);
    assert.match(welsh.text, /Yn poeni am rywun\?/);
    assert.notEqual(welsh.title, english.title);
  }
});

test('a page that is not in Welsh says that it is in English, whatever was asked for', async () => {
  const reader = app.stranger();
  reader.cookies.set('language', 'cy');
  assert.match((await reader.get('/sign-in')).text, /<html lang="en"/);
});

test('choosing a language leads back to the page that was being read, and nowhere else', async () => {
  const from = async (referer: string) =>
    (await app.app.inject({ url: '/language/cy', headers: { referer } })).headers.location;
  assert.equal(await from('http://localhost/how-we-keep'), '/how-we-keep');
  assert.equal(await from('http://localhost/paper/say'), '/paper/say');
  assert.equal(await from('http://localhost/partnerships/x/partners'), '/help');
  assert.equal(await from('https://elsewhere.example/worried/../..'), '/help');
  const reader = app.stranger();
  await reader.get('/language/cy');
  assert.equal(reader.cookies.get('language'), 'cy');
  await reader.get('/language/en');
  assert.equal(reader.cookies.get('language'), 'en');
});

test('a paper form that is not there is not found', async () => {
  for (const name of ['nothing', 'constructor']) assert.equal((await app.stranger().get(`/paper/${name}`)).status, 404);
});

test('"Worried about someone?" tells people whom to tell now, and leaves no row, no line and no cookie', async () => {
  const before = await everything(app);
  const lines = app.log.length;
  for (const reader of [app.stranger(), await app.as('front-line staff')]) {
    const rows = await everything(app);
    const answer = await reader.get('/worried');
    assert.match(answer.text, /tell the officer or nurse in charge now/);
    assert.equal(answer.headers['set-cookie'], undefined);
    assert.equal(answer.headers['cache-control'], 'no-store');
    assert.deepEqual(await everything(app), rows);
  }
  assert.equal(app.log.length, lines);
  assert.ok(before.size > 20);
});

test("without a seat here a place's concern sheet is there in general words", async () => {
  const lines = app.log.length;
  const answer = await app.stranger().get('places/the-wing/worried');
  assert.equal(answer.location, '/worried');
  const other = await app.addPartnership('Elsewhere');
  const elsewhere = await app.as({ role: 'front-line staff', in: other });
  assert.equal((await elsewhere.get(`/partnerships/${app.partnership.slug}/worried`)).location, '/worried');
  assert.equal(app.log.length, lines);
});

/** How many rows every table holds, and the newest transaction that wrote one. */
async function everything({ db }: TestApp): Promise<Map<string, string>> {
  const client = new (await import('pg')).default.Client(db.owner);
  await client.connect();
  const { rows: tables } = await client.query(
    "select schemaname || '.' || tablename as name from pg_tables where schemaname in ('thread', 'signin', 'jobs') order by 1",
  );
  const found = new Map<string, string>();
  for (const { name } of tables) {
    const { rows } = await client.query(
      `select count(*) || ' ' || coalesce(max(xmin::text::bigint), 0) as state from ${name}`,
    );
    found.set(name, rows[0].state);
  }
  await client.end();
  return found;
}
