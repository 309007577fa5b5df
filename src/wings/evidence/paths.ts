// Every URL of the wing, built once. `p` is the partnership's slug, `r` a report's, `e` an engagement's.
const base = (p: string) => `/partnerships/${p}`;
const reports = (p: string) => `${base(p)}/reports`;
const report = (p: string, r: string) => `${reports(p)}/${r}`;
const lookBacks = (p: string) => `${base(p)}/look-backs`;
const lookBack = (p: string, e: string, months: string) => `${lookBacks(p)}/${e}/${months}`;

/** Words that no report may have for a slug, because a page stands there. */
export const takenBelowReports = ['make'];

/** 'vision line' is 'vision-line' in an address. */
export const kindInAddress = (kind: string): string => kind.replaceAll(' ', '-');

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
  thread: (p: string, kind: string, id: string) => `${base(p)}/thread/${kindInAddress(kind)}/${id}`,
};
