// What a report to a funder let out once is out: a session that is written down later must not stand between two issues.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { testApp } from '../../../../../test/support/app.ts';
import type { Client } from '../../../../../test/support/client.ts';
import { addReadySession } from '../../../../../test/support/ready-session.ts';
import { withClient } from '../../../../db/client.ts';
import { newId } from '../../../../db/id.ts';
import { addToldPeriod } from '../../store/told-periods.ts';

const app = await testApp({ still: true });
after(() => app.close());
const ready = await addReadySession(app);
const owner = (text: string, values: unknown[]) =>
  withClient(app.db.owner, async (client) => (await client.query(text, values)).rows);
const { id: here } = app.partnership;
async function hold(slug: string, on: string, people: number): Promise<void> {
  const id = newId();
  await owner(
    `insert into thread.session (partnership_id, id, slug, engagement_id, place_id, limits_id, kind, title, on_date, state)
     select partnership_id, $2, $3, engagement_id, place_id, limits_id, kind, $3, $4, 'closed' from thread.session where id = $1`,
    [ready.ids.first, id, slug, on],
  );
  for (const perspective of Object.values(ready.views))
    await owner(
      `insert into thread.coverage (partnership_id, id, engagement_id, session_id, perspective_id, seat_words, coming, tier)
       values ($1, gen_random_uuid(), $2, $3, $4, 'x', $5, 'published')`,
      [here, ready.engagementId, id, perspective, people],
    );
}

const day = (name: string, on: string) => {
  const [year, month, date] = on.split('-');
  return { [`${name}-day`]: date, [`${name}-month`]: month, [`${name}-year`]: year };
};
async function make(who: Client, title: string, from: string, to: string): Promise<string> {
  const body = { kind: 'funder report', title, authors: '', ...day('from', from), ...day('to', to) };
  const made = await who.post('reports/make', body);
  assert.equal(made.status, 303, made.text);
  await app.scope((scope) =>
    addToldPeriod(scope, {
      ...{ id: newId(), from, to, toldOn: '2026-10-02', ways: ['read out in a forum'] },
      ...{ toWhom: 'Residents', withIssueId: null, recordedBy: who.personId ?? '' },
    }),
  );
  return made.location;
}
const reachIn = async (who: Client, report: string) =>
  /Places taken at what was held[\s\S]*?<h2/.exec((await who.get(report)).text)?.[0] ?? '';
async function issue(who: Client, report: string): Promise<void> {
  const digest = /name="digest" value="([^"]*)"/.exec((await who.get(`${report}/issue`)).text)?.[1];
  assert.match((await who.post(`${report}/issue`, { digest })).kept, /Issue 1 is out/);
}
const figures = /of the places|places taken/;
const none = /Too few to say without pointing at somebody/;

test('an issue that tells of one session more does not say who came to it by what it adds', async () => {
  const manager = await app.as('partnership manager');
  for (const month of ['04', '05', '06', '07']) await hold(`held-${month}`, `2026-${month}-10`, 9);
  const report = await make(manager, 'Summer', '2026-04-01', '2026-09-30');
  assert.match(await reachIn(manager, report), figures);
  await issue(manager, report);
  assert.match(await reachIn(manager, report), figures);
  await hold('written-down-late', '2026-08-10', 1);
  assert.match(await reachIn(manager, report), none);
});

test('nor does a report that was made before the one that was issued', async () => {
  const manager = await app.as('partnership manager');
  for (const month of ['01', '02', '03']) await hold(`held-${month}`, `2025-${month}-10`, 9);
  const first = await make(manager, 'A whole year', '2025-01-01', '2025-12-31');
  const second = await make(manager, 'A spring', '2025-01-01', '2025-03-31');
  for (const report of [first, second]) assert.match(await reachIn(manager, report), figures);
  await issue(manager, second);
  assert.match(await reachIn(manager, first), figures);
  await hold('a-year-later', '2025-08-10', 1);
  assert.match(await reachIn(manager, first), none);
});
