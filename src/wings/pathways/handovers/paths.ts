// The addresses of this part: handovers from prison to prison and from prison to the community.
const base = (p: string) => `/partnerships/${p}`;
const handover = (p: string, number: string | number) => `${base(p)}/handovers/${number}`;

export const handoverPaths = {
  handovers: (p: string) => `${base(p)}/handovers`,
  /** Another part's: where a team is set up. */
  teams: (p: string) => `${base(p)}/teams`,
  /** Of a person, whose page is another part's. */
  planHandover: (p: string, reference: string) => `${base(p)}/references/${reference}/handover`,
  handover,
  handoverAct: (p: string, number: string | number, act: string) => `${handover(p, number)}/${act}`,
};
