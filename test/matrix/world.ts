// Two copies of the made-up partnership, one the seats' own and one another's, with marks in the words of each tier, so
// that a page that shows too much can be seen to.
import { readFileSync } from 'node:fs';
import { parse, stringify } from 'yaml';
import { loadPartnership } from '../../src/commands/load/load-partnership.ts';
import { withClient } from '../../src/db/client.ts';
import type { Role, Verdict } from '../../src/shell/standing.ts';
import { type TestApp, testApp } from '../support/app.ts';
import type { Client } from '../support/client.ts';

export const marks = {
  other: 'ANOTHERPARTNERSHIP',
  facilitators: 'TOLDTOFACILITATORS',
  room: 'SAIDINTHEROOM',
} as const;

/** A seat for each role; the ones named here as coming sit in the first dialogue. */
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
export const roles = Object.keys(seatKeys) as Role[];

export interface World {
  readonly app: TestApp;
  readonly own: Side;
  readonly other: Side;
  readonly clients: ReadonlyMap<Role, Client>;
  readonly stranger: Client;
  readonly query: (text: string, values?: unknown[]) => Promise<Record<string, unknown>[]>;
}
export interface Side {
  readonly id: string;
  readonly slug: string;
}

type Tree = { [key: string]: unknown };
const spoken = new Set([
  'words',
  'title',
  'name',
  'about',
  'container',
  'prose',
  'shownAs',
  'seat',
  'input',
  'witness',
  'because',
  'tellNow',
  'expected',
  'toBeDone',
  'next',
  'purpose',
  'tagline',
  'how',
  'contract',
  'method',
  'reporting',
  'read',
  'outsideContact',
]);

function mark(
  tree: unknown,
  word: string,
  at: (path: readonly string[]) => boolean,
  path: readonly string[] = [],
): unknown {
  if (Array.isArray(tree)) return tree.map((one) => mark(one, word, at, path));
  if (typeof tree === 'object' && tree !== null)
    return Object.fromEntries(
      Object.entries(tree as Tree).map(([key, value]) => [key, mark(value, word, at, [...path, key])]),
    );
  return typeof tree === 'string' && spoken.has(path.at(-1) ?? '') && at(path) ? `${tree} ${word}` : tree;
}

function sources(): { own: string; other: string } {
  const file = parse(readFileSync('examples/larkmere.yaml', 'utf8'), { merge: true });
  const has = (path: readonly string[], ...keys: string[]) => keys.every((key) => path.includes(key));
  const designed = ['container', 'input', 'witness', 'aftercare'];
  const own = mark(
    mark(
      file,
      marks.facilitators,
      (path) => has(path, 'conversations') || (has(path, 'sessions') && designed.some((part) => path.includes(part))),
    ),
    marks.room,
    (path) => has(path, 'record') && !path.includes('themes'),
  );
  const other = mark(file, marks.other, () => true) as Tree;
  other.partnership = { ...(other.partnership as Tree), key: 'another-partnership' };
  return {
    own: stringify(own, { aliasDuplicateObjects: false }),
    other: stringify(other, { aliasDuplicateObjects: false }),
  };
}

export async function openWorld(options: { hold?: (verdict: Verdict) => Verdict; bypass?: boolean }): Promise<World> {
  const app = await testApp(options);
  const { own, other } = sources();
  const load = async (text: string): Promise<Side> => {
    const loaded = await loadPartnership(app.db, app.handleSecret, text, new Date());
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.faults));
    return { id: loaded.partnershipId, slug: loaded.slug };
  };
  const ownSide = await load(own);
  const otherSide = await load(other);
  const query: World['query'] = (text, values) =>
    withClient(app.db.owner, async (client) => (await client.query(text, values)).rows);
  const within = { ...app.partnership, ...ownSide };
  const clients = new Map<Role, Client>();
  for (const role of roles) {
    const shown = (
      await query(
        'select p.id from thread.person p join thread.membership m on m.partnership_id = p.partnership_id and m.person_id = p.id where p.partnership_id = $1 and m.role = $2 and p.shown_as = $3',
        [ownSide.id, role, shownAs(role)],
      )
    )[0];
    if (!shown) throw new Error(`nobody sits as ${role}`);
    clients.set(role, await app.as({ person: String(shown.id), in: within }));
  }
  await query(
    `insert into thread.legal_hold (partnership_id, id, engagement_id, reason, ordered_by, held_at)
     select partnership_id, gen_random_uuid(), id, $2, 'a court', now() from thread.engagement where partnership_id = $1 limit 1`,
    [ownSide.id, `held ${marks.facilitators}`],
  );
  return { app, own: ownSide, other: otherSide, clients, stranger: app.stranger(), query };
}

const shownAs = (role: Role): string => {
  const people = parse(readFileSync('examples/larkmere.yaml', 'utf8')).people as { key: string; shownAs: string }[];
  return people.find((person) => person.key === seatKeys[role].key)?.shownAs ?? '';
};

/** A fingerprint of rows, so that a change anywhere can be seen. Drafts are each person's own and are left out. */
export async function fingerprint(
  world: World,
  where: (table: string, hasTier: boolean) => string | undefined,
): Promise<string> {
  const tables = await world.query(
    `select c.relname as name, exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tier' and not a.attisdropped) as tier
     from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'thread' and c.relkind = 'r' and c.relname not in ('partnership', 'draft') order by 1`,
  );
  const parts = tables.flatMap(({ name, tier }) => {
    const condition = where(String(name), tier === true);
    return condition
      ? [
          `select '${name}' as t, count(*) as n, md5(coalesce(string_agg(r::text, ',' order by r::text), '')) as h from thread.${name} r where ${condition}`,
        ]
      : [];
  });
  return JSON.stringify(await world.query(parts.join(' union all ')));
}
