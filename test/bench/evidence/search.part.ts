// Search among 1,000,000 contributions in five partnerships, 1,000 rooms each: words as they fall in a language (the tenth is said a tenth as often as
// the first), drawn with a seed. And whether a word that stands 100,000 times above a seat's tier takes it longer than one that stands nowhere.
import { withClient } from '../../../src/db/client.ts';
import type { FreshDatabase } from '../../support/database.ts';
import { beside, type Result } from '../result.ts';
import { pageOf, running } from '../running.ts';

const contributions = Number(process.env.CONTRIBUTIONS ?? 1_000_000);
const partnerships = 5;
const each = contributions / partnerships;
const aRoom = 200;
const goal = 100;
const hidden = 'hushhush';

const small = `
partnership: { key: bench-search, name: Bench, fictional: true }
partners:
  - { key: clinic, name: The Clinic, kind: provider }
people:
  - { key: facilitator, shownAs: Facilitator, account: true, memberships: [{ role: facilitator }] }
  - { key: clinic, shownAs: Clinic, account: true, memberships: [{ role: representative, partner: clinic, level: managerial }] }
`;

/** Ids that follow from what a thing is and its number, in the shape of our own. */
const idOf = (what: string, number: string): string =>
  `overlay(overlay(md5('${what} ' || ${number}) placing '7' from 13 for 1) placing '8' from 17 for 1)::uuid`;
/** The word of a rank, as letters. */
const wordOf = (rank: number): string =>
  `wo${Array.from(String(rank), (figure) => 'bcdfghjkmp'[Number(figure)]).join('')}`;

async function fill(owner: FreshDatabase['owner'], here: string): Promise<void> {
  const rooms = each / aRoom;
  const whose = `(case s.p when 1 then '${here}'::uuid else ${idOf('partnership', 's.p')} end)`;
  const session = idOf('session', `s.p || ' ' || s.n`);
  const statements = [
    'set session_replication_role = replica',
    'set synchronous_commit = off',
    `set maintenance_work_mem = '512MB'`,
    'select setseed(0.29)',
    `insert into thread.partnership (id, slug, name, fictional) select ${idOf('partnership', 'p')}, 'bench-' || p, 'Bench ' || p, true from generate_series(2, ${partnerships}) p`,
    `create temp table s as select p, n from generate_series(1, ${partnerships}) p, generate_series(1, ${rooms}) n`,
    `insert into thread.engagement (partnership_id, id, slug, title, state) select distinct ${whose}, ${idOf('engagement', 's.p')}, 'bench', 'Bench', 'under way' from s`,
    `insert into thread.session (partnership_id, id, slug, engagement_id, kind, title, on_date, state, people)
       select ${whose}, ${session}, 'session-' || s.n, ${idOf('engagement', 's.p')}, 'dialogue', 'Session ' || s.n, date '2020-01-01' + s.n, 'agreed', 20 from s`,
    `insert into thread.session_participant (partnership_id, session_id, person_id)
       select '${here}', ${session}, (select id from thread.person where partnership_id = '${here}' and shown_as = 'Clinic') from s where p = 1 and n <= 30`,
    // half of what was said in this partnership, in rooms that the partner was never in
    `create temp table said as
       select ${whose} as here, ${session} as room, ${idOf('said', `s.p || ' ' || s.n || ' ' || c`)} as id, s.n as day, c,
              (select string_agg('wo' || translate(floor(exp(random() * ln(20000)))::int::text, '0123456789', 'bcdfghjkmp'), ' ')
                 from generate_series(1, 12) where s.n + c > 0) || case when s.p = 1 and s.n > 30 and c % 2 = 0 then ' ${hidden}' else '' end as words
         from s, generate_series(1, ${aRoom}) c`,
    `insert into thread.entry (partnership_id, session_id, n, id, v, device_id, dseq, kind, tier, at_wall, at_mono, at_zone, at_source, phash, hash, received_at)
       select here, room, c, id, 1, room, c, 'contribution kept', 'room', 1577836800000 + day * 86400000::bigint, c, 'Europe/London', 'server', '\\x00', '\\x00', now() from said`,
    `insert into thread.entry_payload (partnership_id, entry_id, salt, body, tier) select here, id, '\\x00', jsonb_build_object('words', words), 'room' from said`,
    'drop index thread.search_line_words',
    // as the triggers keep them, without asking each row which of its versions stands
    `insert into thread.search_line (partnership_id, source, source_id, audience, kind, thing_id, on_day, line)
       select here, 'contribution', id, audience, 'contribution', id, date '2020-01-01' + day, thread.search_lexemes(words, thread.search_key(here, audience))
         from said cross join unnest(array['facilitators', 'room ' || room]) as audience`,
    'create index search_line_words on thread.search_line using gin (line) with (fastupdate = off)',
  ];
  await withClient(owner, async (client) => {
    for (const statement of statements) await client.query(statement);
  });
}

export async function measure(): Promise<Result[]> {
  const from = performance.now();
  const bench = await running(small, fill);
  try {
    const filling = Math.round((performance.now() - from) / 1000);
    const facilitator = bench.cookieOf('facilitator');
    const partner = bench.cookieOf('clinic');
    const asked = (words: readonly string[]) => words.map((q) => `${bench.at}/search?q=${encodeURIComponent(q)}`);
    const ranks = (first: number) => Array.from({ length: 10 }, (_, n) => wordOf(first + n));
    const counted = `${contributions.toLocaleString('en-GB')} contributions`;
    const results = [beside(`search filled and indexed (${counted})`, filling, 's', null)];
    const [rare, middle, common] = [ranks(15_000), ranks(1_000), ranks(3)];
    for (const [what, words] of [
      ['a rare word', rare],
      ['a word in the middle', middle],
      ['a common word', common],
      ['a common and a middling word', common.map((word, n) => `${word} ${middle[n]}`)],
      ['the beginning of a word', middle.map((word) => word.slice(0, 4))],
    ] as const)
      results.push(await pageOf(`search for ${what} (${counted})`, asked(words), facilitator, goal));
    results.push(await pageOf('a partner searches for a common word', asked(common), partner, goal));
    const nowhere = await pageOf(
      'a partner searches for a word that stands nowhere',
      asked(['hashhash']),
      partner,
      goal,
    );
    const above = await pageOf(
      'and for one that stands 100,000 times above their tier',
      asked([hidden]),
      partner,
      goal,
    );
    results.push(nowhere, { ...above, baseline: nowhere.value });
    return results;
  } finally {
    await bench.close();
  }
}
