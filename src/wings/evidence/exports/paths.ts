// The addresses of this part: what is taken out as open files.
const base = (p: string) => `/partnerships/${p}/exports`;

export const exportPaths = {
  exports: base,
  takeOut: (p: string, tier: 'published' | 'partners' | 'facilitators') => `${base(p)}/${tier}`,
  aboutYou: (p: string) => `${base(p)}/about-you`,
  aboutSomebody: (p: string, person: string) => `${base(p)}/about/${person}`,
};
