import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { daysFrom } from '../../../shell/days.ts';

import { type Continuity, continuityOf, type Leaving, type Period, stages, together } from './continuity.ts';
import { addMonths, firstOf, lastOf, monthOf } from './day-count.ts';

const leaving = (more: Partial<Leaving> = {}): Leaving => ({
  ...{ referenceId: 'a', kind: 'prison to community', fromId: 'p', area: null, number: 1, state: 'sent' },
  ...{ releasedOn: '2026-03-02', sentOn: '2026-02-20', acknowledgedOn: null, acceptedOn: null, appointmentOn: null },
  ...{ startedOn: null, endedOn: null, becauseKind: null },
  ...more,
});
const march: Period = { from: '2026-03-01', until: '2026-03-31', today: '2026-06-01' };
const of = (rows: readonly Leaving[], today = march.today) => continuityOf(rows, { ...march, today });
const stageOf = (row: Leaving) => stages[of([row]).lost.indexOf(1)];

test('day 21 still counts, and day 22 does not', () => {
  assert.equal(of([leaving({ startedOn: '2026-03-23' })]).started, 1);
  const late = of([leaving({ startedOn: '2026-03-24' })]);
  assert.deepEqual([late.started, late.of, late.reasons], [0, 1, [{ reason: 'started after day 21', people: 1 }]]);
});

test('each step that was not done in time says where somebody was lost', () => {
  assert.equal(stageOf(leaving({ sentOn: null, state: 'planned' })), 'never sent');
  assert.equal(stageOf(leaving({ sentOn: '2026-03-25' })), 'never sent');
  assert.equal(stageOf(leaving()), 'not acknowledged');
  assert.equal(stageOf(leaving({ acknowledgedOn: '2026-03-03' })), 'nobody named');
  assert.equal(stageOf(leaving({ acknowledgedOn: '2026-03-03', acceptedOn: '2026-03-04' })), 'no appointment');
  assert.equal(stageOf(leaving({ acceptedOn: '2026-03-04', appointmentOn: '2026-03-30' })), 'did not start');
});

test('whoever died or was back in prison by day 21 is in neither number, unless they had started', () => {
  const died = { state: 'stopped', becauseKind: 'died', endedOn: '2026-03-10' };
  const back = { state: 'stopped', becauseKind: 'back in prison', endedOn: '2026-03-10' };
  const both = of([leaving(died), leaving({ ...back, referenceId: 'b' })]);
  assert.deepEqual([both.of, both.excluded], [0, { died: 1, backInPrison: 1 }]);
  assert.equal(of([leaving({ ...back, startedOn: '2026-03-05' })]).started, 1);
  assert.equal(of([leaving({ ...back, endedOn: '2026-03-24' })]).of, 1);
});

test('whoever chose not to stays in the count, and so does whoever left without any handover', () => {
  const chose = leaving({ state: 'declined', endedOn: '2026-03-04' });
  const nobody = leaving({ referenceId: 'b', state: 'never planned', sentOn: null });
  const { of: people, reasons } = of([chose, nobody]);
  assert.equal(people, 2);
  assert.deepEqual(reasons.map(({ reason }) => reason).sort(), ['chose not to', 'no handover was made']);
});

test('until day 21 has passed somebody who has not started is in neither number, and the period has no share yet', () => {
  const on = (today: string) => of([leaving(), leaving({ referenceId: 'b', startedOn: '2026-03-05' })], today);
  const before = on('2026-03-23');
  assert.deepEqual([before.notKnownYet, before.of, before.isWhole], [1, 1, false]);
  const after = on('2026-03-24');
  assert.deepEqual([after.notKnownYet, after.of, after.isWhole], [0, 2, false]);
  assert.equal(on('2026-04-22').isWhole, true);
});

test('a person counts once for a release, by the furthest of the handovers that were tried', () => {
  const refused = leaving({ state: 'refused', endedOn: '2026-03-03', becauseKind: 'no place' });
  const second = leaving({ number: 2, acceptedOn: '2026-03-05', startedOn: '2026-03-12', state: 'started' });
  const { started, of: people } = of([second, refused]);
  assert.deepEqual([started, people], [1, 1]);
});

test('a handover to another prison, and a release that is still to come, are in no number', () => {
  assert.equal(of([leaving({ kind: 'prison to prison' })]).of, 0);
  assert.equal(of([leaving({ state: 'stopped', becauseKind: 'was planned by mistake' })]).of, 0);
  const coming = of([leaving({ releasedOn: '2026-03-30' })], '2026-03-29');
  assert.deepEqual([coming.of, coming.notKnownYet], [0, 0]);
});

/**
 * The same count as somebody would make it by hand: person by person and day by day, asking at the end of every day from release to
 * day 21 what had happened by then. It shares no code with the rule.
 */
