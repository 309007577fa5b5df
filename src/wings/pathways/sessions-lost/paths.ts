// The addresses of this part: sessions that were planned and what they were lost to: counts, never names.
const base = (p: string) => `/partnerships/${p}/sessions-lost`;
const at = (p: string, place: string) => `${base(p)}/${place}`;
const week = (p: string, place: string, id: string) => `${at(p, place)}/weeks/${id}`;

export const lostPaths = {
  sessionsLost: base,
  lostQuarters: (p: string) => `${base(p)}/quarters.csv`,
  lostAt: at,
  lostTable: (p: string, place: string) => `${at(p, place)}/table.csv`,
  lostForm: (p: string, place: string) => `${at(p, place)}/form`,
  enterLost: (p: string, place: string) => `${at(p, place)}/enter`,
  letLostOut: (p: string, place: string) => `${at(p, place)}/let-out`,
  lostWeek: week,
  changeLost: (p: string, place: string, id: string) => `${week(p, place, id)}/change`,
  confirmLost: (p: string, place: string, id: string) => `${week(p, place, id)}/confirm`,
  disputeLost: (p: string, place: string, id: string) => `${week(p, place, id)}/dispute`,
};
