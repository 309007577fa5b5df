// What reports are made from now. A report is made from the record each time it is read, so that its links are made with it and never kept:
// a link that was kept would go on leading to a report that says a thing no more.
import type { Scope } from '../../../db/scope.ts';
import type { ThreadLink } from '../../../db/thread-links.ts';
import { readReports, readReportsById } from '../store/reports.ts';
import { claimsOf } from './document.ts';
import { type MadeAt, makers } from './makers.ts';
import type { Report } from './report.ts';

/** Of one report, or of all. */
export async function reportsMadeFrom(scope: Scope, { today }: MadeAt, id?: string): Promise<ThreadLink[]> {
  const reports = id === undefined ? await readReports(scope) : await readReportsById(scope, [id]);
  const links: ThreadLink[] = [];
  for (const report of reports) links.push(...(await madeFrom(scope, report, today)));
  return links;
}

async function madeFrom(scope: Scope, report: Report, today: string): Promise<ThreadLink[]> {
  const made = await makers[report.kind](scope, report, { today });
  if (!made) return [];
  const sources = new Map(claimsOf(made.document).map(({ from }) => [from.id, from]));
  return [...sources.values()].map(({ kind, id }) => ({
    ...{ from: { kind, id }, to: { kind: 'report', id: report.id }, how: 'stands in' },
  }));
}
