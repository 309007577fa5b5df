import type { Ask } from '../../../../shell/route.ts';
import { findEngagementById } from '../../../dialogue/index.ts';
import { leadingAt, mayAsLead } from '../../../partnership/index.ts';
import { mayIssueReports } from '../../policy.ts';
import type { Report } from '../report.ts';

/** Where co-leads are in force, they issue. */
export async function mayIssue(ask: Ask, { engagementId }: Pick<Report, 'engagementId'>): Promise<boolean> {
  const engagement =
    engagementId === null ? undefined : await ask.read((scope) => findEngagementById(scope, engagementId));
  const leadership = await leadingAt(ask, engagement?.placeId ?? null);
  return (leadership ? mayAsLead(ask, leadership) : mayIssueReports(ask.seat)).allowed;
}
