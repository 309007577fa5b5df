// The open directory against the published schemas of Open Referral UK 3.0, for all five examples; and what must never stand in it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { Ajv, type ValidateFunction } from 'ajv';
import formats from 'ajv-formats';
import { loadPartnership } from '../../src/commands/load/load-partnership.ts';
import { withClient } from '../../src/db/client.ts';
import { type TestApp, testApp } from '../support/app.ts';

const examples = ['dorchester', 'blakenhurst', 'north-east', 'dorset', 'larkmere'];
const schema = (name: string) =>
  JSON.parse(readFileSync(new URL(`schemas/hsds-uk-3/${name}.json`, import.meta.url), 'utf8'));

const ajv = new Ajv({ strict: false, allErrors: true });
formats.default(ajv);
const isService: ValidateFunction = ajv.compile(schema('service'));
const isListed: ValidateFunction = ajv.compile(schema('service_list'));
const pageSchema = schema('openapi').components.schemas.Page;
// the schema of a page names its fields and makes none of them a must
const isPage: ValidateFunction = ajv.compile({
  ...pageSchema,
  required: [...Object.keys(pageSchema.properties), 'contents'],
});
const valid = (check: ValidateFunction, document: unknown): void =>
  assert.ok(check(document), JSON.stringify({ errors: check.errors, document }, null, 1).slice(0, 3000));

let app: TestApp;
before(async () => {
  app = await testApp({ still: true, clock: () => new Date('2026-11-21T10:00:00Z') });
  for (const name of examples) {
    const text = readFileSync(`examples/${name}.yaml`, 'utf8');
    const loaded = await loadPartnership(app.db, app.handleSecret, text, new Date(), app.seal);
    assert.ok(loaded.ok, JSON.stringify(loaded));
  }
});
after(() => app.close());
const sql = (text: string, values: unknown[] = []) =>
  withClient(app.db.owner, async (client) => (await client.query(text, values)).rows);

const ask = async (path: string, method: 'GET' | 'HEAD' | 'OPTIONS' = 'GET') =>
  app.app.inject({ method, url: `/open-referral${path}` });
interface Listed {
  readonly total_items: number;
  readonly total_pages: number;
  readonly size: number;
  readonly first_page: boolean;
  readonly last_page: boolean;
  readonly empty: boolean;
  readonly contents: readonly { readonly id: string; readonly name: string; readonly description?: string }[];
}
const list = async (query = ''): Promise<Listed> => (await ask(`/services${query}`)).json();

/** Every page of the list and every service in it, each held to its schema; all that was said, as text. */
async function everything(): Promise<{ readonly text: string; readonly count: number }> {
  const texts: string[] = [];
  let count = 0;
  for (let page = 1, last = false; !last; page += 1) {
    const answer = await ask(`/services?page=${page}&per_page=10`);
    valid(isPage, answer.json());
    texts.push(answer.payload);
    for (const one of answer.json().contents) {
      valid(isListed, one);
      const whole = await ask(`/services/${one.id}`);
      assert.equal(whole.statusCode, 200);
      valid(isService, whole.json());
      texts.push(whole.payload);
      count += 1;
    }
    last = answer.json().last_page;
  }
  return { text: texts.join('\n'), count };
}

test('every document of all five examples is valid by the standard', async () => {
  const { count } = await everything();
  const [{ n }] = await sql(
    `select count(*)::int as n from thread.service where tier = 'published' and state = 'running'`,
  );
  assert.equal(count, n);
  assert.ok(count >= 15, `only ${count} services are published in the examples`);
});

test('so is every document when every service there is was published and runs, also those whose kind and provider nobody knows', async () => {
  const was = await sql('select partnership_id, id, tier, state from thread.service');
  await sql(`update thread.service set tier = 'published', state = 'running'`);
  const { count, text } = await everything();
  assert.equal(count, was.length);
  assert.match(text, /Structured substance misuse rolling programmes/);
  for (const { partnership_id, id, tier, state } of was)
    await sql('update thread.service set tier = $3, state = $4 where partnership_id = $1 and id = $2', [
      partnership_id,
      id,
      tier,
      state,
    ]);
});

test('the same check refuses a bad document', async () => {
  const { contents } = await list();
  const good = (await ask(`/services/${contents[0]?.id}`)).json();
  for (const bad of [
    { ...good, id: 'no uuid' },
    { ...good, status: 'running' },
    { ...good, organization: { id: good.organization.id, name: good.organization.name } },
    { ...good, service_at_locations: [{ ...good.service_at_locations[0], location: { id: good.id } }] },
    { ...good, attributes: [{ id: 'no uuid' }] },
    { status: 'active' },
  ])
    assert.equal(isService(bad), false, JSON.stringify(bad));
  assert.equal(isListed({ ...contents[0], status: 7 }), false);
  assert.equal(isPage({ ...(await list()), total_items: 'many' }), false);
});

test('what says of itself names the standard', async () => {
  const about = (await ask('')).json();
  assert.deepEqual(Object.keys(about), ['version', 'profile', 'openapi_url']);
  assert.equal(about.version, 'HSDS-UK-3.0');
});

