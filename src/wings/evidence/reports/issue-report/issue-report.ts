import { type Ending, isRefusal, notFound, type Refusal, redirect, stale } from '../../../../shell/endings.ts';
import type { Ask } from '../../../../shell/route.ts';
import type { Verdict } from '../../../../shell/standing.ts';
import { findEngagementById } from '../../../dialogue/index.ts';
import { type CoLeadership, leadersInWords, leadingAt, mayAsLead, takesBothLeads } from '../../../partnership/index.ts';
import { mayIssueReports } from '../../policy.ts';
import { readIssues } from '../../store/issues.ts';
import { findReport } from '../../store/reports.ts';
import { readToldPeriods } from '../../store/told-periods.ts';
import type { MadeReport } from '../document.ts';
import { digestWords, type FrozenDocument, frozen } from '../issues/frozen.ts';
import type { Issue } from '../issues/issue.ts';
import { issuePaths as paths } from '../issues/paths.ts';
import { sees } from '../left-out/show-left-out.ts';
import { makers } from '../makers.ts';
import type { Report } from '../report.ts';
import { type ToldPeriod, toldBefore } from '../told-periods/told-period.ts';
import { issueIt, notToldYet } from './issue-it.ts';
import { asksToIssue } from './joint.ts';
import { issueReportPage } from './page.ts';

export interface AtIssuing extends MadeReport {
  readonly report: Report;
  readonly frozen: FrozenDocument;
  readonly issues: readonly Issue[];
  /** What a report to the funder stands on; null where it is none, or nothing was told yet. */
  readonly told: ToldPeriod | null;
  readonly placeId: string | null;
  readonly leadership: CoLeadership | undefined;
  readonly may: Verdict;
}

export async function showIssueReport(ask: Ask): Promise<Ending> {
  const at = await atIssuing(ask);
  if (isRefusal(at)) return at;
  return issueReportPage(at, ask.open({ digest: digestWords(at.frozen.digest) }), ask.seat.partnership.slug, {
    both: at.leadership ? leadersInWords(at.leadership) : null,
  });
}

export async function doIssueReport(ask: Ask): Promise<Ending> {
  const at = await atIssuing(ask);
  if (isRefusal(at)) return at;
  const { report } = at;
  const { slug } = ask.seat.partnership;
  const digest = digestWords(at.frozen.digest);
  if (report.kind === 'funder report' && !at.told) return notToldYet(report.period);
  if (ask.body.digest !== digest)
    return stale({
      ...{ what: 'report', again: paths.issueReport(slug, report.slug) },
      ...{ title: 'The record changed since you opened this', lead: 'Nothing was issued. Look at it as it reads now.' },
      theirs: [
        { name: 'As it reads now', value: `${at.document.parts.length} parts, made from the record a moment ago` },
      ],
      yours: [{ name: 'As it read when you opened it', value: 'Not the same any more' }],
    });
  const both = await takesBothLeads(ask, {
    ...{ kind: 'publishing', placeId: at.placeId, subject: { kind: 'report', id: report.id } },
    ...{ subjectVersion: report.version, asks: asksToIssue(report, digest) },
  });
  if (both) return both;
  const id = ask.newId();
  const number = await ask.act<number>({
    may: at.may,
    apply: (scope) => issueIt(scope, at, { id, today: ask.today, issuedBy: ask.seat.personId }),
  });
  if (isRefusal(number)) return number;
  return redirect(
    paths.issue(slug, report.slug, String(number)),
    `Issue ${number} is out. It stays as it is. Say who is given it, so that they can be told if it is withdrawn.`,
  );
}

/** Where co-leads are in force, they alone issue, together. */
async function atIssuing(ask: Ask): Promise<AtIssuing | Refusal> {
  const found = await ask.read(async (scope) => {
    const report = await findReport(scope, ask.params.report ?? '');
    const made =
      report && (await makers[report.kind](scope, report, { today: ask.today, sees: sees[ask.seat.clearance] }));
    if (!made) return notFound('report');
    const engagement = report.engagementId === null ? undefined : await findEngagementById(scope, report.engagementId);
    const told = report.period ? toldBefore(await readToldPeriods(scope), report.period, ask.today) : undefined;
    return {
      ...{ ...made, report, frozen: frozen(made.document), issues: await readIssues(scope, { reportId: report.id }) },
      ...{ told: told ?? null, placeId: engagement?.placeId ?? null },
    };
  });
  if (isRefusal(found)) return found;
  const leadership = await leadingAt(ask, found.placeId);
  const may = leadership ? mayAsLead(ask, leadership) : mayIssueReports(ask.seat);
  const refused = ask.permit(may);
  if (refused) return refused;
  return { ...found, leadership, may };
}
