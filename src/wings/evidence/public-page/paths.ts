// The addresses of this part: what anybody may read of a partnership, and where it is looked at beforehand.
const base = (p: string) => `/partnerships/${p}/public-page`;
const open = (p: string) => `/public/${p}`;

export const publicPagePaths = {
  publicPage: base,
  openPublicPage: (p: string) => `${base(p)}/open`,
  closePublicPage: (p: string) => `${base(p)}/close`,
  choosePublic: (p: string) => `${base(p)}/choose`,
  /** Without signing in. */
  publicAt: open,
  publicAnswers: (p: string) => `${open(p)}/answers`,
  publicReport: (p: string, r: string) => `${open(p)}/reports/${r}`,
  publicReportPdf: (p: string, r: string) => `${open(p)}/reports/${r}/pdf`,
  publicAtom: (p: string) => `${open(p)}/feed.atom`,
  publicJson: (p: string) => `${open(p)}/feed.json`,
};
