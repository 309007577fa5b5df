// What a seat finds is what that seat may see, and nothing above it: of every text that can be searched, for every role.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { stringify } from 'yaml';
import { example, ownText } from '../../../../test/matrix/marked.ts';
import { roles, seatKeys } from '../../../../test/matrix/world.ts';
import { type TestApp, testApp } from '../../../../test/support/app.ts';
import { loadPartnership } from '../../../commands/load/load-partnership.ts';
import { withClient } from '../../../db/client.ts';
import { inReadHandle } from '../../../db/handle.ts';
import type { Scope } from '../../../db/scope.ts';
import { makeHandle } from '../../../shell/seats.ts';
import type { Role, Seat } from '../../../shell/standing.ts';
import { wings } from '../../index.ts';
import { findLines } from '../store/search.ts';
import type { Asked } from './asked.ts';

/** Stands in every text that can be searched, in every row. */
const canary = 'zebrafinch';
let app: TestApp;
let here: { readonly id: string; readonly slug: string };
before(async () => {
  app = await testApp({ still: true });
  const load = async (text: string) => {
    const loaded = await loadPartnership(app.db, app.handleSecret, text, new Date(), app.seal);
    assert.ok(loaded.ok, JSON.stringify(loaded));
    return { id: loaded.partnershipId, slug: loaded.slug };
  };
  here = await load(ownText());
  const other = example();
  other.partnership = { ...(other.partnership as object), key: 'another' };
  await load(stringify(other, { aliasDuplicateObjects: false }));
  const texts = await textsSearched();
  // what was asked stands still
  await sql('alter table thread.statement disable trigger moves');
  await sql(
    [...Map.groupBy(texts, ([table]) => table)]
      .map(
        ([table, own]) =>
          `update thread.${table} set ${own.map(([, column]) => `${column} = ${column} || ' ${canary}'`).join(', ')}`,
      )
      .join(';'),
  );
  await sql(
    `update thread.entry_payload set body = jsonb_set(body, '{words}', to_jsonb(body ->> 'words' || ' ${canary}')) where body ? 'words'`,
  );
});
after(() => app.close());
const sql = (text: string, values: unknown[] = []) =>
  withClient(app.db.owner, async (client) => (await client.query(text, values)).rows);

/** Each text column that the view of what can be searched reads, as the database itself says it. */
async function textsSearched(): Promise<[string, string][]> {
  const rows = await sql(
    `select distinct u.table_name as t, u.column_name as c
       from information_schema.view_column_usage u
       join information_schema.columns k on k.table_schema = u.table_schema and k.table_name = u.table_name and k.column_name = u.column_name
      where u.view_schema = 'thread' and u.view_name = 'searchable' and k.data_type = 'text'
        and u.column_name not in ('tier', 'kind', 'state', 'answer', 'use') order by 1, 2`,
  );
  return rows.map(({ t, c }) => [t, c]);
}

const asking = (last: string): Asked => ({ words: [], phrases: [], last });
const names = (all: Iterable<{ kind: string; id: string }>): string[] =>
  [...new Set([...all].map(({ kind, id }) => `${kind} ${id}`))].toSorted();

async function seatOf(role: Role): Promise<Seat> {
  const { people } = example() as { people: { key: string; shownAs: string }[] };
  const shownAs = people.find(({ key }) => key === seatKeys[role].key)?.shownAs;
  const [person] = await sql('select id from thread.person where partnership_id = $1 and shown_as = $2', [
    here.id,
    shownAs,
  ]);
  const [membership] = await sql(
    `select role, level, partner_id as "partnerId", place_id as "placeId" from thread.membership where person_id = $1`,
    [person.id],
  );
  return {
    ...{ personId: person.id, memberships: [membership], perspectiveIds: [], shownAs: role },
    clearance: role === 'facilitator' ? 'facilitators' : 'partners',
    partnership: { ...here, name: 'x', tagline: null, fictional: true, sourceTitle: null, sourceRights: null },
  };
}
async function as<T>(seat: Seat, work: (scope: Scope) => Promise<T>): Promise<T> {
  const handle = await makeHandle(app.db, app.handleSecret, {
    ...{ partnershipId: here.id, personId: seat.personId, expiresAt: new Date(Date.now() + 60_000) },
  });
  return inReadHandle(app.db, handle, (tx) => work({ tx, partnershipId: here.id }));
}

