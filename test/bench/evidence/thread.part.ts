// The thread of one thing among 100,000 links: sessions of 60 points in 3 themes, each theme an expectation, a promise and a line of the
// plan, and put, answered and changed besides; and an expectation that was made from the themes of 40 sessions.
import { withClient } from '../../../src/db/client.ts';
import type { FreshDatabase } from '../../support/database.ts';
import type { Result } from '../result.ts';
import { pageOf, running } from '../running.ts';

const sessions = 1_340;
const themes = 3;
const points = 20;
const wide = 40;

const small = `
partnership: { key: bench-thread, name: Bench, fictional: true }
partners:
  - { key: clinic, name: The Clinic, kind: provider }
  - { key: prison, name: The Prison, kind: establishment }
perspectives:
  - { key: residents, name: Residents, kind: resident, people: 40 }
  - { key: nurses, name: Nurses, kind: health, partner: clinic, people: 30 }
  - { key: officers, name: Officers, kind: officer, partner: prison, people: 40 }
people:
  - { key: facilitator, shownAs: Facilitator, account: true, memberships: [{ role: facilitator }] }
  - { key: clinic, shownAs: Clinic, account: true, memberships: [{ role: representative, partner: clinic, level: managerial }] }
`;

/** Ids that follow from what a thing is and its number, in the shape of our own. */
const idOf = (what: string, number: string): string =>
  `overlay(overlay(md5('${what} ' || ${number}) placing '7' from 13 for 1) placing '8' from 17 for 1)::uuid`;

async function fill(owner: FreshDatabase['owner'], here: string): Promise<void> {
  const all = sessions * themes;
  const partner = `(select id from thread.partner where partnership_id = $1 order by slug limit 1)`;
  const others = `(select id from thread.partner where partnership_id = $1 order by slug desc limit 1)`;
  const kinds = `(select array_agg(id order by slug) from thread.perspective where partnership_id = $1)`;
  const device = `(select id from thread.device where partnership_id = $1 limit 1)`;
  const session = idOf('session', 's');
  const theme = idOf('theme', 't');
  const link = (
    from: string,
    to: string,
    fromId: string,
    toId: string,
    how: string,
    where = `generate_series(1, ${all}) t`,
  ) =>
    `insert into thread.thread_link (partnership_id, from_kind, from_id, to_kind, to_id, how)
       select $1, '${from}', ${fromId}, '${to}', ${toId}, '${how}' from ${where}`;
  const saidOf = `generate_series(1, ${all}) t, generate_series(1, ${points}) c`;
  const said = idOf('said', `t || '.' || c`);
  const statements = [
    `insert into thread.engagement (partnership_id, id, slug, title, state)
       select $1, ${idOf('engagement', '1')}, 'bench', 'Bench', 'under way'`,
    `insert into thread.session (partnership_id, id, slug, engagement_id, kind, title, on_date, state, people)
       select $1, ${session}, 'session-' || s, ${idOf('engagement', '1')}, 'dialogue', 'Session ' || s, date '2020-01-01' + s, 'agreed', 20
         from generate_series(1, ${sessions}) s`,
    `insert into thread.room (partnership_id, session_id, epoch, last_n, depth)
       select $1, ${session}, gen_random_uuid(), 999, 'points' from generate_series(1, ${sessions}) s`,
    `insert into thread.entry (partnership_id, session_id, n, id, v, device_id, dseq, kind, tier, refs, at_wall, at_mono, at_zone, at_source,
            phash, hash, received_at)
       select $1, ${idOf('session', `(t + 2) / ${themes}`)}, n, id, 1, ${device}, n, kind, 'room', refs, 1780000000000 + n, n, 'Europe/London', 'server',
              sha256(id::text::bytea), sha256(id::text::bytea), now()
         from (select t, ((t - 1) % ${themes}) * ${2 * points + 1} + c as n, ${said} as id, 'contribution kept' as kind, '{}'::uuid[] as refs from ${saidOf}
               union all
               select t, ((t - 1) % ${themes}) * ${2 * points + 1} + ${points} + c, ${idOf('under', `t || '.' || c`)}, 'contribution put under theme',
                      array[${said}, ${theme}] from ${saidOf}
               union all
               select t, ((t - 1) % ${themes} + 1) * ${2 * points + 1}, ${theme}, 'theme named', '{}'::uuid[] from generate_series(1, ${all}) t) made`,
    `insert into thread.entry_payload (partnership_id, entry_id, salt, body, tier)
       select $1, ${said}, '\\x00', jsonb_build_object('words', 'What was said, number ' || c || ' of ' || t || ', at an ordinary length',
              'perspective', (${kinds})[1 + c % 3], 'form', 'spoken', 'exact', false, 'segment', null, 'couldTell', 'no'), 'room' from ${saidOf}`,
    `insert into thread.entry_payload (partnership_id, entry_id, salt, body, tier)
       select $1, ${theme}, '\\x00', jsonb_build_object('title', 'Theme ' || t), 'room' from generate_series(1, ${all}) t`,
    `insert into thread.theme (partnership_id, id, engagement_id, session_id, title, tier)
       select $1, ${theme}, ${idOf('engagement', '1')}, ${idOf('session', `(t + 2) / ${themes}`)}, 'Theme ' || t, 'partners' from generate_series(1, ${all}) t`,
    `insert into thread.expectation (partnership_id, id, slug, from_partner_id, to_partner_id, title, words, state, made_on)
       select $1, ${idOf('expectation', 't')}, 'expectation-' || t, ${partner}, ${others}, 'Expectation ' || t, 'What we need', 'accepted', '2026-01-05'
         from generate_series(1, ${all}) t`,
    `insert into thread.commitment (partnership_id, id, expectation_id, words, owner, made_on)
       select $1, ${idOf('commitment', 't')}, ${idOf('expectation', 't')}, 'Promise ' || t, 'A manager', '2026-02-05' from generate_series(1, ${all}) t`,
    `insert into thread.action (partnership_id, id, position, expected, state)
       select $1, ${idOf('action', 't')}, t, 'Line ' || t, 'planned' from generate_series(1, ${all}) t`,
    `insert into thread.put_item (partnership_id, id, partner_id, words, put_on, clock_from, answer_due_on, state, answer, answered_on,
            first_answered_on, told_on)
       select $1, ${idOf('put', 't')}, ${others}, 'Put ' || t, '2026-03-01', '2026-03-01', '2026-03-29', 'answered', 'done', '2026-03-20',
              '2026-03-20', '2026-04-01' from generate_series(1, ${all}) t`,
    `insert into thread.put_answer (partnership_id, id, item_id, round, answer, words, given_as, how, answered_on)
       select $1, ${idOf('answer', 't')}, ${idOf('put', 't')}, 1, 'done', 'Answer ' || t, 'The Prison', 'on screen', '2026-03-20' from generate_series(1, ${all}) t`,
    link('contribution', 'theme', said, theme, 'gathered', saidOf),
    link('theme', 'expectation', theme, idOf('expectation', 't'), 'asked'),
    link('expectation', 'commitment', idOf('expectation', 't'), idOf('commitment', 't'), 'accepted'),
    link('commitment', 'action', idOf('commitment', 't'), idOf('action', 't'), 'planned'),
    link('theme', 'put item', theme, idOf('put', 't'), 'put'),
    link('put item', 'answer to what was put', idOf('put', 't'), idOf('answer', 't'), 'answered'),
    link(
      'theme',
      'expectation',
      theme,
      idOf('expectation', String(all)),
      'asked',
      `generate_series(1, ${wide * themes}, ${themes}) t`,
    ),
  ];
  await withClient(owner, async (client) => {
    await client.query('set session_replication_role = replica');
    for (const statement of statements) await client.query(statement, statement.includes('$1') ? [here] : []);
    const { rows } = await client.query('select count(*)::int as n from thread.thread_link where partnership_id = $1', [
      here,
    ]);
    if (rows[0].n < 100_000) throw new Error(`only ${rows[0].n} links`);
  });
}

