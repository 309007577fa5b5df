// The addresses of this part: the providers at one place as one team.
const base = (p: string) => `/partnerships/${p}`;

export const teamPaths = {
  teams: (p: string) => `${base(p)}/teams`,
};
