// How the thread holds, on the real database: a slow count of random rows is what the page and its readers get, for any stretch.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import fc from 'fast-check';
import { aroundTheTable } from '../../../../test/support/around-the-table.ts';
import { tellingAt } from '../../../../test/support/told.ts';
import { withClient } from '../../../db/client.ts';
import { daysFrom } from '../../../shell/days.ts';
import { readHealth } from './health.ts';

const table = await aroundTheTable({ still: true, example: true });
after(() => table.close());
const { people } = table;
const at = tellingAt(table);

test('a partnership in which nothing was put says so, and shares nothing out', async () => {
  const { status, text } = await people.researcher.get('thread');
  assert.equal(status, 200);
  assert.match(text, /Nothing has been put to a partner yet/);
  assert.doesNotMatch(text, /What became of what was put/);
  assert.doesNotMatch(text, /\d+ of \d+|NaN/);
});

test('what was said and not put is in no figure; answered counts once it is told', async () => {
  const [first, second, unput] = [await at.story('CANARY'), await at.story('CANARY too'), await at.story('UNPUT')];
  for (const id of [first, second, unput]) await at.keep(id);
  const item = await at.put('Quiet at night', [first]);
  const waiting = await at.put('A clock on the wall', [second], 'prison');
  await at.answer(item, { answer: 'done', words: 'It is quiet' });
  const before = await people.trust.get('thread');
  assert.match(before.text, /2 things were put\. None has an answer that those who put it were told/);
  await at.tell(item, first);
  const { text } = await people.officer.get('thread');
  assert.match(text, /Of 2 things that were put, 1 has an answer that those who put it were told/);
  assert.match(text, new RegExp(`answers/items/${waiting}`));
  assert.match(text, /The Prison[\s\S]*0 of 1[\s\S]*The Trust[\s\S]*1 of 1/);
  assert.doesNotMatch(text, /UNPUT|CANARY/);
  const thread = await people.officer.get(`thread/put-item/${item}`);
  assert.match(thread.text, /Told back[\s\S]*This is what came of what you said[\s\S]*Those who put it were told/);
  assert.match((await people.officer.get(`thread/put-item/${waiting}`)).text, /kept where it was said/i);
});

test('a stretch that cannot be read is asked again, and everything is counted meanwhile', async () => {
  const days = (from: string, to: string) =>
    `thread?over=days&from-day=${from}&from-month=11&from-year=2026&to-day=${to}&to-month=11&to-year=2026`;
  const turned = await people.trust.get(days('21', '1'));
  assert.match(turned.text, /comes before the first[\s\S]*All that was put so far/);
  assert.match((await people.trust.get(days('31', '31'))).text, /There is a problem|real date/);
  assert.match((await people.trust.get('thread?over=days')).text, /Give a first day/);
  assert.match((await people.trust.get('thread?over=nothing')).text, /All that was put so far/);
  assert.match((await people.trust.get(days('1', '2'))).text, /Nothing was put to a partner in this time/);
  assert.match((await people.trust.get('thread?over=year')).text, /since 22 November 2025/);
});

interface Row {
  readonly state: string;
  readonly answer: string | null;
  readonly put_on: string;
  readonly first_answered_on: string | null;
  readonly told_on: string | null;
  readonly change: string | null;
  readonly change_told_on: string | null;
  readonly id: string;
}

test('for any stretch of days the figures are those of a slow count of the rows', async () => {
  await withClient(table.db.owner, async (client) => {
    await client.query('set session_replication_role = replica');
    await client.query(
      `insert into thread.put_item (partnership_id, id, partner_id, words, put_on, clock_from, answer_due_on, state, answer, answered_on,
              first_answered_on, told_on, change, changed_on, change_told_on, held_because)
       select $1, gen_random_uuid(), case h % 2 when 0 then $2::uuid else $3::uuid end, 'Thing ' || n, day, day, day + 28, state,
              case when answered then 'done' end, case when answered then day + h % 40 end, case when answered then day + h % 40 end,
              case when answered and h % 5 > 0 then day + 50 end, case when answered and h % 3 = 0 then 'changed'
              when answered and h % 3 = 1 then 'nothing has changed' end, case when answered and h % 3 < 2 then day + 60 end,
              case when answered and h % 3 < 2 and h % 7 < 4 then day + 70 end, case when state = 'held open' then 'Open' end
         from (select n, h, date '2025-01-01' + h % 600 as day, state, state in ('answered', 'sent back', 'ended') as answered
                 from (select n, abs(hashtext(n::text)) as h,
                              (array['put', 'answered', 'answered', 'ended', 'sent back', 'held open'])[1 + abs(hashtext('s' || n)) % 6] as state
                         from generate_series(1, 400) n) drawn) made`,
      [table.partnership.id, table.partners.trust, table.partners.prison],
    );
  });
  const { rows } = await withClient(table.db.owner, (client) =>
    client.query<Row>(
      `select id, state, answer, put_on::text, first_answered_on::text, told_on::text, change, change_told_on::text from thread.put_item where partnership_id = $1`,
      [table.partnership.id],
    ),
  );
  const daysOf = ({ put_on, first_answered_on }: Row) =>
    (Date.parse(first_answered_on ?? put_on) - Date.parse(put_on)) / 86_400_000;
  const stretch = fc.tuple(fc.option(fc.nat({ max: 700 })), fc.option(fc.nat({ max: 700 })));
  await fc.assert(
    fc.asyncProperty(stretch, async ([first, last]) => {
      const [from, to] = [first, last].map((n) => (n === null ? null : daysFrom('2025-01-01', n))) as [
        string | null,
        string | null,
      ];
      const here = rows.filter(({ put_on }) => (from === null || put_on >= from) && (to === null || put_on <= to));
      const counts = here.filter(({ state, told_on }) => ['answered', 'ended'].includes(state) && told_on !== null);
      const days = counts.map(daysOf).toSorted((a, b) => a - b);
      const waits = here.filter(({ state }) => state === 'put' || state === 'sent back');
      const oldest = waits.toSorted((a, b) =>
        a.put_on < b.put_on || (a.put_on === b.put_on && a.id < b.id) ? -1 : 1,
      )[0];
      assert.deepEqual(await table.scope((scope) => readHealth(scope, { from, to })), {
        put: here.length,
        answered: counts.length,
        changed: counts.filter(({ change, change_told_on }) => change === 'changed' && change_told_on !== null).length,
        toldBack: counts.filter(({ change, change_told_on }) => change === null || change_told_on !== null).length,
        medianDays: days[Math.ceil(days.length / 2) - 1] ?? null,
        oldestUnanswered: oldest ? { id: oldest.id, on: oldest.put_on } : null,
      });
    }),
    { numRuns: 40 },
  );
});
