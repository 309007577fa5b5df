const base = (p: string) => `/partnerships/${p}`;
const paper = (p: string) => `${base(p)}/answers/paper`;
const pack = (p: string, round: string) => `${paper(p)}/rounds/${round}`;
const batch = (p: string, id: string) => `${paper(p)}/piles/${id}`;
const keyed = (p: string, id: string, position: string) => `${batch(p, id)}/keyed/${position}`;

export const paperPaths = {
  paper,
  /** All prints of a round. */
  pack,
  printedSheet: (p: string, round: string, print: string) => `${pack(p, round)}/print/${print}`,
  blank: (p: string, name: string, print: string) => `${paper(p)}/blank/${name}/${print}`,
  handed: (p: string, round: string) => `${pack(p, round)}/handed-out`,
  handTo: (p: string, round: string, person: string) => `${pack(p, round)}/handed-out/${person}`,
  handBack: (p: string, round: string, person: string) => `${pack(p, round)}/handed-out/${person}/back`,
  startBatch: (p: string, round: string) => `${pack(p, round)}/start`,
  batch,
  cover: (p: string, id: string) => `${batch(p, id)}/cover`,
  beginKeying: (p: string, id: string) => `${batch(p, id)}/came-back`,
  beginCheck: (p: string, id: string) => `${batch(p, id)}/check`,
  key: (p: string, id: string) => `${batch(p, id)}/key`,
  keyed,
  takeKeyedOut: (p: string, id: string, position: string) => `${keyed(p, id, position)}/take-out`,
  pileWhole: (p: string, id: string) => `${batch(p, id)}/whole`,
  openPileAgain: (p: string, id: string) => `${batch(p, id)}/open-again`,
  giveCheckBack: (p: string, id: string) => `${batch(p, id)}/give-back`,
  compare: (p: string, id: string) => `${batch(p, id)}/compare`,
  dropBatch: (p: string, id: string) => `${batch(p, id)}/drop`,
};
