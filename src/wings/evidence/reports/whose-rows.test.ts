// What the database itself holds of reports, look-backs and consents, whoever is asking through it.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { sql } from 'kysely';
import { testApp } from '../../../../test/support/app.ts';
import { inHandle } from '../../../db/handle.ts';
import { newId } from '../../../db/id.ts';
import type { Scope } from '../../../db/scope.ts';
import { makeHandle } from '../../../shell/seats.ts';

const app = await testApp({ still: true });
after(() => app.close());
const [manager, representative] = [await app.as('partnership manager'), await app.as('representative')];
const { id: here } = app.partnership;
const ids = { engagement: newId(), report: newId(), quotation: newId(), consent: newId() };
await app.scope(async ({ tx }) => {
  const inIt = { partnership_id: here };
  await tx
    .insertInto('engagement')
    .values({ ...inIt, id: ids.engagement, slug: 'gate', title: 'The gate', state: 'under way' })
    .execute();
  await tx
    .insertInto('report')
    .values({ ...inIt, id: ids.report, slug: 'gate', kind: 'case study', title: 'Gate', engagement_id: ids.engagement })
    .execute();
  await tx
    .insertInto('quotation')
    .values({
      ...{ ...inIt, id: ids.quotation, engagement_id: ids.engagement, words: 'We wait.', tier: 'published' },
      ...{ tellable: 'no', kept_at: new Date() },
    })
    .execute();
  await tx
    .insertInto('quotation_consent')
    .values({
      ...{ ...inIt, id: ids.consent, quotation_id: ids.quotation, use: 'leaflet', given_how: 'On paper' },
      withdrawn_at: new Date(),
    })
    .execute();
});
const as = async <T>(personId: string, work: (tx: Scope['tx']) => Promise<T>): Promise<T> =>
  inHandle(
    app.db,
    await makeHandle(app.db, app.handleSecret, {
      ...{ partnershipId: here, personId, expiresAt: new Date(Date.now() + 60_000) },
    }),
    work,
  );

test('a report is said to be issued by nobody who does not keep reports, and deleted by nobody', async () => {
  const issues = (tx: Scope['tx']) =>
    sql`update thread.report set state = 'issued', title = 'Mine' where id = ${ids.report}`.execute(tx);
  assert.equal((await as(representative.personId, issues)).numAffectedRows, 0n);
  const makes = (tx: Scope['tx']) =>
    tx
      .insertInto('report')
      .values({
        ...{ partnership_id: here, id: newId(), slug: 'mine', kind: 'case study', title: 'Mine' },
        engagement_id: ids.engagement,
      })
      .execute();
  await assert.rejects(as(representative.personId, makes), /row-level security/);
  await as(manager.personId, makes);
  await assert.rejects(
    as(manager.personId, (tx) => sql`delete from thread.look_back`.execute(tx)),
    /permission denied/,
  );
});

test('a consent that was taken back is given again by nobody, and no use becomes another', async () => {
  for (const set of ['withdrawn_at = null', `use = 'public page'`])
    await assert.rejects(
      as(manager.personId, (tx) =>
        sql`update thread.quotation_consent set ${sql.raw(set)} where id = ${ids.consent}`.execute(tx),
      ),
      (error: { constraint?: string }) => error.constraint === 'what_was_taken_back_stays_so',
    );
});
