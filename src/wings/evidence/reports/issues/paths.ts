// The addresses of issues, of who holds them, and of what was told back. `p` is the partnership's slug, `r` a report's, `n` an
// issue's number, `h` a holder, `t` a telling-back.
import { onwardHref } from '../../../../shell/thread-href.ts';

const { reports } = onwardHref;
const report = (p: string, r: string) => `${reports(p)}/${r}`;
const issue = (p: string, r: string, n: string) => `${report(p, r)}/issues/${n}`;
const holders = (p: string, r: string, n: string) => `${issue(p, r, n)}/holders`;
const toldPeriods = (p: string) => `${reports(p)}/told-back`;

export const issuePaths = {
  issues: (p: string) => `${reports(p)}/issued`,
  issueReport: (p: string, r: string) => `${report(p, r)}/issue`,
  spend: (p: string, r: string) => `${report(p, r)}/spend`,
  issue,
  issuePdf: (p: string, r: string, n: string) => `${issue(p, r, n)}/pdf`,
  issueDocx: (p: string, r: string, n: string) => `${issue(p, r, n)}/docx`,
  withdrawIssue: (p: string, r: string, n: string) => `${issue(p, r, n)}/withdraw`,
  leaveWithdrawn: (p: string, r: string, n: string) => `${issue(p, r, n)}/leave`,
  issueSeen: (p: string, r: string, n: string) => `${issue(p, r, n)}/seen`,
  issueHolders: holders,
  addIssueHolder: (p: string, r: string, n: string) => `${holders(p, r, n)}/add`,
  issueHolderLetter: (p: string, r: string, n: string, h: string) => `${holders(p, r, n)}/${h}/letter`,
  issueHolderTold: (p: string, r: string, n: string, h: string) => `${holders(p, r, n)}/${h}/told`,
  toldPeriods,
  tellPeriod: (p: string) => `${toldPeriods(p)}/add`,
  takeBackTold: (p: string, t: string) => `${toldPeriods(p)}/${t}/take-back`,
};
