// The people who took part hear what came of a stretch of time before its funder does: until then nobody else reads the report to the
// funder, or carries it away, by its being there and not issued yet.
import type { Refusal } from '../../../../shell/endings.ts';
import type { Ask } from '../../../../shell/route.ts';
import { mayReadBeforeTold } from '../../policy.ts';
import { findReport } from '../../store/reports.ts';
import { readToldPeriods } from '../../store/told-periods.ts';
import { mayIssue } from '../issue-report/who-issues.ts';
import { toldBefore } from './told-period.ts';

export async function notBeforeTold(ask: Ask): Promise<Refusal | undefined> {
  const report = await ask.read(async (scope) => {
    const named = await findReport(scope, ask.params.report ?? '');
    if (named?.kind !== 'funder report' || named.period === null) return undefined;
    return toldBefore(await readToldPeriods(scope), named.period, ask.today) ? undefined : named;
  });
  if (!report || (await mayIssue(ask, report))) return undefined;
  return ask.permit(mayReadBeforeTold(ask.seat));
}
