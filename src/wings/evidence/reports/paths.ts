// The addresses of this part: the reports of a partnership. `p` is the partnership's slug, `r` a report's.
import { onwardHref } from '../../../shell/thread-href.ts';

const { reports } = onwardHref;
const report = (p: string, r: string) => `${reports(p)}/${r}`;

/** Words that no report may have for a slug, because a page stands there. */
export const takenBelowReports = ['make', 'issued', 'told-back'];

export const reportPaths = {
  reports,
  makeReport: (p: string) => `${reports(p)}/make`,
  report,
  reportPdf: (p: string, r: string) => `${report(p, r)}/pdf`,
  reportLarge: (p: string, r: string) => `${report(p, r)}/large-print`,
  reportDocx: (p: string, r: string) => `${report(p, r)}/docx`,
  leftOut: (p: string, r: string) => `${report(p, r)}/left-out`,
  changeReport: (p: string, r: string) => `${report(p, r)}/change`,
  choose: (p: string, r: string) => `${report(p, r)}/choose`,
};
