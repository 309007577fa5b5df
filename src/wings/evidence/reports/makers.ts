// How each kind of report is made from the record. What a seat may not see is not in it: every seat reads the same report.
import type { Scope } from '../../../db/scope.ts';
import { findEngagementById, type QuotationUse } from '../../dialogue/index.ts';
import { caseStudy } from './case-study/case-study.ts';
import type { CaseFacts } from './case-study/facts.ts';
import { gatherCase } from './case-study/gather.ts';
import type { MadeReport, ReportDocument } from './document.ts';
import { leaflet } from './leaflet/leaflet.ts';
import type { Report, ReportKind } from './report.ts';

/** Undefined where what it is of is not there. */
export type Maker = (scope: Scope, report: Report, at: { readonly today: string }) => Promise<MadeReport | undefined>;

const notYet: Maker = async () => undefined;

const ofEngagement =
  (use: QuotationUse, documentOf: (facts: CaseFacts, report: Report) => ReportDocument): Maker =>
  async (scope, report) => {
    const engagement = report.engagementId === null ? undefined : await findEngagementById(scope, report.engagementId);
    if (!engagement) return undefined;
    return { document: documentOf(await gatherCase(scope, engagement, report, use), report), leftOut: [] };
  };

export const makers: Record<ReportKind, Maker> = {
  'case study': ofEngagement('case study', caseStudy),
  leaflet: ofEngagement('leaflet', (facts, { headlineId }) => leaflet(facts, headlineId)),
  'funder report': notYet,
  poster: notYet,
  'easy-read summary': notYet,
};