// In each text of a prison's service and of its offers, but the name, which anybody may know.
const canaries = { wing: 'CANARYWINGB7', time: 'CANARYEVERYTUESDAY', staff: 'CANARYNURSEJONES' };
const canary = Object.values(canaries).join(' ');

async function withCanaries<T>(work: () => Promise<T>): Promise<T> {
  const prison = `select o.service_id from thread.service_offer o join thread.place l on l.partnership_id = o.partnership_id
                    and l.id = o.place_id where l.kind in ('prison', 'ward')`;
  const kept = {
    services: await sql('select partnership_id, id, slug, about, eligibility, because from thread.service'),
    offers: await sql(
      'select partnership_id, id, tailored, tailored_because, where_words, timetable, how_to_join from thread.service_offer',
    ),
  };
  const texts = await sql(
    `select table_name as t, column_name as c from information_schema.columns
      where table_schema = 'thread' and table_name in ('service', 'service_offer') and data_type = 'text'
        and column_name not in ('name', 'kind', 'type', 'tier', 'state') order by 1, 2`,
  );
  assert.deepEqual(
    texts.map(({ c }) => c),
    [
      'about',
      'because',
      'eligibility',
      'slug',
      'how_to_join',
      'tailored',
      'tailored_because',
      'timetable',
      'where_words',
    ],
    'a new column must be looked for here too',
  );
  await sql(
    `update thread.service set slug = slug || $1, about = $1, eligibility = $1, because = $1 where id in (${prison})`,
    [canary],
  );
  await sql(
    `update thread.service_offer set tailored = $1, tailored_because = $1, where_words = $1, timetable = $1, how_to_join = $1, capacity = 90909
      where service_id in (${prison})`,
    [canary],
  );
  try {
    return await work();
  } finally {
    for (const one of kept.services)
      await sql(
        'update thread.service set slug = $3, about = $4, eligibility = $5, because = $6 where partnership_id = $1 and id = $2',
        Object.values(one),
      );
    for (const one of kept.offers)
      await sql(
        `update thread.service_offer set tailored = $3, tailored_because = $4, where_words = $5, timetable = $6, how_to_join = $7, capacity = null
          where partnership_id = $1 and id = $2`,
        Object.values(one),
      );
  }
}

test('a wing, a timetable and a member of staff written into every text of a prison’s service stand nowhere in it', async () => {
  await withCanaries(async () => {
    const { text, count } = await everything();
    assert.ok(count > 0);
    for (const word of [...Object.values(canaries), '90909']) assert.ok(!text.includes(word), `${word} was let out`);
    const found = await list(`?search=${canaries.wing}`);
    assert.equal(found.total_items, 0, 'what is not shown cannot be searched for either');
  });
});

test('a service of the same prison that is for partners only stands nowhere in it, nor does one that is planned or stopped', async () => {
  const name = async (where: string) =>
    (await sql(`select name, id from thread.service where ${where} order by id`))[0];
  const inside = await name(`tier = 'partners' and state = 'running' and name = 'The recovery wing'`);
  const { text } = await everything();
  for (const one of [inside, await name(`state = 'planned'`), await name(`state = 'stopped'`)]) {
    assert.ok(one);
    assert.ok(!text.includes(one.id), one.name);
    assert.equal((await ask(`/services/${one.id}`)).statusCode, 404);
  }
});

test('of a prison only the name, the kind and type, the provider and the establishment are said', async () => {
  const { contents } = await list('?search=Family%20days');
  const one = (await ask(`/services/${contents[0]?.id}`)).json();
  assert.deepEqual(Object.keys(one).toSorted(), [
    'alert',
    'attributes',
    'id',
    'name',
    'organization',
    'schedules',
    'service_at_locations',
    'status',
  ]);
  assert.deepEqual(
    one.service_at_locations.map(({ location }: { location: object }) => location),
    [{ id: one.service_at_locations[0].location.id, location_type: 'physical', name: 'HMP Larkmere' }],
  );
  assert.deepEqual(one.schedules, []);
  assert.deepEqual(one.organization.name, 'HMP Larkmere');
  assert.ok(!JSON.stringify(one).includes('Healthcare unit'), 'a unit of a prison is not named');
});

test('of a service in the community alone also what it is, whom it is for and when; never how many places or how to join', async () => {
  const { contents } = await list('?search=Structured%20treatment%20at%20Wharfside');
  const one = (await ask(`/services/${contents[0]?.id}`)).json();
  assert.match(one.description, /One worker, one plan[\s\S]*Whom it is for: Anyone over 18/);
  assert.equal(one.schedules[0].description, 'Mondays to Thursdays, 9am to 5pm');
  assert.doesNotMatch(JSON.stringify(one), /120|Come along|A van goes/);
});

test('a service that was ever offered in a prison says nothing more, also where it is offered in the community', async () => {
  const { contents } = await list('?search=SMART%20meeting');
  const one = (await ask(`/services/${contents[0]?.id}`)).json();
  assert.equal(one.description, undefined);
  assert.deepEqual(one.schedules, []);
});

