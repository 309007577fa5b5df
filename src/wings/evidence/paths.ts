// Every URL of the wing, built once. `p` is the partnership's slug, `r` a report's, `e` an engagement's.
import { onwardHref, threadHref } from '../../shell/thread-href.ts';

const base = (p: string) => `/partnerships/${p}`;
const { reports, lookBacks } = onwardHref;
const report = (p: string, r: string) => `${reports(p)}/${r}`;
const lookBack = (p: string, e: string, months: string) => `${lookBacks(p)}/${e}/${months}`;

/** Words that no report may have for a slug, because a page stands there. */
export const takenBelowReports = ['make'];

export const paths = {
  home: base,
  reports,
  makeReport: (p: string) => `${reports(p)}/make`,
  report,
  reportPdf: (p: string, r: string) => `${report(p, r)}/pdf`,
  changeReport: (p: string, r: string) => `${report(p, r)}/change`,
  choose: (p: string, r: string) => `${report(p, r)}/choose`,
  lookBacks,
  lookBack,
  holdLookBack: (p: string, e: string, months: string) => `${lookBack(p, e, months)}/hold`,
  thread: threadHref,
};
