// What a report to a funder let out once is out: a session that is written down later must not stand between two issues.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { testApp } from '../../../../../test/support/app.ts';
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

test('an issue that tells of one session more does not say who came to it by what it adds', async () => {
  const manager = await app.as('partnership manager');
  for (const month of ['04', '05', '06', '07']) await hold(`held-${month}`, `2026-${month}-10`, 9);
  const day = (name: string, on: string) => {
    const [year, month, date] = on.split('-');
    return { [`${name}-day`]: date, [`${name}-month`]: month, [`${name}-year`]: year };
  };
  const made = await manager.post('reports/make', {
    ...{ kind: 'funder report', title: 'Summer', authors: '' },
    ...{ ...day('from', '2026-04-01'), ...day('to', '2026-09-30') },
  });
  assert.equal(made.status, 303, made.text);
  await app.scope((scope) =>
    addToldPeriod(scope, {
      ...{ id: newId(), from: '2026-04-01', to: '2026-09-30', toldOn: '2026-10-02', ways: ['read out in a forum'] },
      ...{ toWhom: 'Residents', withIssueId: null, recordedBy: manager.personId ?? '' },
    }),
  );
  const report = made.location;
  const reach = async () =>
    /Places taken at what was held[\s\S]*?<h2/.exec((await manager.get(report)).text)?.[0] ?? '';
  assert.match(await reach(), /of the places|places taken/);
  const digest = /name="digest" value="([^"]*)"/.exec((await manager.get(`${report}/issue`)).text)?.[1];
  const issued = await manager.post(`${report}/issue`, { digest });
  assert.match(issued.kept, /Issue 1 is out/);
  assert.match(await reach(), /of the places|places taken/);
  await hold('written-down-late', '2026-08-10', 1);
  assert.match(await reach(), /Too few to say without pointing at somebody/);
});
