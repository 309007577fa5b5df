// Whoever reads of a stretch of time also reads when the other was told: participants, and the funder.
import type { Scope } from '../../../../db/scope.ts';
import { day } from '../../../../shell/words-in-time.ts';
import { readIssues } from '../../store/issues.ts';
import { readToldPeriods } from '../../store/told-periods.ts';
import type { ReportKind } from '../report.ts';
import { covers, howTold, type Period, toldBefore } from './told-period.ts';

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

/** A report of a part of the stretch tells the funder of that part alone. */
async function funderWasTold(scope: Scope, period: Period): Promise<string[]> {
  const told = (await readIssues(scope))
    .filter(({ kind, state }) => kind === 'funder report' && state !== 'withdrawn')
    .flatMap(({ issuedOn, periodFrom: from, periodTo: to }) => (from && to ? [{ issuedOn, from, to }] : []))
    .filter(({ from, to }) => from <= period.to && to >= period.from)
    .toSorted((a, b) => a.issuedOn.localeCompare(b.issuedOn));
  const ofAll = told.find((one) => covers(one, period));
  if (ofAll) return [`The funder was told on ${day(ofAll.issuedOn)}.`];
  const [first] = told;
  return [
    first
      ? `The funder was told of ${day(first.from)} to ${day(first.to)}, on ${day(first.issuedOn)}.`
      : 'The funder has not been told yet.',
  ];
}
