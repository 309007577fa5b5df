// The issue that an address names, with the others of its report.
import type { Scope } from '../../../../db/scope.ts';
import { notFound, type Refusal } from '../../../../shell/endings.ts';
import type { Ask } from '../../../../shell/route.ts';
import { readIssues } from '../../store/issues.ts';
import { findReport } from '../../store/reports.ts';
import type { Report } from '../report.ts';
import type { Issue } from './issue.ts';

export interface FoundIssue {
  readonly report: Report;
  readonly issue: Issue;
  readonly issues: readonly Issue[];
}

export async function foundIssue(scope: Scope, { params }: Pick<Ask, 'params'>): Promise<FoundIssue | Refusal> {
  const report = await findReport(scope, params.report ?? '');
  if (!report) return notFound('report');
  const issues = await readIssues(scope, { reportId: report.id });
  const issue = issues.find(({ number }) => String(number) === params.issue);
  return issue ? { report, issue, issues } : notFound('issue');
}
