// The addresses of this part: the local continuity figure, and what it is beside.
const base = (p: string) => `/partnerships/${p}`;

export const continuityPaths = {
  continuity: (p: string) => `${base(p)}/continuity`,
};