/** Of all that can be searched in this partnership, what the wings title for this seat with its words. */
async function shownTo(seat: Seat, all: readonly { kind: string; id: string }[]): Promise<string[]> {
  const shown: { kind: string; id: string }[] = [];
  for (const [kind, own] of Map.groupBy(all, ({ kind }) => kind)) {
    const owner = wings.find(({ kinds }) => kind in kinds);
    assert.ok(owner, `no wing owns “${kind}”`);
    const ids = [...new Set(own.map(({ id }) => id))];
    const stops = await as(seat, async (scope) => owner.kinds[kind]?.title(scope, ids, seat));
    for (const [id, stop] of stops ?? []) if (kind !== 'contribution' || stop.href !== null) shown.push({ kind, id });
  }
  return names(shown);
}

test('for every seat, what it finds is exactly what the pages of the wings show to it', async () => {
  const all = await sql(
    'select distinct source, kind, thing_id as id from thread.searchable where partnership_id = $1 and words like $2',
    [here.id, `%${canary}%`],
  );
  const sources = new Set(all.map(({ source }) => source));
  for (const one of ['measure', 'change idea', 'report', 'statement']) assert.ok(sources.has(one), one);
  assert.ok(sources.size >= 20, `only ${[...sources].join(', ')}`);
  for (const role of roles) {
    const seat = await seatOf(role);
    const found = await as(seat, (scope) => findLines(scope, asking(canary), 100_000));
    assert.deepEqual(names(found), await shownTo(seat, all), role);
  }
});

test('every line that is kept is one of what can be searched, and none of them is missing', async () => {
  const [{ missing, stray }] = await sql(`
    with stands as (select partnership_id, source, source_id, audience, kind, thing_id, on_day, thread.search_lexemes(words, thread.search_key(partnership_id, audience)) as line
                      from thread.searchable cross join unnest(seen_by) as audience where words <> '')
    select (select count(*) from (select * from stands except select * from thread.search_line) as x)::int as missing,
           (select count(*) from (select * from thread.search_line except select * from stands) as x)::int as stray`);
  assert.deepEqual([missing, stray], [0, 0]);
});

const pageFor = async (role: Role, q: string, more = '') => {
  const client = await app.as({ person: (await seatOf(role)).personId, in: { ...app.partnership, ...here } });
  return client.get(`search?q=${encodeURIComponent(q)}${more}`);
};

test('the page counts and shows to each seat what it may see, by what it is, with its tier', async () => {
  const [facilitator, partner] = [await pageFor('facilitator', canary), await pageFor('commissioner', canary)];
  const counted = ({ text }: { text: string }) => Number(/(\d+) things? that you may see/.exec(text)?.[1]);
  assert.ok(counted(facilitator) > counted(partner) && counted(partner) > 20);
  assert.match(facilitator.text, /<h2>Said \(\d+\)/);
  assert.doesNotMatch(partner.text, /<h2>Said/);
  assert.match(facilitator.text, /<strong>zebrafinch<\/strong>/);
  assert.match(facilitator.text, /Kept: the room/i);
  assert.doesNotMatch(partner.text, /Kept: (the room|facilitators)/i);
  const said = await pageFor('facilitator', canary, '&of=contribution');
  assert.match(said.text, /href="[^"]+\/record#said-/);
});

test('an empty search, one that is too short, too long or has no answer say so plainly', async () => {
  const client = await app.as({ person: (await seatOf('commissioner')).personId, in: { ...app.partnership, ...here } });
  assert.match((await client.get('search')).text, /Find words in everything that you may see here/);
  assert.match((await client.get('search?q=%20x')).text, /Use a word of at least 2 letters/);
  assert.match((await client.get(`search?q=${'ab '.repeat(90)}`)).text, /longer than 200 letters/);
  assert.match((await client.get('search?q=qwertyuiop')).text, /Nothing that you may see has these words/);
  assert.match(
    (await client.get(`search?q=${canary}`)).text,
    new RegExp(`see have these words: ${canary}`),
    'on paper too',
  );
  const hostile = await client.get(
    `search?q=${encodeURIComponent(`"><script>alert(1)</script> ' \\ : & | ! <-> :* %`)}`,
  );
  assert.equal(hostile.status, 200);
  assert.doesNotMatch(hostile.text, /<script>alert/);
});
