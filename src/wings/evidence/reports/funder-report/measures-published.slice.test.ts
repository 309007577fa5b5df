import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { testApp } from '../../../../../test/support/app.ts';
import type { Client } from '../../../../../test/support/client.ts';
import { inHandle } from '../../../../db/handle.ts';
import { newId } from '../../../../db/id.ts';
import type { Scope } from '../../../../db/scope.ts';
import { makeHandle } from '../../../../shell/seats.ts';
import { readIssues } from '../../store/issues.ts';
import { addMeasure, moveMeasureTier } from '../../store/measures.ts';

const app = await testApp({ still: true, clock: () => new Date('2026-05-10T12:00:00Z') });
after(() => app.close());
const placeId = app.partnership.place.id;
const manager = await app.as('partnership manager');
const representative = await app.as({ role: 'representative', place: placeId });
const lived = await app.as({ role: 'lived experience', shownAs: 'Peer lead' });
const nurse = await app.as({ role: 'front-line staff', shownAs: 'Nurse lead' });
const ids = { calls: newId(), waits: newId(), kept: newId(), record: newId(), item: newId() };
const words = {
  ...{ whatItCounts: 'Each one', unit: 'calls', kind: 'count' as const, per: null, every: 'month' as const },
  ...{ wished: 'less' as const, aim: null, aimSetBy: null, source: 'given' as const, sourceWords: null },
  ...{ interfaceId: null, level: null, placeId, limits: 'points' as const },
};
await app.scope(async (scope) => {
  const inUse = { ...words, state: 'in use' as const, because: null };
  await addMeasure(scope, { ...inUse, id: ids.calls, slug: 'calls', name: 'Crisis calls' });
  await addMeasure(scope, { ...inUse, id: ids.kept, slug: 'kept', name: 'Kept calls' });
  await addMeasure(scope, {
    ...{ ...words, id: ids.waits, slug: 'waits', name: 'Waits', state: 'gap', because: 'Nobody counts them.' },
  });
  await addMeasure(scope, {
    ...{ ...inUse, id: ids.record, slug: 'record', name: 'Days to an answer', kind: 'days', source: 'response days' },
  });
  await scope.tx
    .insertInto('put_item')
    .values({
      ...{ partnership_id: scope.partnershipId, id: ids.item, partner_id: app.partnership.partner.id },
      ...{ words: 'Later meals', put_on: '2026-01-02', clock_from: '2026-01-02', answer_due_on: '2026-01-30' },
      ...{ place_id: placeId, state: 'answered', answer: 'done', answered_on: '2026-02-01' },
    })
    .execute();
  await scope.tx
    .insertInto('put_answer')
    .values({
      ...{ partnership_id: scope.partnershipId, id: newId(), item_id: ids.item, round: 1, answer: 'done' },
      ...{ words: 'At six now', given_as: 'Governor', how: 'on screen', answered_on: '2026-02-01' },
    })
    .execute();
  // set back by each new answer: those who put it were told this one
  await scope.tx.updateTable('put_item').set({ told_on: '2026-02-03' }).where('id', '=', ids.item).execute();
});
const quarter = {
  ...{ 'from-day': '1', 'from-month': '1', 'from-year': '2026' },
  ...{ 'to-day': '31', 'to-month': '3', 'to-year': '2026' },
};
const make = async (kind: string) =>
  (await manager.post('reports/make', { kind, title: `Spring ${kind}`, authors: '', ...quarter })).location;
