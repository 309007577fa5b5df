// A case study outside a page: for a command that has a handle and no seat.
import type { Scope } from '../../../../db/scope.ts';
import { printed } from '../../../../shell/print/typst.ts';
import { findEngagement } from '../../../dialogue/index.ts';
import { paths } from '../../paths.ts';
import { findCaseStudyOf } from '../../store/reports.ts';
import { type CaseStudy, caseStudy } from './case-study.ts';
import { gatherCase } from './gather.ts';
import { casePaper, template } from './paper.ts';
import { relationshipDrawing } from './relationship-drawing.ts';

export interface MadeCaseStudy {
  readonly study: CaseStudy;
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
  const facts = await gatherCase(scope, engagement, report);
  const study = caseStudy(facts);
  const page = report ? paths.report(at.partnership, report.slug) : paths.reports(at.partnership);
  const paper = casePaper(study, { pageUrl: `${at.baseUrl}${page}`, drawing: relationshipDrawing(facts) });
  return { study, pdf: (now) => printed(template, paper, now) };
}