function slowly(rows: readonly Leaving[], { from, until, today }: Period): Omit<Continuity, 'reasons' | 'isWhole'> {
  const counts = [0, 0, 0, 0, 0, 0];
  const excluded = { died: 0, backInPrison: 0 };
  let notKnownYet = 0;
  const community = rows.filter((row) => row.kind === 'prison to community' && row.becauseKind !== 'not released');
  for (const person of new Set(community.map((row) => row.referenceId)))
    for (let day = from; day <= until && day <= today; day = daysFrom(day, 1)) {
      const tried = community.filter((row) => row.referenceId === person && row.releasedOn === day);
      if (tried.length === 0) continue;
      let furthest = 0;
      let isDead = false;
      let isBack = false;
      const days = ['2000-01-01', ...Array.from({ length: 22 }, (_, n) => daysFrom(day, n))];
      for (const by of days)
        for (const row of tried) {
          const was = (on: string | null) => on !== null && on <= by;
          if (was(row.sentOn)) furthest = Math.max(furthest, 1);
          if (was(row.acknowledgedOn)) furthest = Math.max(furthest, 2);
          if (was(row.acceptedOn)) furthest = Math.max(furthest, 3);
          if (row.appointmentOn !== null) furthest = Math.max(furthest, 4);
          if (was(row.startedOn)) furthest = Math.max(furthest, 5);
          if (was(row.endedOn) && row.becauseKind === 'died') isDead = true;
          if (was(row.endedOn) && row.becauseKind === 'back in prison') isBack = true;
        }
      const lastDay = days.at(-1) ?? day;
      if (furthest === 5) counts[5] = (counts[5] ?? 0) + 1;
      else if (isDead) excluded.died += 1;
      else if (isBack) excluded.backInPrison += 1;
      else if (today <= lastDay) notKnownYet += 1;
      else counts[furthest] = (counts[furthest] ?? 0) + 1;
    }
  const all = counts.reduce((sum, count) => sum + count, 0);
  return { started: counts[5] ?? 0, of: all, lost: counts, excluded, notKnownYet };
}

const first = '2025-01-01';
const maybeDay = (least: number, most: number) => fc.option(fc.integer({ min: least, max: most }), { freq: 3 });
const histories = fc.array(
  fc
    .record({
      person: fc.integer({ min: 0, max: 12 }),
      number: fc.integer({ min: 1, max: 99 }),
      kind: fc.constantFrom<Leaving['kind']>('prison to community', 'prison to community', 'prison to prison'),
      from: fc.constantFrom('clinic at one', 'charity at one', 'clinic at two'),
      area: fc.constantFrom('Northside', 'Southside', null),
      release: fc.option(fc.integer({ min: 0, max: 500 }), { freq: 9 }),
      ...{ sent: maybeDay(-20, 30), acknowledged: maybeDay(-10, 30), accepted: maybeDay(-5, 30) },
      ...{ appointment: maybeDay(-3, 40), started: maybeDay(-2, 40), ended: maybeDay(0, 40) },
      because: fc.constantFrom(null, 'died', 'back in prison', 'did not come', 'not released'),
    })
    .map(({ person, number, kind, from, area, release, because, ...after }): Leaving => {
      // few days, so that one release often has several handovers
      const releasedOn = release === null ? null : daysFrom(first, Math.floor(release / 9) * 9);
      const on = (days: number | null) => (days === null || !releasedOn ? null : daysFrom(releasedOn, days));
      return {
        ...{ referenceId: `person ${person}`, kind, fromId: from, area, number, releasedOn },
        ...{ sentOn: on(after.sent), acknowledgedOn: on(after.acknowledged), acceptedOn: on(after.accepted) },
        ...{ appointmentOn: on(after.appointment), startedOn: on(after.started), endedOn: on(after.ended) },
        ...{ becauseKind: because, state: 'stopped' },
      };
    }),
  { minLength: 5, maxLength: 60, size: 'max' },
);
const cuts: Record<string, (row: Leaving) => string> = {
  all: () => 'all',
  establishment: (row) => row.fromId.split(' at ')[1] ?? '',
  provider: (row) => row.fromId,
  area: (row) => row.area ?? 'not known',
};

test('over months, rolling twelve months, establishments, providers and areas it is what a slow count makes of any history', () => {
  let counted = 0;
  fc.assert(
    fc.property(histories, fc.integer({ min: 100, max: 540 }), fc.integer({ min: 0, max: 17 }), (rows, age, month) => {
      const today = daysFrom(first, age);
      const at = addMonths('2025-01', month);
      const periods: Period[] = [
        { from: firstOf(at), until: lastOf(at), today },
        { from: firstOf(addMonths(at, -11)), until: lastOf(at), today },
      ];
      for (const cut of Object.values(cuts))
        for (const group of Map.groupBy(rows, cut).values())
          for (const period of periods) {
            const { reasons, isWhole, ...figure } = continuityOf(group, period);
            assert.deepEqual(figure, slowly(group, period));
            assert.equal(
              reasons.reduce((all, { people }) => all + people, 0),
              figure.of - figure.started,
            );
            assert.equal(isWhole, daysFrom(period.until, 21) < today);
            const months = Array.from({ length: 12 }, (_, n) => addMonths(monthOf(period.until), n - 11))
              .filter((one) => one >= monthOf(period.from))
              .map((one) => continuityOf(group, { from: firstOf(one), until: lastOf(one), today }));
            assert.deepEqual(together(months), { ...figure, reasons, isWhole });
            counted += figure.of;
          }
    }),
    { numRuns: 150 },
  );
  assert.ok(counted > 1000, `only ${counted} were counted: histories in which nobody counts prove nothing`);
});