const funder = await make('funder report');
const field = (text: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(text)?.[1] ?? '';
const keysOf = (text: string) => [...text.matchAll(/name="shown" value="([^"]*)"/g)].map(([, key]) => key ?? '');
/** As somebody who ticks these, and leaves the rest without a tick. */
async function choose(who: Client, ...chosen: string[]) {
  const keys = keysOf((await who.get(`${funder}/choose`)).text);
  return who.post(`${funder}/choose`, {
    shown: keys,
    publish: keys.filter((key) => chosen.some((id) => key.includes(id))),
  });
}
const tierOf = (id: string) =>
  app.scope(
    async ({ tx }) =>
      (await tx.selectFrom('measure').select('tier').where('id', '=', id).executeTakeFirstOrThrow()).tier,
  );
const issueIt = async () => {
  const { text } = await manager.get(`${funder}/issue`);
  return manager.post(`${funder}/issue`, { digest: field(text, 'digest') });
};

test('a measure is published from the report that it stands in, and what the record gives never is', async () => {
  assert.equal((await representative.get(`${funder}/choose`)).status, 403);
  const { text } = await manager.get(`${funder}/choose`);
  assert.match(text, /Measures, with every figure that was given[\s\S]*Crisis calls[\s\S]*Waits/);
  assert.doesNotMatch(text, /Days to an answer/);
  assert.equal((await choose(manager, ids.calls, ids.waits)).kept, 'What is published is as you ticked it.');
  const report = (await manager.get(funder)).text;
  assert.match(
    report,
    /Crisis calls:[\s\S]*No reading yet[\s\S]*Waits:[\s\S]*No effective measure yet\. Nobody counts them/,
  );
  assert.doesNotMatch(report, /Kept calls/);
});

test('a representative keeps a measure at their place and does not publish it', async () => {
  await assert.rejects(
    underHandle(representative, (scope) => moveMeasureTier(scope, ids.kept, 1, 'published')),
    /a measure is let out by those who publish/,
  );
});

test('a measure that is taken back is gone from every issue, at once', async () => {
  const telling = { ...quarter, 'toldOn-day': '10', 'toldOn-month': '4', 'toldOn-year': '2026', toWhom: 'Residents' };
  assert.equal((await lived.post('reports/told-back/add', { ...telling, ways: ['slips handed out'] })).status, 303);
  const issued = await issueIt();
  assert.equal(issued.status, 303, issued.text);
  assert.match((await representative.get(issued.location)).text, /Crisis calls/);
  assert.equal((await choose(manager, ids.waits)).status, 303);
  const [issue] = await app.scope((scope) => readIssues(scope));
  assert.deepEqual([issue?.state, issue?.because, issue?.linesOut], ['withdrawn', 'words in it were taken back', 1]);
  assert.doesNotMatch((await representative.get(issued.location)).text, /Crisis calls/);
  assert.equal((await representative.get(`${issued.location}/pdf`)).status, 404);
  const again = await issueIt();
  assert.match((await representative.get(again.location)).text, /Waits/);
});

test('where two lead together it takes both, and one takes it back', async () => {
  await namedLeads();
  assert.equal((await choose(manager, ids.waits, ids.calls)).status, 403);
  await assert.rejects(
    underHandle(lived, (scope) => moveMeasureTier(scope, ids.calls, 3, 'published')),
    /it takes both leads/,
  );
  assert.match((await lived.get(funder)).text, /Choose what is published/);
  assert.doesNotMatch((await representative.get(funder)).text, /Choose what is published/);
  const asked = await choose(lived, ids.waits, ids.calls);
  assert.match(asked.kept, /It is kept as you asked it/);
  assert.equal(await tierOf(ids.calls), 'partners');
  assert.match((await nurse.get(asked.location)).text, /Crisis calls/);
  assert.equal((await yesTo(nurse, asked.location)).kept, 'Both said yes, and it is done.');
  assert.equal(await tierOf(ids.calls), 'published');
  assert.equal((await choose(lived, ids.waits)).status, 303);
  assert.equal(await tierOf(ids.calls), 'partners');
});

test('whoever leads lets a measure out and back, and changes nothing else of it', async () => {
  await assert.rejects(
    underHandle(lived, ({ tx }) =>
      tx.updateTable('measure').set({ name: 'Other' }).where('id', '=', ids.calls).execute(),
    ),
    /a measure is kept at its place/,
  );
});

test('what was put goes out by both leads from a poster as it does from the public page', async () => {
  const poster = await make('poster');
  const keys = keysOf((await lived.get(`${poster}/choose`)).text);
  const asked = await lived.post(`${poster}/choose`, { shown: keys, publish: keys });
  assert.match(asked.kept, /It is kept as you asked it/);
  assert.equal((await yesTo(nurse, asked.location)).kept, 'Both said yes, and it is done.');
});

async function underHandle(who: Client, work: (scope: Scope) => Promise<unknown>): Promise<void> {
  const partnershipId = app.partnership.id;
  const handle = await makeHandle(app.db, app.handleSecret, {
    ...{ partnershipId, personId: who.personId, expiresAt: new Date(Date.now() + 60_000) },
  });
  await inHandle(app.db, handle, (tx) => work({ tx, partnershipId }));
}
async function namedLeads(): Promise<void> {
  for (const [who, side] of [
    [lived, 'lived experience'],
    [nurse, 'clinical'],
  ] as const) {
    await manager.post('leading/co-leads/name', { placeId, leads: 2, personId: who.personId, side });
    const lead = await app.scope(({ tx }) =>
      tx.selectFrom('co_lead').select('id').where('person_id', '=', who.personId).executeTakeFirstOrThrow(),
    );
    await who.post(`leading/co-leads/${lead.id}/yes`);
  }
}
const yesTo = async (who: Client, decision: string) =>
  who.post(`${decision}/yes`, { digest: field((await who.get(decision)).text, 'digest') });
