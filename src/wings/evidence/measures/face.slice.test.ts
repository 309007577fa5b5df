import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { testApp } from '../../../../test/support/app.ts';
import { inReadHandle } from '../../../db/handle.ts';
import { newId } from '../../../db/id.ts';
import { makeHandle } from '../../../shell/seats.ts';
import { addChangeIdea, addMeasure, addReadings, addStep, moveMeasureTier, readSteps } from '../store/measures.ts';
import { readMeasuresFor } from './face.ts';
import type { MeasureWords } from './measure.ts';
import { nextPeriod } from './period.ts';

const app = await testApp({ still: true });
after(() => app.close());

const words: MeasureWords = {
  ...{ name: 'Calls', whatItCounts: 'Each call', unit: 'calls', kind: 'count', per: null, every: 'month' },
  ...{ wished: 'less', aim: null, aimSetBy: null, source: 'given', sourceWords: null, interfaceId: null },
  ...{ level: null, placeId: null, limits: 'points' },
};
const counts = [14, 17, 12, 15, 19, 13, 16, 14, 18, 15, 13, 17, 6, 5, 7, 4, 6, 5, 7, 6, 4, 5, 6, 7];
const ids = { calls: newId(), gap: newId(), shown: newId() };
await app.scope(async (scope) => {
  await addMeasure(scope, { ...words, id: ids.calls, slug: 'calls', state: 'in use', because: null });
  await addMeasure(scope, {
    ...words,
    name: 'Waits',
    id: ids.gap,
    slug: 'waits',
    state: 'gap',
    because: 'Nobody counts',
  });
  await addMeasure(scope, { ...words, name: 'Shown', id: ids.shown, slug: 'shown', state: 'in use', because: null });
  await moveMeasureTier(scope, ids.shown, 1, 'published');
  let standsFor = '2024-01-01';
  const readings = counts.map((value) => {
    const one = { id: newId(), standsFor, value, numerator: null, denominator: null, unknownBecause: null };
    standsFor = nextPeriod('month', standsFor);
    return one;
  });
  const by = { givenAs: 'Wing manager', givenBy: null, givenAt: new Date() };
  const of = { id: ids.calls, kind: 'count', version: 1 } as const;
  assert.deepEqual(await addReadings(scope, of, readings, by), []);
  await addReadings(
    scope,
    { id: ids.shown, kind: 'count', version: 2 },
    readings.slice(0, 1).map((one) => ({ ...one, id: newId() })),
    by,
  );
  await addChangeIdea(scope, { id: newId(), measureId: ids.shown, words: 'SECRET IDEA', beganOn: '2024-01-01' });
});

test('a report gets the points that lie in its time, and a finding of everything up to its end', async () => {
  const read = (from: string, to: string) =>
    app.scope((scope) => readMeasuresFor(scope, { from, to, tiers: ['partners'] }));
  const [calls, waits] = await read('2025-10-01', '2025-12-31');
  assert.deepEqual(
    calls?.points.map(({ period, words: said }) => `${period}: ${said}`),
    ['October 2025: 5 calls', 'November 2025: 6 calls', 'December 2025: 7 calls'],
  );
  assert.equal(calls?.finding, 'Calls: fewer since January 2025, by more than chance would give');
  assert.deepEqual(
    [waits?.state, waits?.because, waits?.finding],
    ['gap', 'Nobody counts', 'Waits: no effective measure yet'],
  );
  // of the first half of it alone nothing can be told, and a month that is not over is not in it
  const [then] = await read('2024-01-01', '2024-12-15');
  assert.equal(then?.points.length, 11);
  assert.equal(then?.finding, 'Calls: no change that we can tell from chance');
});

test('a reader of what is published gets published measures with their readings, and nothing of what was tried', async () => {
  const handle = await makeHandle(app.db, app.handleSecret, {
    ...{ partnershipId: app.partnership.id, personId: null, clearance: 'published', mayWrite: false },
    expiresAt: new Date(Date.now() + 60_000),
  });
  const seen = await inReadHandle(app.db, handle, async (tx) => {
    const scope = { tx, partnershipId: app.partnership.id };
    // asking for more than the handle may see gives no more
    const measures = await readMeasuresFor(scope, {
      from: '2024-01-01',
      to: '2026-01-01',
      tiers: ['partners', 'published'],
    });
    const ideas = await tx.selectFrom('change_idea').selectAll().execute();
    const readings = await tx.selectFrom('measure_reading').select('measure_id').distinct().execute();
    return { names: measures.map(({ name, points }) => `${name} ${points.length}`), ideas, readings };
  });
  assert.deepEqual(seen, { names: ['Shown 1'], ideas: [], readings: [{ measure_id: ids.shown }] });
});

test('everyone with a seat reads what the measures say, and the figures as a table', async () => {
  const researcher = await app.as('researcher');
  const list = await researcher.get('measures');
  assert.match(list.text, /Calls: fewer since January 2025, by more than chance would give/);
  assert.match(list.text, /Gap: no effective measure yet/);
  const { text } = await researcher.get('measures/calls');
  assert.match(text, /A shift down from January 2025 to December 2025/);
  assert.match(text, /Making Data Count/);
  assert.match((await researcher.get('measures/calls?chart=run')).text, /Perla, Provost and Murray/);
  const csv = (await researcher.get('measures/calls/figures.csv')).text;
  assert.match(
    csv,
    /^stands_for,period,figure,numerator,denominator,in_words\r\n2024-01-01,January 2024,14,,,14 calls\r\n/,
  );
  assert.equal((await researcher.get('measures/nothing')).status, 404);
});

test('what a published measure says is the same for whoever reads it, and why its limits were worked out anew is not let out', async () => {
  await app.scope(async (scope) => {
    await moveMeasureTier(scope, ids.calls, 1, 'published');
    const step = {
      id: newId(),
      fromOn: '2025-01-01',
      because: 'SECRET REASON',
      chosenAs: 'Keeper',
      chosenOn: '2025-06-01',
    };
    assert.ok(await addStep(scope, ids.calls, step));
  });
  const handle = await makeHandle(app.db, app.handleSecret, {
    ...{ partnershipId: app.partnership.id, personId: null, clearance: 'published', mayWrite: false },
    expiresAt: new Date(Date.now() + 60_000),
  });
  const when = { from: '2025-10-01', to: '2025-12-31', tiers: ['published'] as const };
  const said = await app.scope((scope) => readMeasuresFor(scope, when));
  assert.equal(said.find(({ id }) => id === ids.calls)?.finding, 'Calls: no change that we can tell from chance');
  await inReadHandle(app.db, handle, async (tx) => {
    const scope = { tx, partnershipId: app.partnership.id };
    assert.deepEqual(await readMeasuresFor(scope, when), said);
    assert.doesNotMatch(JSON.stringify([...(await readSteps(scope, [ids.calls]))]), /SECRET|Keeper/);
  });
});
