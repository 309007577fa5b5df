// The addresses of this part: handovers from prison to prison and from prison to the community.
const base = (p: string) => `/partnerships/${p}`;

export const handoverPaths = {
  handovers: (p: string) => `${base(p)}/handovers`,
};
