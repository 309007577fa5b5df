// Issuing, who holds what was issued, and what was told back. Method, path, who may come this far, the highest tier met there, handler.
import { get, type InsideRoute, post } from '../../../shell/route.ts';
import { mayIssueReports, mayReadEvidence, mayTellPeriodBack } from '../policy.ts';
import { doIssueReport, showIssueReport } from './issue-report/issue-report.ts';
import { showIssues } from './issues/list-issues.ts';
import { issuePaths as paths } from './issues/paths.ts';
import { printIssue, showIssue, takeIssue } from './issues/show-issue.ts';
import { doLeaveWithdrawn, doWithdrawIssue, showWithdrawIssue } from './issues/withdraw-issue.ts';
import { doSpend, showSpend } from './spend/spend.ts';
import {
  doAddHolder,
  doSeen,
  doTold,
  showAddHolder,
  showHolders,
  showLetter,
  showTold,
} from './tell-holders/holders.ts';
import {
  doTakeBackTold,
  doTellPeriod,
  showTakeBackTold,
  showTellPeriod,
  showToldPeriods,
} from './tell-period/tell-period.ts';

const p = ':partnership';
const [r, n, h] = [':report', ':issue', ':holding'];

/** @param hasThread whether things of a kind have a thread, so that a line can lead to it */
export const issueRoutes = (hasThread: (kind: string) => boolean): readonly InsideRoute[] => [
  get(paths.issues(p), mayReadEvidence, 'published', showIssues),
  get(paths.toldPeriods(p), mayReadEvidence, 'partners', showToldPeriods),
  get(paths.tellPeriod(p), mayTellPeriodBack, 'partners', showTellPeriod),
  post(paths.tellPeriod(p), mayTellPeriodBack, 'partners', doTellPeriod, { draft: 'That people were told back' }),
  get(paths.takeBackTold(p, ':toldPeriod'), mayTellPeriodBack, 'partners', showTakeBackTold),
  post(paths.takeBackTold(p, ':toldPeriod'), mayTellPeriodBack, 'partners', doTakeBackTold),
  // where co-leads are in force, they issue: the handler asks who leads
  get(paths.issueReport(p, r), mayReadEvidence, 'partners', showIssueReport),
  post(paths.issueReport(p, r), mayReadEvidence, 'partners', doIssueReport),
  get(paths.spend(p, r), mayIssueReports, 'partners', showSpend),
  post(paths.spend(p, r), mayIssueReports, 'partners', doSpend, { draft: 'What was spent' }),
  get(paths.issue(p, r, n), mayReadEvidence, 'published', showIssue(hasThread)),
  get(paths.issuePdf(p, r, n), mayReadEvidence, 'published', printIssue),
  get(paths.issueDocx(p, r, n), mayReadEvidence, 'published', takeIssue),
  get(paths.withdrawIssue(p, r, n), mayIssueReports, 'partners', showWithdrawIssue),
  post(paths.withdrawIssue(p, r, n), mayIssueReports, 'partners', doWithdrawIssue),
  post(paths.leaveWithdrawn(p, r, n), mayIssueReports, 'partners', doLeaveWithdrawn),
  post(paths.issueSeen(p, r, n), mayReadEvidence, 'published', doSeen),
  get(paths.issueHolders(p, r, n), mayIssueReports, 'partners', showHolders),
  get(paths.addIssueHolder(p, r, n), mayIssueReports, 'partners', showAddHolder),
  post(paths.addIssueHolder(p, r, n), mayIssueReports, 'partners', doAddHolder),
  get(paths.issueHolderLetter(p, r, n, h), mayIssueReports, 'partners', showLetter),
  get(paths.issueHolderTold(p, r, n, h), mayIssueReports, 'partners', showTold),
  post(paths.issueHolderTold(p, r, n, h), mayIssueReports, 'partners', doTold),
];
