import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { testApp } from '../../../../../test/support/app.ts';
import type { Client } from '../../../../../test/support/client.ts';
import { newId } from '../../../../db/id.ts';
import { addIssue } from '../../store/issues.ts';
import { findReport } from '../../store/reports.ts';
import { frozen } from '../issues/frozen.ts';
import { makers } from '../makers.ts';

const app = await testApp({ still: true });
after(() => app.close());
const manager = await app.as('partnership manager');
const lived = await app.as({ role: 'lived experience', shownAs: 'Peer lead' });
const nurse = await app.as({ role: 'front-line staff', shownAs: 'Nurse lead' });
const [engagementId, passage] = [newId(), newId()];
await app.scope(async ({ tx, partnershipId }) => {
  const inIt = { partnership_id: partnershipId };
  await tx
    .insertInto('engagement')
    .values({
      ...{ ...inIt, id: engagementId, slug: 'led', title: 'Led', state: 'under way' },
      place_id: app.partnership.place.id,
    })
    .execute();
  await tx
    .insertInto('engagement_passage')
    .values({
      ...{ ...inIt, id: passage, engagement_id: engagementId, part: 'context', position: 1, tier: 'published' },
      words: 'Two shifts never met.',
    })
    .execute();
});
const study = (await manager.post('reports/make', { kind: 'case study', engagement: engagementId, title: 'Led' }))
  .location;
for (const [who, side] of [
  [lived, 'lived experience'],
  [nurse, 'clinical'],
] as const) {
  await manager.post('leading/co-leads/name', {
    ...{ placeId: app.partnership.place.id, leads: 2, personId: who.personId, side },
  });
  const lead = await app.scope(({ tx }) =>
    tx.selectFrom('co_lead').select('id').where('person_id', '=', who.personId).executeTakeFirstOrThrow(),
  );
  await who.post(`leading/co-leads/${lead.id}/yes`);
}
const field = (text: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(text)?.[1] ?? '';
const asks = async (who: Client) =>
  who.post(`${study}/issue`, { digest: field((await who.get(`${study}/issue`)).text, 'digest') });
const yesTo = async (who: Client, decision: string) =>
  who.post(`${decision}/yes`, { digest: field((await who.get(decision)).text, 'digest') });
const issues = () => app.scope(({ tx }) => tx.selectFrom('report_issue').select('number').execute());

test('where two lead together, neither of them nor whoever keeps reports issues alone', async () => {
  assert.equal((await manager.get(`${study}/issue`)).status, 403);
  const asked = await asks(nurse);
  assert.match(asked.kept, /It is kept as you asked it/);
  assert.deepEqual(await issues(), []);
  await assert.rejects(
    app.scope(async (scope) => {
      const report = await findReport(scope, study.split('/').at(-1) ?? '');
      const made = report && (await makers[report.kind](scope, report, { today: '2026-11-29' }));
      if (!made) throw new Error('not made');
      await addIssue(scope, {
        ...{ ...frozen(made.document), id: newId(), reportId: report.id, title: 'Led', issuedOn: '2026-11-29' },
        ...{ issuedBy: manager.personId, toldPeriodId: null },
      });
    }),
    /it takes both leads/,
  );
});

test('both say yes to exactly the same words: other words since then are not issued', async () => {
  const [{ id: first } = { id: '' }] = await app.scope(({ tx }) =>
    tx.selectFrom('joint_decision').select('id').execute(),
  );
  const reword = (words: string) =>
    app.scope(({ tx }) => tx.updateTable('engagement_passage').set({ words }).where('id', '=', passage).execute());
  await reword('Two shifts meet now.');
  const stale = await yesTo(lived, `leading/decisions/${first}`);
  assert.ok(stale.status === 409 || stale.status === 303);
  assert.deepEqual(await issues(), []);
  await reword('Two shifts never met.');
  assert.equal((await yesTo(lived, `leading/decisions/${first}`)).kept, 'Both said yes, and it is done.');
  assert.deepEqual(await issues(), [{ number: 1 }]);
  assert.match((await manager.get(`${study}/issues/1`)).text, /Two shifts never met/);
});