test('a ward is named by its hospital or trust, never by its own name, and a made-up service says that it is made up', async () => {
  await sql(`update thread.place set kind = 'ward' where slug = 'the-mill'`);
  const { contents } = await list('?search=Structured%20treatment%20at%20The%20Mill');
  const one = (await ask(`/services/${contents[0]?.id}`)).json();
  await sql(`update thread.place set kind = 'community service' where slug = 'the-mill'`);
  assert.deepEqual(
    one.service_at_locations.map(({ location }: { location: { name: string } }) => location.name),
    ['Lanternway'],
  );
  assert.equal(one.description, undefined);
  assert.match(one.alert, /Made up/);
});

test('a place that closed and a provider that left are not in it', async () => {
  await sql(`update thread.place set closed_on = '2026-11-21' where slug = 'north-gate'`);
  await sql(`update thread.partner set left_on = '2026-11-21' where slug = 'steady-ground'`);
  const { text } = await everything();
  await sql(`update thread.place set closed_on = null where slug = 'north-gate'`);
  await sql(`update thread.partner set left_on = null where slug = 'steady-ground'`);
  assert.doesNotMatch(text, /"North Gate"|Steady Ground|Families together/);
});

test('who asks without a handle reads no row of any table, and of the directory these columns alone', async () => {
  const rows = await app.db.app.transaction().execute(async (tx) => ({
    services: await tx.selectFrom('service').selectAll().execute(),
    offers: await tx.selectFrom('service_offer').selectAll().execute(),
    people: await tx.selectFrom('person').selectAll().execute(),
  }));
  assert.deepEqual(rows, { services: [], offers: [], people: [] });
  const [{ columns }] = await sql(
    `select proargnames[2:] as columns from pg_proc where oid = 'thread.open_directory(date)'::regprocedure`,
  );
  assert.deepEqual(columns, [
    'id',
    'name',
    'kind',
    'type',
    'provider_id',
    'provider',
    'fictional',
    'about',
    'eligibility',
    'places',
  ]);
});

test('pages are turned, and whatever lies beyond the last is empty', async () => {
  const first = await list('?per_page=4');
  assert.deepEqual([first.size, first.first_page, first.last_page], [4, true, false]);
  const last = await list(`?per_page=4&page=${first.total_pages}`);
  assert.deepEqual([last.first_page, last.last_page, last.empty], [false, true, false]);
  const beyond = await list('?per_page=4&page=999');
  assert.deepEqual([beyond.empty, beyond.total_items], [true, first.total_items]);
  assert.ok(!last.contents.some(({ id }) => first.contents.some((one) => one.id === id)));
});

test('terms narrow the list, what we do not keep matches nothing, and what nobody knows is passed over', async () => {
  const { contents, total_items: all } = await list();
  const one = (await ask(`/services/${contents[0]?.id}`)).json();
  const [kind, type] = one.attributes.map(({ taxonomy_term }: { taxonomy_term: object }) => taxonomy_term);
  const ofKind = await list(`?taxonomy_term_id=${kind.id}`);
  assert.ok(ofKind.total_items > 0 && ofKind.total_items < all);
  assert.equal((await list(`?taxonomy_id=${type.taxonomy_id}`)).total_items, all);
  assert.equal((await list('?taxonomy_term_id=nothing')).total_items, 0);
  assert.equal((await list('?minimum_age=18')).total_items, 0);
  assert.equal((await list('?colour=red')).total_items, all);
  assert.equal((await list('?search=%25')).total_items, 0, 'a search is letters, not a pattern');
});

test('what cannot be read is refused in JSON, and what is not there is said in JSON', async () => {
  for (const query of ['?page=0', '?page=two', '?per_page=-1', '?minimum_age=old'])
    assert.equal((await ask(`/services${query}`)).statusCode, 400, query);
  for (const path of ['/services/nothing', '/services/00000000-0000-7000-8000-000000000000', '/people']) {
    const answer = await ask(path);
    assert.equal(answer.statusCode, 404, path);
    assert.deepEqual(Object.keys(answer.json()), ['error']);
  }
});

test('any site may read it, no cookie is set, copies may be kept for minutes, and nothing asked for is logged', async () => {
  for (const path of ['', '/', '/services', '/services?search=SECRETSEARCH', '/services/nothing', '/services?page=0']) {
    const { headers } = await ask(path);
    assert.equal(headers['access-control-allow-origin'], '*', path);
    assert.equal(headers['set-cookie'], undefined, path);
    assert.match(String(headers['cache-control']), /^public, max-age=\d+$/, path);
    assert.match(String(headers['content-type']), /^application\/json/, path);
  }
  const options = await ask('/services', 'OPTIONS');
  assert.equal(options.statusCode, 204);
  assert.match(String(options.headers['access-control-allow-methods']), /GET/);
  assert.equal((await ask('/services', 'HEAD')).statusCode, 200);
  assert.ok(!app.log.join('\n').includes('SECRETSEARCH'));
  assert.equal((await app.app.inject({ method: 'POST', url: '/open-referral/services' })).statusCode, 403);
});
