// Whoever reads of a stretch of time also reads when the other was told: participants, and the funder.
import type { Scope } from '../../../../db/scope.ts';
import { day } from '../../../../shell/words-in-time.ts';
import { readIssues } from '../../store/issues.ts';
import { readToldPeriods } from '../../store/told-periods.ts';
import type { ReportKind } from '../report.ts';
import { howTold, type Period, toldBefore } from './told-period.ts';

interface OfPeriod {
  readonly kind: ReportKind;
  readonly period: Period | null;
}

/** On which day, as it is known now, so it is no part of what is frozen. Nothing for a report of no stretch of time. */
export async function toldOtherDates(scope: Scope, { kind, period }: OfPeriod): Promise<string[]> {
  if (period === null) return [];
  return kind === 'funder report' ? participantsWereTold(scope, period) : funderWasTold(scope, period);
}

const lastDay = '9999-12-31';

async function participantsWereTold(scope: Scope, period: Period): Promise<string[]> {
  const told = toldBefore(await readToldPeriods(scope), period, lastDay);
  return [
    told
      ? `Told back to participants on ${day(told.toldOn)} (${howTold(told.ways)}).`
      : 'Not told back to participants yet.',
  ];
}

async function funderWasTold(scope: Scope, period: Period): Promise<string[]> {
  const [first] = (await readIssues(scope))
    .filter(
      ({ kind, state, periodFrom, periodTo }) =>
        kind === 'funder report' &&
        state !== 'withdrawn' &&
        periodFrom !== null &&
        periodTo !== null &&
        periodFrom <= period.to &&
        periodTo >= period.from,
    )
    .toSorted((a, b) => a.issuedOn.localeCompare(b.issuedOn));
  return [first ? `The funder was told on ${day(first.issuedOn)}.` : 'The funder has not been told yet.'];
}
