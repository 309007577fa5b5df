// The addresses of this part: the providers at one place as one team. `place` is a place's slug.
const base = (p: string) => `/partnerships/${p}`;
const team = (p: string, place: string) => `${base(p)}/teams/${place}`;
const provider = (p: string, place: string, id: string) => `${team(p, place)}/providers/${id}`;

export const teamPaths = {
  teams: (p: string) => `${base(p)}/teams`,
  team,
  printTeam: (p: string, place: string) => `${team(p, place)}/print`,
  setUpTeam: (p: string, place: string) => `${team(p, place)}/set-up`,
  changeTeam: (p: string, place: string) => `${team(p, place)}/change`,
  addProvider: (p: string, place: string) => `${team(p, place)}/providers/add`,
  changeProvider: (p: string, place: string, id: string) => `${provider(p, place, id)}/change`,
  providerLeaves: (p: string, place: string, id: string) => `${provider(p, place, id)}/leave`,
  addCover: (p: string, place: string) => `${team(p, place)}/cover/add`,
  endCover: (p: string, place: string, id: string) => `${team(p, place)}/cover/${id}/end`,
  /** The directory of services of one place. */
  servicesAt: (p: string, place: string) => `${base(p)}/services?place=${place}`,
};
