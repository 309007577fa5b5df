// A report outside a page: for a command that has a handle and no seat.
import type { Scope } from '../../../db/scope.ts';
import { day } from '../../../shell/words-in-time.ts';
import { findEngagement } from '../../dialogue/index.ts';
import { readFrozen, readIssues } from '../store/issues.ts';
import { findCaseStudyOf, findReport } from '../store/reports.ts';
import { caseStudy } from './case-study/case-study.ts';
import { gatherCase } from './case-study/gather.ts';
import type { ReportDocument } from './document.ts';
import { thawed } from './issues/frozen.ts';
import { issuePaths } from './issues/paths.ts';
import { makers } from './makers.ts';
import { reportPaths as paths } from './paths.ts';
import { reportPdf } from './print-report/paper.ts';
import type { Report, ReportKind } from './report.ts';
import { toldOtherDates } from './told-periods/other-dates.ts';
import { reportDocx } from './word-report/docx.ts';

export interface ReportForCommand {
  readonly document: ReportDocument;
  readonly pdf: (now: Date) => Buffer;
  readonly docx: () => Promise<Buffer>;
}
interface Where {
  readonly baseUrl: string;
  /** Its slug. */
  readonly partnership: string;
}

const ready = (document: ReportDocument, pageUrl: string): ReportForCommand => ({
  document,
  pdf: (now) => reportPdf(document, { pageUrl }, now),
  docx: () => reportDocx(document),
});

/** Undefined when there is no such engagement. Without a report of its own it has the engagement's title. */
export async function makeCaseStudy(
  scope: Scope,
  at: Where & { readonly engagement: string },
): Promise<ReportForCommand | undefined> {
  const engagement = await findEngagement(scope, at.engagement);
  if (!engagement) return undefined;
  const report = await findCaseStudyOf(scope, engagement.id);
  const page = report ? paths.report(at.partnership, report.slug) : paths.reports(at.partnership);
  return ready(caseStudy(await gatherCase(scope, engagement, report)), `${at.baseUrl}${page}`);
}

/**
 * Of any kind, by its slug: as the record has it on this day or, with a number, as that issue was frozen while it was not withdrawn.
 * @returns undefined when there is no such report of this kind, or no such issue that this handle may see
 */
export async function makeReportFor(
  scope: Scope,
  at: Where & {
    readonly kind: ReportKind;
    readonly report: string;
    readonly issue: number | null;
    readonly today: string;
  },
): Promise<ReportForCommand | undefined> {
  const report = await findReport(scope, at.report);
  if (report?.kind !== at.kind) return undefined;
  if (at.issue !== null) return readIssued(scope, report, at.issue, at);
  const made = await makers[report.kind](scope, report, { today: at.today });
  if (!made) return undefined;
  const notes = [...made.document.notes, ...(await toldOtherDates(scope, report))];
  return ready({ ...made.document, notes }, `${at.baseUrl}${paths.report(at.partnership, report.slug)}`);
}

async function readIssued(scope: Scope, report: Report, number: number, { baseUrl, partnership }: Where) {
  const issues = await readIssues(scope, { reportId: report.id });
  const issue = issues.find((one) => one.number === number && one.state !== 'withdrawn');
  const document = issue && (await readFrozen(scope, issue.id));
  if (!issue || document === undefined) return undefined;
  const kept = thawed(document);
  const notes = [`Issue ${number}, ${day(issue.issuedOn)}`, ...kept.notes];
  return ready({ ...kept, notes }, `${baseUrl}${issuePaths.issue(partnership, report.slug, String(number))}`);
}
