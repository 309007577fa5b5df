// The addresses of a working agreement's launch and of meet the team, built once.
import { paths } from './paths.ts';

const all = (p: string, agreement: string) => `${paths.workingAgreement(p, agreement)}/launch`;
const one = (p: string, agreement: string, launch: string) => `${all(p, agreement)}/${launch}`;
const item = (p: string, agreement: string, launch: string, id: string) =>
  `${one(p, agreement, launch)}/programme/${id}`;

export const launchPaths = {
  launches: all,
  setUp: (p: string, agreement: string) => `${all(p, agreement)}/set-up`,
  launch: one,
  change: (p: string, agreement: string, launch: string) => `${one(p, agreement, launch)}/change`,
  addItem: (p: string, agreement: string, launch: string) => `${one(p, agreement, launch)}/programme/add`,
  changeItem: item,
  removeItem: (p: string, agreement: string, launch: string, id: string) => `${item(p, agreement, launch, id)}/remove`,
  yourName: (p: string, agreement: string, launch: string, id: string) => `${item(p, agreement, launch, id)}/your-name`,
  invite: (p: string, agreement: string, launch: string) => `${one(p, agreement, launch)}/invite`,
  answer: (p: string, agreement: string, launch: string) => `${one(p, agreement, launch)}/coming`,
  held: (p: string, agreement: string, launch: string) => `${one(p, agreement, launch)}/what-came-of-it`,
  callOff: (p: string, agreement: string, launch: string) => `${one(p, agreement, launch)}/call-off`,
  invitation: (p: string, agreement: string, launch: string) => `${one(p, agreement, launch)}/invitation`,
  pack: (p: string, agreement: string, launch: string) => `${one(p, agreement, launch)}/pack`,

  team: (p: string) => `${paths.agreement(p)}/team`,
  you: (p: string) => `${paths.agreement(p)}/team/you`,
};
