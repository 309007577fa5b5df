import type { Ending } from '../../../../shell/endings.ts';
import type { Ask } from '../../../../shell/route.ts';
import { mayIssueReports } from '../../policy.ts';
import { readIssueHolders } from '../../store/issue-holders.ts';
import { readIssues } from '../../store/issues.ts';
import { issuesPage } from './page.ts';

export async function showIssues(ask: Ask): Promise<Ending> {
  const keeps = mayIssueReports(ask.seat).allowed;
  const { issues, holders } = await ask.read(async (scope) => ({
    issues: await readIssues(scope),
    holders: keeps ? await readIssueHolders(scope) : [],
  }));
  return issuesPage(issues, holders, ask.seat);
}
