// The addresses of this part: the local continuity figure, and what it is beside.
const base = (p: string) => `/partnerships/${p}`;

export const continuityPaths = {
  continuity: (p: string) => `${base(p)}/continuity`,
  /** What was let out, to take away. */
  continuityTable: (p: string) => `${base(p)}/continuity/table`,
  ownContinuity: (p: string) => `${base(p)}/continuity/own`,
  ownContinuityTable: (p: string) => `${base(p)}/continuity/own/table`,
};
