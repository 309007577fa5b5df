// How each kind of report is made from the record. What a seat may not see is not in it: every seat reads the same report.
import type { Scope } from '../../../db/scope.ts';
import type { Tier } from '../../../shell/standing.ts';
import { readPutInPeriod } from '../../coproduction/index.ts';
import { findEngagementById, type QuotationUse } from '../../dialogue/index.ts';
import { readAbout } from '../../partnership/index.ts';
import { readHeldBack, readHeldQuotations } from '../store/left-out.ts';
import { caseStudy } from './case-study/case-study.ts';
import type { CaseFacts } from './case-study/facts.ts';
import { gatherCase } from './case-study/gather.ts';
import type { LeftOut, MadeReport, ReportDocument } from './document.ts';
import { easyReadOfEngagement } from './easy-read/of-engagement.ts';
import { easyReadOfPeriod } from './easy-read/of-period.ts';
import { funderReport } from './funder-report/funder-report.ts';
import { gatherFunder } from './funder-report/gather.ts';
import { leaflet } from './leaflet/leaflet.ts';
import { concerning, heldBack, putLeftOut, quotationsLeftOut } from './left-out/left-out.ts';
import { type PosterFacts, poster } from './poster/poster.ts';
import { answeredOf } from './poster/put-facts.ts';
import type { Report, ReportKind } from './report.ts';

export interface MadeAt {
  readonly today: string;
  /** For whoever makes the report: the tiers whose words they may see. Without it nothing is said of what was left out. */
  readonly sees?: readonly Tier[];
}
/** Undefined where what it is of is not there. */
export type Maker = (scope: Scope, report: Report, at: MadeAt) => Promise<MadeReport | undefined>;

const ofEngagement =
  (
    kind: Parameters<typeof concerning>[1],
    use: QuotationUse | null,
    documentOf: (facts: CaseFacts, report: Report) => ReportDocument,
  ): Maker =>
  async (scope, report, { sees }) => {
    const engagement = report.engagementId === null ? undefined : await findEngagementById(scope, report.engagementId);
    if (!engagement) return undefined;
    const facts = await gatherCase(scope, engagement, report, use);
    return {
      document: documentOf(facts, report),
      leftOut: sees ? await readLeftOut(scope, engagement.id, kind, use, sees) : [],
    };
  };

async function readLeftOut(
  scope: Scope,
  engagementId: string,
  kind: Parameters<typeof concerning>[1],
  use: QuotationUse | null,
  sees: readonly Tier[],
): Promise<LeftOut[]> {
  return [
    ...heldBack(concerning(await readHeldBack(scope, engagementId), kind), sees),
    ...quotationsLeftOut(await readHeldQuotations(scope, engagementId, use), use, sees),
  ];
}

const ofPeriod =
  (documentOf: (facts: PosterFacts) => ReportDocument): Maker =>
  async (scope, report, { sees }) => {
    const { period } = report;
    if (!period) return undefined;
    const { name, tagline, fictional, sourceTitle } = await readAbout(scope);
    const put = await readPutInPeriod(scope, period, sees ? ['partners', 'published'] : ['published']);
    const facts = { partnership: { name, tagline, fictional, sourceTitle }, report, period, put: answeredOf(put) };
    return { document: documentOf(facts), leftOut: sees ? putLeftOut(put) : [] };
  };

const easyEngagement = ofEngagement('easy-read summary', null, easyReadOfEngagement);
const easyPeriod = ofPeriod(easyReadOfPeriod);

export const makers: Record<ReportKind, Maker> = {
  'case study': ofEngagement('case study', 'case study', caseStudy),
  leaflet: ofEngagement('leaflet', 'leaflet', (facts, { headlineId }) => leaflet(facts, headlineId)),
  poster: ofPeriod(poster),
  'easy-read summary': (scope, report, at) => (report.period ? easyPeriod : easyEngagement)(scope, report, at),
  'funder report': async (scope, report) =>
    report.period
      ? { document: funderReport(await gatherFunder(scope, report, report.period)), leftOut: [] }
      : undefined,
};
