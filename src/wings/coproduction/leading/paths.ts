const base = (p: string) => `/partnerships/${p}`;
const leading = (p: string) => `${base(p)}/leading`;

export const leadingPaths = {
  leading,
  involvement: (p: string) => `${leading(p)}/involvement`,
  addInvolvement: (p: string) => `${leading(p)}/involvement/add`,
  changeInvolvement: (p: string, work: string) => `${leading(p)}/involvement/${work}/change`,
  measure: (p: string) => `${leading(p)}/measure`,
  peerPathway: (p: string) => `${leading(p)}/peer-pathway`,
  addPeerStep: (p: string) => `${leading(p)}/peer-pathway/steps/add`,
  changePeerStep: (p: string, step: string) => `${leading(p)}/peer-pathway/steps/${step}/change`,
  countPeers: (p: string) => `${leading(p)}/peer-pathway/count`,
  reward: (p: string) => `${leading(p)}/reward`,
  rewardTerms: (p: string) => `${leading(p)}/reward/terms`,
  addOffer: (p: string) => `${leading(p)}/reward/offers/add`,
  changeOffer: (p: string, offer: string) => `${leading(p)}/reward/offers/${offer}/change`,
  printReward: (p: string) => `${leading(p)}/reward/print`,
  easyReward: (p: string) => `${leading(p)}/reward/easy-read`,
};
