// The list of response clocks over very many things that were put, beside its raw query in the same run. Another bench calls it.
import { performance } from 'node:perf_hooks';
import { type AroundTheTable, aroundTheTable } from '../support/around-the-table.ts';
import { atMost, beside, type Result } from './result.ts';

const most = 20_000;
const rounds = 41;

/** So many things, by SQL: a third waits, the others were answered, and most of those told back. */
export async function fill({ db, partnership, partners }: AroundTheTable, count: number): Promise<void> {
  const { withClient } = await import('../../src/db/client.ts');
  await withClient(db.owner, async (client) => {
    await client.query('set session_replication_role = replica');
    await client.query(
      `insert into thread.put_item (partnership_id, id, partner_id, words, put_on, clock_from, answer_due_on, state, answer,
              answered_on, first_answered_on, told_on, change, changed_on, change_told_on)
       select $1, gen_random_uuid(), case n % 2 when 0 then $2::uuid else $3::uuid end, 'Something that was put, number ' || n, day, day,
              day + 28, case when n % 3 = 0 then 'put' else 'answered' end,
              case when n % 3 <> 0 then 'done' end, case when n % 3 <> 0 then day + 9 end, case when n % 3 <> 0 then day + 9 end,
              case when n % 3 <> 0 and n % 7 <> 0 then day + 20 end, case when n % 6 = 1 then 'changed' end,
              case when n % 6 = 1 then day + 30 end, case when n % 6 = 1 then day + 31 end
         from (select n, date '2026-11-21' - (n % 300) as day from generate_series(1, $4) as n) as made`,
      [partnership.id, partners.trust, partners.prison, count],
    );
    await client.query('vacuum analyze thread.put_item');
  });
}

async function median(once: () => Promise<unknown>): Promise<number> {
  const waits: number[] = [];
  for (let n = 0; n < rounds; n++) {
    const from = performance.now();
    await once();
    waits.push(performance.now() - from);
  }
  const sorted = waits.slice(1).sort((a, b) => a - b);
  return Math.round((sorted[Math.floor(sorted.length / 2)] ?? 0) * 100) / 100;
}

export async function putItemsResults(count = most): Promise<Result[]> {
  const table = await aroundTheTable({ still: true });
  try {
    await fill(table, count);
    const raw = await median(() =>
      table.scope(({ tx, partnershipId }) =>
        tx
          .selectFrom('put_item')
          .selectAll()
          .where('partnership_id', '=', partnershipId)
          .orderBy('clock_on', (order) => order.asc().nullsLast())
          .orderBy('id')
          .limit(25)
          .execute(),
      ),
    );
    const page = (path: string) =>
      median(async () => {
        const { status } = await table.people.trust.get(path);
        if (status !== 200) throw new Error(`${path} did not answer with a page`);
      });
    return [
      atMost(`answers, the first page of ${count} things put`, await page('answers'), 'ms', 100, raw),
      atMost(`answers, a page far down`, await page(`answers?page=${Math.floor(count / 30)}`), 'ms', 100, raw),
      atMost(
        'answers, what is late, of one partner',
        await page('answers?late=yes&partner=the-prison'),
        'ms',
        100,
        raw,
      ),
      beside('home, with as many', await page(''), 'ms', raw),
    ];
  } finally {
    await table.close();
  }
}
