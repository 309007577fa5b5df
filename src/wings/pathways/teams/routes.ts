// The providers at one place as one team. Method, path, who may come this far, the highest tier met there, handler.
import { get, type InsideRoute, post } from '../../../shell/route.ts';
import { mayComeToPeople, mayKeepTeams, mayReadServices } from '../policy.ts';
import { doAddCover, showAddCover } from './add-cover/add-cover.ts';
import { doAddProvider, showAddProvider } from './add-provider/add-provider.ts';
import { doChangeProvider, showChangeProvider } from './change-provider/change-provider.ts';
import { doChangeTeam, showChangeTeam } from './change-team/change-team.ts';
import { doEndCover } from './end-cover/end-cover.ts';
import { showTeams } from './list-teams/list-teams.ts';
import { teamPaths as paths } from './paths.ts';
import { showPrintTeam } from './print-team/print-team.ts';
import { doProviderLeaves, showProviderLeaves } from './provider-leaves/provider-leaves.ts';
import { doSetUpTeam, showSetUpTeam } from './set-up-team/set-up-team.ts';
import { showTeam } from './team/team.ts';

const p = ':partnership';
const at = ':place';
const one = ':teamProvider';
const form = (
  path: string,
  may: InsideRoute['may'],
  show: InsideRoute['handler'],
  keep: InsideRoute['handler'],
  draft: string,
) => [get(path, may, 'partners', show), post(path, may, 'partners', keep, { draft })];

export const teamRoutes: readonly InsideRoute[] = [
  get(paths.teams(p), mayReadServices, 'partners', showTeams),
  get(paths.team(p, at), mayReadServices, 'partners', showTeam),
  get(paths.printTeam(p, at), mayReadServices, 'partners', showPrintTeam),
  ...form(paths.setUpTeam(p, at), mayKeepTeams, showSetUpTeam, doSetUpTeam, 'A new team'),
  ...form(paths.changeTeam(p, at), mayKeepTeams, showChangeTeam, doChangeTeam, 'A team’s name and limit'),
  ...form(paths.addProvider(p, at), mayKeepTeams, showAddProvider, doAddProvider, 'A provider of a team'),
  ...form(paths.changeProvider(p, at, one), mayKeepTeams, showChangeProvider, doChangeProvider, 'What a provider does'),
  ...form(paths.providerLeaves(p, at, one), mayKeepTeams, showProviderLeaves, doProviderLeaves, 'A provider leaves'),
  ...form(paths.addCover(p, at), mayComeToPeople, showAddCover, doAddCover, 'Who covers for whom'),
  post(paths.endCover(p, at, ':cover'), mayComeToPeople, 'partners', doEndCover),
];
