import assert from 'node:assert/strict';
import { test } from 'node:test';
import type pg from 'pg';
import { findCatalogueFaults, ruleNames } from '../../src/db/catalogue.ts';
import { withClient } from '../../src/db/client.ts';
import { freshDatabase } from '../support/database.ts';

/** One breach for each rule, in the words of someone who forgot it. */
const breaches: Record<string, string> = {
  'a schema that nobody has named': 'create schema scratch',
  'row-level security is not forced': 'alter table thread.partner no force row level security',
  'a table without a policy': `
    create table thread.planted (partnership_id uuid, id uuid, primary key (partnership_id, id));
    alter table thread.planted enable row level security;
    alter table thread.planted force row level security`,
  'a policy asks once for every row: write (select thread.app_...())':
    'create policy planted on thread.partner to app using (partnership_id = thread.app_partnership())',
  'a policy lets the app see every partnership': 'create policy planted on thread.partner to app using (true)',
  "a view that sees with its owner's eyes": 'create view thread.planted as select * from thread.partner',
  'a materialised view': 'create materialized view thread.planted as select * from thread.partner',
  'a table without a primary key': 'create table thread.planted (partnership_id uuid)',
  'a key that does not begin with the partnership':
    'create unique index planted on thread.partner (slug, partnership_id)',
  'a reference that can point into another partnership': `
    create unique index planted on thread.partner (id);
    alter table thread.place add constraint planted foreign key (partner_id) references thread.partner (id)`,
  'a definer function without a fixed search path': `
    create function thread.planted() returns int language sql security definer as 'select 1';
    revoke execute on function thread.planted() from public`,
  'a definer function that anyone may call': `
    create function thread.planted() returns int language sql security definer set search_path = pg_catalog, pg_temp as 'select 1';
    grant execute on function thread.planted() to public`,
  'a serving role with rights over the server': 'alter role app bypassrls',
  'an owner that can log in or is not bound by its own policies': 'alter role owner login',
  'a serving role is a member of another role': 'grant owner to app',
  'a serving role owns something': 'alter table thread.partner owner to app',
  'a serving role may make things in the database': `
    do $$ begin execute format('grant temp on database %I to app', current_database()); end $$`,
  'a serving role may make things in a schema': 'grant create on schema thread to app',
  'a serving role may look into a schema that is not its own': 'grant usage on schema signin to app',
  'a serving role may do more to a table than read and write rows': 'grant truncate on thread.partner to app',
  'a serving role may reach a table that is not its own': 'grant select (hash) on signin.handle to app',
  'shared facts that a serving role may change': 'grant update on reference.prison to app',
};

test('the migrated database breaks no rule of its catalogue', async () => {
  const database = await freshDatabase();
  assert.deepEqual(await database.faults(), []);
});

test('every rule of the catalogue has a planted breach', () => {
  assert.deepEqual(Object.keys(breaches).sort(), [...ruleNames].sort());
});

test('each breach of a rule is found and named', async () => {
  const { owner } = await freshDatabase();
  for (const [rule, breach] of Object.entries(breaches)) {
    const faults = await withClient(owner, async (client) => {
      await client.query('begin');
      await client.query(breach);
      return findCatalogueFaults(client);
    });
    const named = faults.map((fault) => fault.rule);
    assert.ok(named.includes(rule), `${rule}: found only ${JSON.stringify(faults)}`);
  }
});

test('a reference from outside into a partnership must name the partnership too', async () => {
  const { owner } = await freshDatabase();
  const faults = await withClient(owner, async (client: pg.Client) => {
    await client.query('begin');
    await client.query(`
      create table thread.planted (partnership_id uuid, id uuid, a uuid, primary key (partnership_id, id),
        constraint turned foreign key (a, partnership_id) references thread.partner (partnership_id, id))`);
    return findCatalogueFaults(client);
  });
  assert.ok(faults.some(({ object }) => object === 'thread.planted turned'));
});
