// The addresses of this part: references of people, what stands about them here, and referrals from one provider to another.
const base = (p: string) => `/partnerships/${p}`;
const one = (p: string, reference: string) => `${base(p)}/references/${reference}`;
const asked = (p: string, referral: string | number) => `${base(p)}/referrals/${referral}`;

export const referencePaths = {
  references: (p: string) => `${base(p)}/references`,
  /** Another part's. */
  teams: (p: string) => `${base(p)}/teams`,
  takeIn: (p: string) => `${base(p)}/references/take-in`,
  listTemplate: (p: string) => `${base(p)}/references/take-in/list.csv`,
  takenIn: (p: string, file: string) => `${base(p)}/references/take-in/${file}`,
  reference: one,
  openName: (p: string, reference: string) => `${one(p, reference)}/name`,
  goesAlong: (p: string, reference: string) => `${one(p, reference)}/goes-along`,
  addGoesAlong: (p: string, reference: string) => `${one(p, reference)}/goes-along/add`,
  oneGoesAlong: (p: string, reference: string, thing: string) => `${one(p, reference)}/goes-along/${thing}`,
  wantsHelp: (p: string, reference: string) => `${one(p, reference)}/wants-help`,
  left: (p: string, reference: string) => `${one(p, reference)}/left`,
  refer: (p: string, reference: string) => `${one(p, reference)}/refer`,
  endBeside: (p: string, reference: string, beside: string) => `${one(p, reference)}/beside/${beside}/end`,
  join: (p: string, reference: string) => `${one(p, reference)}/join`,
  referrals: (p: string) => `${base(p)}/referrals`,
  referral: asked,
  moveReferral: (p: string, referral: string | number, move: string) => `${asked(p, referral)}/${move}`,
};
