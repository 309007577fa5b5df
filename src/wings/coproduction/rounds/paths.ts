const base = (p: string) => `/partnerships/${p}`;
const framework = (p: string, slug: string) => `${base(p)}/frameworks/${slug}`;
const round = (p: string, slug: string) => `${base(p)}/rounds/${slug}`;

export const roundPaths = {
  frameworks: (p: string) => `${base(p)}/frameworks`,
  addFramework: (p: string) => `${base(p)}/frameworks/add`,
  framework,
  changeFramework: (p: string, slug: string) => `${framework(p, slug)}/change`,
  together: (p: string, slug: string, mark: string) => `${framework(p, slug)}/together/${mark}`,

  rounds: (p: string) => `${base(p)}/rounds`,
  startReview: (p: string) => `${base(p)}/rounds/start`,
  startViews: (p: string) => `${base(p)}/rounds/ask`,
  /** With the questions of a ready set filled in. */
  startViewsFrom: (p: string, set: string) => `${base(p)}/rounds/ask?set=${set}`,
  round,
  openRound: (p: string, slug: string) => `${round(p, slug)}/open`,
  closeRound: (p: string, slug: string) => `${round(p, slug)}/close`,
  callOffRound: (p: string, slug: string) => `${round(p, slug)}/call-off`,
  answerRound: (p: string, slug: string) => `${round(p, slug)}/answer`,
  handRound: (p: string, slug: string) => `${round(p, slug)}/hand-round`,
  takeRoundBack: (p: string, slug: string) => `${round(p, slug)}/hand-round/take-back`,
  handedRound: (p: string, slug: string) => `${round(p, slug)}/hand-round/thank-you`,
  answerLinks: (p: string, slug: string) => `${round(p, slug)}/answer-links`,
  withdrawAnswerLinks: (p: string, slug: string) => `${round(p, slug)}/answer-links/withdraw`,
  joinInRound: (p: string, slug: string) => `${round(p, slug)}/join`,
  revealRound: (p: string, slug: string) => `${round(p, slug)}/reveal`,
  readOutRound: (p: string, slug: string) => `${round(p, slug)}/read-out`,
  roundTable: (p: string, slug: string) => `${round(p, slug)}/figures.csv`,
  toldInRound: (p: string, slug: string) => `${round(p, slug)}/written`,
  passOnTold: (p: string, slug: string, told: string) => `${round(p, slug)}/written/${told}/pass-on`,
  setToldAside: (p: string, slug: string, told: string) => `${round(p, slug)}/written/${told}/set-aside`,
  planStandard: (p: string, slug: string, question: string) => `${round(p, slug)}/standards/${question}/plan`,
};
