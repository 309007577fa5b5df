// Every URL of the wing, built once. `p` is the partnership's slug.
const base = (p: string) => `/partnerships/${p}`;

export const paths = {
  partners: (p: string) => `${base(p)}/partners`,
  addPartner: (p: string) => `${base(p)}/partners/add`,
  partner: (p: string, partner: string) => `${base(p)}/partners/${partner}`,
  changePartner: (p: string, partner: string) => `${base(p)}/partners/${partner}/change`,
};
