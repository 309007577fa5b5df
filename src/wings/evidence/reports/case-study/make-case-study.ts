// A case study outside a page: for a command that has a handle and no seat.
import type { Scope } from '../../../../db/scope.ts';
import { findEngagement } from '../../../dialogue/index.ts';
import { findCaseStudyOf } from '../../store/reports.ts';
import type { ReportDocument } from '../document.ts';
import { reportPaths as paths } from '../paths.ts';
import { reportPdf } from '../print-report/paper.ts';
import { caseStudy } from './case-study.ts';
import { gatherCase } from './gather.ts';

export interface MadeCaseStudy {
  readonly study: ReportDocument;
  readonly pdf: (now: Date) => Buffer;
}

/** Undefined when there is no such engagement. Without a report of its own it has the engagement's title. */
export async function makeCaseStudy(
  scope: Scope,
  at: { readonly baseUrl: string; readonly partnership: string; readonly engagement: string },
): Promise<MadeCaseStudy | undefined> {
  const engagement = await findEngagement(scope, at.engagement);
  if (!engagement) return undefined;
  const report = await findCaseStudyOf(scope, engagement.id);
  const study = caseStudy(await gatherCase(scope, engagement, report));
  const page = report ? paths.report(at.partnership, report.slug) : paths.reports(at.partnership);
  return { study, pdf: (now) => reportPdf(study, { pageUrl: `${at.baseUrl}${page}` }, now) };
}
