// Sessions that were planned and what they were lost to: counts, never names. Method, path, who may come this far, the highest tier met there, handler.
import { get, type InsideRoute, post } from '../../../shell/route.ts';
import { mayComeToCounts, mayKeepTeams, mayReadServices } from '../policy.ts';
import { doChangeLost, doEnterLost, showChangeLost, showEnterLost } from './enter/enter.ts';
import { doLetLostOut, showLetLostOut } from './let-out/let-out.ts';
import { showLostOverview, takeLostQuarters } from './overview/overview.ts';
import { showLostForm } from './paper/paper.ts';
import { lostPaths as paths } from './paths.ts';
import { showLostAt, takeLostTable } from './place/place.ts';
import { doConfirmLost, doDisputeLost, showDisputeLost } from './say/say.ts';
import { showLostWeek } from './week/week.ts';

const p = ':partnership';
const at = ':place';
const week = ':lostWeek';

export const lostRoutes: readonly InsideRoute[] = [
  get(paths.sessionsLost(p), mayReadServices, 'partners', showLostOverview),
  get(paths.lostQuarters(p), mayReadServices, 'partners', takeLostQuarters),
  get(paths.lostAt(p, at), mayReadServices, 'partners', showLostAt),
  get(paths.lostTable(p, at), mayComeToCounts, 'partners', takeLostTable),
  get(paths.lostForm(p, at), mayComeToCounts, 'partners', showLostForm),
  get(paths.enterLost(p, at), mayComeToCounts, 'partners', showEnterLost),
  post(paths.enterLost(p, at), mayComeToCounts, 'partners', doEnterLost, { draft: 'Sessions of a week' }),
  get(paths.letLostOut(p, at), mayKeepTeams, 'partners', showLetLostOut),
  post(paths.letLostOut(p, at), mayKeepTeams, 'partners', doLetLostOut),
  get(paths.lostWeek(p, at, week), mayComeToCounts, 'partners', showLostWeek),
  get(paths.changeLost(p, at, week), mayComeToCounts, 'partners', showChangeLost),
  post(paths.changeLost(p, at, week), mayComeToCounts, 'partners', doChangeLost, { draft: 'Changes to a week' }),
  post(paths.confirmLost(p, at, week), mayComeToCounts, 'partners', doConfirmLost),
  get(paths.disputeLost(p, at, week), mayComeToCounts, 'partners', showDisputeLost),
  post(paths.disputeLost(p, at, week), mayComeToCounts, 'partners', doDisputeLost, { draft: 'What is not right' }),
];
