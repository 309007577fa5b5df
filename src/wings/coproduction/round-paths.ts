const base = (p: string) => `/partnerships/${p}`;

export const roundPaths = {
  rounds: (p: string) => `${base(p)}/rounds`,
};
