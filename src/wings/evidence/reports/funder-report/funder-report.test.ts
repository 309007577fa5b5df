import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { claimsOf } from '../document.ts';
import { linesOf, spendLines } from '../spend/spend-line.ts';
import type { FunderFacts } from './facts.ts';
import { funderReport } from './funder-report.ts';
import { reachOf } from './reach.ts';

const facts = (more: Partial<FunderFacts> = {}): FunderFacts => ({
  partnershipId: 'p',
  partnership: { name: 'Made up', tagline: null, fictional: true, sourceTitle: null },
  report: { number: null, title: 'Spring', subtitle: null, authors: [], rights: null, engagementId: null },
  period: { from: '2026-04-01', to: '2026-06-30' },
  ...{ goals: [], passages: [], sessions: [], careSpaces: 0, reached: null, commitments: [], actions: [] },
  health: { put: 0, answered: 0, changed: 0, medianDays: null },
  ...{ measured: [], spent: [], lookBacks: [], ...more },
});
const words = (more: Partial<FunderFacts> = {}) =>
  claimsOf(funderReport(facts(more))).map(({ name, words: said }) => `${name ?? ''}: ${said}`);

test('a report to the funder always has the same seven parts, and says what is not known', () => {
  const { parts } = funderReport(facts());
  assert.deepEqual(
    parts.map(({ heading }) => heading),
    ['Aims', 'Activity', 'Reach', 'Outcomes', 'Measures', 'Spend', 'Learning'],
  );
  assert.deepEqual([parts[0]?.missing, parts[4]?.missing], ['Not said yet', 'Not said yet']);
  assert.ok(words().includes(': Not given.'));
});

test('what was put is counted of all of the partnership, and a report of one engagement says so', () => {
  const titles = (engagementId: string | null) =>
    funderReport(facts({ report: { ...facts().report, engagementId } })).parts[3]?.groups.map(({ title }) => title);
  assert.deepEqual(titles(null), ['What people put to the partners']);
  assert.deepEqual(titles('e'), ['What people put to the partners, in all of the partnership']);
});

test('of care spaces only their number is said, from five on, and few people are not counted out', () => {
  assert.ok(!words({ careSpaces: 4 }).join().includes('were held'));
  assert.ok(words({ careSpaces: 5 }).includes(': 5 were held. Nothing else is kept of them.'));
  const session = { id: 's', title: 'The third', kindWords: 'Dialogue session', onDate: '2026-05-01', people: 3 };
  assert.ok(words({ sessions: [session] }).includes('Dialogue session: The third. 1 May 2026. Fewer than 5 people'));
});

test('reach is said of three sessions or more, and never differs from an earlier report by a few people', () => {
  const views = [
    { id: 'r', kind: 'resident' as const },
    { id: 'n', kind: 'health' as const },
  ];
  const came = ['a', 'b', 'c', 'd'].flatMap((sessionId) => [
    { sessionId, perspectiveId: 'r', people: 12 },
    { sessionId, perspectiveId: 'n', people: sessionId === 'd' ? 1 : 9 },
  ]);
  assert.equal(reachOf(came, views, [], ['a', 'b']), null);
  assert.ok(reachOf(came, views, [], ['a', 'b', 'c']));
  assert.equal(reachOf(came, views, [['a', 'b', 'c']], ['a', 'b', 'c', 'd']), null, 'the difference is one nurse');
});

test('of a time in which nothing was held no reach is said, and it is not called too small', () => {
  assert.equal(funderReport(facts()).parts[2]?.missing, 'Not said yet');
  const session = { id: 's', title: 'The third', kindWords: 'Dialogue session', onDate: '2026-05-01', people: 30 };
  assert.ok(words({ sessions: [session] }).includes(': Too few to say without pointing at somebody.'));
});

test('what was spent is read as it is written, to the penny', () => {
  const line = fc.record(
    { what: fc.stringMatching(/^[A-Za-z][A-Za-z ,()-]{0,30}[a-z]$/), pence: fc.integer({ min: 0, max: 999_999_999 }) },
    { noNullPrototype: true },
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 4 }), (spent) => {
      assert.deepEqual(spendLines(linesOf(spent)), { ok: true, lines: spent });
    }),
  );
  assert.deepEqual(spendLines('Room hire: £1,250.50\n\nTravel 80'), {
    ok: true,
    lines: [
      { what: 'Room hire', pence: 125_050 },
      { what: 'Travel', pence: 8000 },
    ],
  });
  for (const typed of [
    'Room hire: £1 250.50',
    'Room hire £1 250',
    'Room hire: 1 250',
    'Room hire 1 250',
    'Two rooms: £40, £60',
  ])
    assert.equal(spendLines(typed).ok, false, typed);
  for (const typed of ['Room 12: 250', 'Room 12 £250', 'Room 12 40']) assert.equal(spendLines(typed).ok, true, typed);
  assert.deepEqual(spendLines('Training on 3 May: £80'), {
    ...{ ok: true, lines: [{ what: 'Training on 3 May', pence: 8000 }] },
  });
  assert.deepEqual(spendLines('Room hire: much'), {
    ...{ ok: false, line: 1, because: 'write what it was, then how much: Room hire: £1,250.50' },
  });
});
