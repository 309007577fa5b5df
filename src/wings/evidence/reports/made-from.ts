// What reports are made from. A report is made from the record each time it is read, and so are its links: a link that was kept would go on
// leading to a report that says a thing no more. Of one that stands issued its lines are known, and nothing has to be made.
import type { Scope } from '../../../db/scope.ts';
import type { ThreadLink } from '../../../db/thread-links.ts';
import { readStandingLines } from '../store/issues.ts';
import { readReports, readReportsById } from '../store/reports.ts';
import { claimsOf } from './document.ts';
import { type MadeAt, makers } from './makers.ts';
import type { Report } from './report.ts';

/** What one report is made from now, or which reports these rows stand in: as they were issued, else as they are made now. */
export async function reportsMadeFrom(
  scope: Scope,
  { today }: MadeAt,
  of: { readonly id: string } | { readonly rows: readonly string[] },
): Promise<ThreadLink[]> {
  if ('id' in of) return made(scope, await readReportsById(scope, [of.id]), today);
  const { issued, lines } = await readStandingLines(scope, of.rows);
  const links = lines.map(({ kind, id, reportId }) => standsIn(kind, id, reportId));
  const drafts = (await readReports(scope)).filter(({ id }) => !issued.includes(id));
  const asked = new Set(of.rows);
  return [...links, ...(await made(scope, drafts, today)).filter(({ from }) => asked.has(from.id))];
}

async function made(scope: Scope, reports: readonly Report[], today: string): Promise<ThreadLink[]> {
  const links: ThreadLink[] = [];
  for (const report of reports) {
    const { document } = (await makers[report.kind](scope, report, { today })) ?? {};
    const sources = new Map((document ? claimsOf(document) : []).map(({ from }) => [from.id, from]));
    links.push(...[...sources.values()].map(({ kind, id }) => standsIn(kind, id, report.id)));
  }
  return links;
}

const standsIn = (kind: string, id: string, reportId: string): ThreadLink => ({
  ...{ from: { kind, id }, to: { kind: 'report', id: reportId }, how: 'stands in' },
});
