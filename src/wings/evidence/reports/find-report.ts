// The report that an address names, made from the record.
import type { Scope } from '../../../db/scope.ts';
import { notFound, type Refusal } from '../../../shell/endings.ts';
import type { Ask } from '../../../shell/route.ts';
import type { Tier } from '../../../shell/standing.ts';
import { findReport } from '../store/reports.ts';
import type { MadeReport } from './document.ts';
import { makers } from './makers.ts';
import type { Report } from './report.ts';
import { toldOtherDates } from './told-periods/other-dates.ts';

export async function foundReport(
  scope: Scope,
  { params, today }: Pick<Ask, 'params' | 'today'>,
  sees?: readonly Tier[],
): Promise<(MadeReport & { readonly report: Report }) | Refusal> {
  const report = await findReport(scope, params.report ?? '');
  const made = report && (await makers[report.kind](scope, report, { today, ...(sees && { sees }) }));
  if (!made) return notFound('report');
  const dates = await toldOtherDates(scope, report);
  return { ...made, report, document: { ...made.document, notes: [...made.document.notes, ...dates] } };
}
