const base = (p: string) => `/partnerships/${p}`;

export const leadingPaths = {
  leading: (p: string) => `${base(p)}/leading`,
};
