// Two copies of the made-up partnership, one the seats' own and one another's, and somebody in each of the seats.
import pg from 'pg';
import { loadPartnership } from '../../src/commands/load/load-partnership.ts';
import type { Role, Verdict } from '../../src/shell/standing.ts';
import { type TestApp, testApp } from '../support/app.ts';
import type { Client } from '../support/client.ts';
import { example, markRows, othersText, ownText } from './marked.ts';
import { somebodyAtTheGate } from './places-gate.ts';
import { pilesOfPaper } from './places-paper.ts';

/** A seat for each role; those who are in the room sit in the first dialogue. */
export const seatKeys: Record<Role, { key: string; inTheRoom: boolean }> = {
  facilitator: { key: 'facilitator', inTheRoom: true },
  'partnership manager': { key: 'partnership-manager', inTheRoom: false },
  representative: { key: 'governor', inTheRoom: false },
  'front-line staff': { key: 'officer', inTheRoom: true },
  'lived experience': { key: 'co-lead', inTheRoom: true },
  'family and carers': { key: 'carer', inTheRoom: false },
  commissioner: { key: 'commissioner', inTheRoom: false },
  researcher: { key: 'researcher', inTheRoom: false },
};
// the keys of a record of all roles are the roles
export const roles = Object.keys(seatKeys) as Role[];

export interface World {
  readonly app: TestApp;
  readonly own: Side;
  readonly other: Side;
  readonly stranger: Client;
  as(role: Role): Client;
  readonly query: (text: string, values?: unknown[]) => Promise<Record<string, unknown>[]>;
}
export interface Side {
  readonly id: string;
  readonly slug: string;
}

export async function openWorld(options: { hold?: (verdict: Verdict) => Verdict; bypass?: boolean }): Promise<World> {
  // what changes is what somebody sent
  const app = await testApp({ ...options, still: true });
  const load = async (text: string): Promise<Side> => {
    const loaded = await loadPartnership(app.db, app.handleSecret, text, new Date(), app.seal);
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.faults));
    return { id: loaded.partnershipId, slug: loaded.slug };
  };
  const [own, other] = [await load(ownText()), await load(othersText())];
  // one connection for all that is asked beside the app: a path alone asks for each of its things
  const connection = new pg.Pool({ ...app.db.owner, max: 1, allowExitOnIdle: true });
  const query: World['query'] = async (text, values) => (await connection.query(text, values)).rows;
  await query(addWhatNobodyLoads);
  await query(markRows(own.id));
  // else a path with another's things in it would name one's own
  const slugs = await query(
    `select c.relname as name from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'thread' and c.relkind = 'r' and a.attname = 'slug' and c.relname <> 'partnership'`,
  );
  for (const { name } of slugs)
    await query(`update thread.${name} set slug = 'anothers-' || slug where partnership_id = $1`, [other.id]);
  // numbers that people say aloud begin anew in each partnership
  for (const table of ['handover', 'referral'])
    await query(`update thread.${table} set number = number + 5000 where partnership_id = $1`, [other.id]);

  const clients = new Map<Role, Client>();
  for (const role of roles) {
    const [person] = await query('select id from thread.person where partnership_id = $1 and shown_as = $2', [
      own.id,
      shownAs(role),
    ]);
    if (!person) throw new Error(`nobody sits as ${role}`);
    clients.set(role, await app.as({ person: String(person.id), in: { ...app.partnership, ...own } }));
  }
  const as = (role: Role): Client => {
    const client = clients.get(role);
    if (!client) throw new Error(`nobody sits as ${role}`);
    // each door is tried for itself: a device that was handed round would go nowhere else
    client.cookies.delete('handed');
    return client;
  };
  return { app, own, other, as, stranger: app.stranger(), query };
}

/** What a data file has no word for, in both copies. */
const addWhatNobodyLoads = `
  ${pilesOfPaper}
  ${somebodyAtTheGate}
  insert into thread.legal_hold (partnership_id, id, engagement_id, reason, ordered_by, held_at)
  select partnership_id, gen_random_uuid(), id, 'An inquest', 'The coroner', now()
    from thread.engagement where slug = 'officers-and-nurses';
  insert into thread.quotation_holder (partnership_id, id, quotation_id, holder)
  select distinct on (partnership_id) partnership_id, gen_random_uuid(), id, 'The prison library'
    from thread.quotation order by partnership_id, id`;

const shownAs = (role: Role): string => {
  // the file has been read and checked by the loader at this point
  const { people } = example() as { people: { key: string; shownAs: string }[] };
  return people.find((person) => person.key === seatKeys[role].key)?.shownAs ?? '';
};

export interface Print {
  /** What stands in all rows of a partnership, or in those that were said to facilitators only. */
  of(side: Side, which?: 'all' | 'facilitators'): string;
}

/** A print of every row, so that a change anywhere can be seen. Drafts are each person's own and are left out. */
export async function printOf(world: World): Promise<Print> {
  const known = prints.get(world) ?? (await newPrints(world));
  prints.set(world, known);
  const touched = await world.query('delete from prints.touched returning name');
  for (const name of new Set(touched.map((row) => String(row.name)))) known.set(name, await rowsOf(world, name));
  const rows = [...known].flatMap(([name, these]) =>
    these.map(({ whose, told, n, print }) => ({ name, whose, told, n, print })),
  );
  return {
    of: (side, which = 'all') =>
      JSON.stringify(rows.filter(({ whose, told }) => whose === side.id && (which === 'all' || told === true))),
  };
}

type Rows = readonly Record<string, unknown>[];
const prints = new WeakMap<World, Map<string, Rows>>();

/** Every table tells when it was touched, so that only what was touched since is read again. */
async function newPrints(world: World): Promise<Map<string, Rows>> {
  await world.query(`
    create schema prints;
    create table prints.touched (name text not null);
    create function prints.touch() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as
      $$ begin insert into prints.touched values (tg_table_name); return null; end $$`);
  const tables = await world.query(
    `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'thread' and c.relkind in ('r', 'p') and not c.relispartition and c.relname <> 'draft' order by 1`,
  );
  const all = new Map<string, Rows>();
  for (const { name } of tables) {
    await world.query(
      `create trigger touched after insert or update or delete or truncate on thread.${name} for each statement execute function prints.touch()`,
    );
    all.set(String(name), await rowsOf(world, String(name)));
  }
  return all;
}

async function rowsOf(world: World, name: string): Promise<Rows> {
  const [{ tier } = {}] = await world.query(
    `select exists (select from pg_attribute where attrelid = $1::regclass and attname = 'tier') as tier`,
    [`thread.${name}`],
  );
  const whose = name === 'partnership' ? 'id' : 'partnership_id';
  return world.query(
    `select ${whose} as whose, ${tier ? `tier = 'facilitators'` : 'false'} as told, count(*) as n, sum(hashtextextended(r::text, 0)) as print
       from thread.${name} r group by 1, 2 order by 1, 2`,
  );
}
