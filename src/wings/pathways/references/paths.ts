// The addresses of this part: references of people, what stands about them here, and referrals from one provider to another.
const base = (p: string) => `/partnerships/${p}`;

export const referencePaths = {
  references: (p: string) => `${base(p)}/references`,
};
