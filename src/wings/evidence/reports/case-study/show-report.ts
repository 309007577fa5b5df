import type { Scope } from '../../../../db/scope.ts';
import { type Ending, file, isRefusal, notFound, type Refusal } from '../../../../shell/endings.ts';
import { printed } from '../../../../shell/print/typst.ts';
import type { Ask } from '../../../../shell/route.ts';
import { type Engagement, findEngagementById } from '../../../dialogue/index.ts';
import { leadingAt, mayAsLead } from '../../../partnership/index.ts';
import { paths } from '../../paths.ts';
import { mayPublish } from '../../policy.ts';
import { findReport } from '../../store/reports.ts';
import type { Report } from '../report.ts';
import { caseStudy } from './case-study.ts';
import { gatherCase } from './gather.ts';
import { caseStudyPage } from './page.ts';
import { casePaper, template } from './paper.ts';
import { relationshipDrawing } from './relationship-drawing.ts';

export const showReport =
  (hasThread: (kind: string) => boolean) =>
  async (ask: Ask): Promise<Ending> => {
    const found = await ask.read((scope) => findCase(scope, ask.params.report ?? ''));
    if (isRefusal(found)) return found;
    const { facts, report, engagement } = found;
    const at = {
      partnership: ask.seat.partnership.slug,
      engagement: engagement.slug,
      interface: facts.interfaceSlug,
      sessions: facts.sessionSlugs,
      hasThread,
    };
    const leadership = await leadingAt(ask, engagement.placeId);
    const mayChoose = mayPublish(ask.seat).allowed || (leadership !== undefined && mayAsLead(ask, leadership).allowed);
    return caseStudyPage(caseStudy(facts), facts, report, ask.seat, at, mayChoose);
  };

export async function printReport(ask: Ask): Promise<Ending> {
  const found = await ask.read((scope) => findCase(scope, ask.params.report ?? ''));
  if (isRefusal(found)) return found;
  const pageUrl = `${ask.baseUrl}${paths.report(ask.seat.partnership.slug, found.report.slug)}`;
  const paper = casePaper(caseStudy(found.facts), { pageUrl, drawing: relationshipDrawing(found.facts) });
  return file(printed(template, paper, ask.now), 'application/pdf', `${found.report.slug}.pdf`);
}

async function findCase(
  scope: Scope,
  slug: string,
): Promise<{ report: Report; engagement: Engagement; facts: Awaited<ReturnType<typeof gatherCase>> } | Refusal> {
  const report = await findReport(scope, slug);
  if (report?.kind !== 'case study' || report.engagementId === null) return notFound('report');
  const engagement = await findEngagementById(scope, report.engagementId);
  if (!engagement) return notFound('report');
  return { report, engagement, facts: await gatherCase(scope, engagement, report) };
}