export async function measure(): Promise<Result[]> {
  const bench = await running(small, fill);
  try {
    const ids = await withClient(bench.owner, async (client) => {
      const { rows } = await client.query(
        `select ${idOf('theme', 'n')} as theme, ${idOf('said', `n || '.1'`)} as said, ${idOf('commitment', 'n')} as commitment,
                ${idOf('expectation', String(sessions * themes))} as wide from generate_series(200, 3200, 100) n`,
      );
      return rows as { theme: string; said: string; commitment: string; wide: string }[];
    });
    const thread = (kind: string, list: readonly string[]) => list.map((id) => `${bench.at}/thread/${kind}/${id}`);
    const [themeOf, saidOf, promiseOf, wideOf] = [
      thread(
        'theme',
        ids.map(({ theme }) => theme),
      ),
      thread(
        'contribution',
        ids.map(({ said }) => said),
      ),
      thread(
        'commitment',
        ids.map(({ commitment }) => commitment),
      ),
      thread(
        'expectation',
        ids.slice(0, 1).map(({ wide: id }) => id),
      ),
    ];
    const facilitator = bench.cookieOf('facilitator');
    return [
      await pageOf('thread page over 100,000 links', themeOf, facilitator, 50),
      await pageOf('thread page over 100,000 links, a partner', themeOf, bench.cookieOf('clinic'), 50),
      await pageOf('thread page over 100,000 links, from one point', saidOf, facilitator, 50),
      await pageOf('thread page over 100,000 links, from a promise', promiseOf, facilitator, 50),
      await pageOf(`the thread of what ${wide} sessions led to`, wideOf, facilitator, null),
    ];
  } finally {
    await bench.close();
  }
}
