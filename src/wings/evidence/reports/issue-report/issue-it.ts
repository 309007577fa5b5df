// Freezing a document as the next issue of its report, in the act of somebody who may.
import type { Scope } from '../../../../db/scope.ts';
import type { Applied } from '../../../../shell/act.ts';
import { closed, type Refusal } from '../../../../shell/endings.ts';
import { day } from '../../../../shell/words-in-time.ts';
import { addIssue } from '../../store/issues.ts';
import { readToldPeriods } from '../../store/told-periods.ts';
import { issueHappened as happened } from '../issues/events.ts';
import type { FrozenDocument } from '../issues/frozen.ts';
import type { Report } from '../report.ts';
import { type Period, toldBefore } from '../told-periods/told-period.ts';

export async function issueIt(
  scope: Scope,
  { report, frozen }: { readonly report: Report; readonly frozen: FrozenDocument },
  { id, today, issuedBy }: { readonly id: string; readonly today: string; readonly issuedBy: string },
): Promise<Applied<number> | Refusal> {
  const told =
    report.kind === 'funder report' && report.period
      ? toldBefore(await readToldPeriods(scope), report.period, today)
      : undefined;
  if (report.kind === 'funder report' && !told) return notToldYet(report.period);
  const number = await addIssue(scope, {
    ...{ ...frozen, id, reportId: report.id, title: report.title, issuedOn: today, issuedBy },
    toldPeriodId: told?.id ?? null,
  });
  return { result: number, happened: happened.reportIssued(id, number, report.kind) };
}

/** Participants hear what came of it before the funder does. */
export const notToldYet = (period: Period | null): Refusal =>
  closed(
    `The people who took part have not been told yet what came of it${period ? `, from ${day(period.from)} to ${day(period.to)}` : ''}. The funder is told after them. Nothing was issued.`,
    'Tell them first, in a way that reaches people without e-mail, and write it down under Evidence, Told back.',
  );
