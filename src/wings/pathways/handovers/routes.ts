// Handovers from prison to prison and from prison to the community. Method, path, who may come this far, the highest tier met there, handler.
import { get, type InsideRoute, post } from '../../../shell/route.ts';
import { mayComeToPeople } from '../policy.ts';
import { showHandover } from './handover/handover.ts';
import { showHandovers } from './list-handovers/list-handovers.ts';
import { handoverPaths as paths } from './paths.ts';
import { doPlanHandover, showPlanHandover } from './plan-handover/plan-handover.ts';
import { tasks } from './tasks.ts';

const p = ':partnership';
// what is typed here is about a person: none of it is kept as a draft
export const handoverRoutes: readonly InsideRoute[] = [
  get(paths.handovers(p), mayComeToPeople, 'partners', showHandovers),
  get(paths.planHandover(p, ':handedOver'), mayComeToPeople, 'partners', showPlanHandover),
  post(paths.planHandover(p, ':handedOver'), mayComeToPeople, 'partners', doPlanHandover),
  get(paths.handover(p, ':handover'), mayComeToPeople, 'partners', showHandover),
  ...tasks.flatMap(({ path, show, send }) => [
    get(paths.handoverAct(p, ':handover', path), mayComeToPeople, 'partners', show),
    post(paths.handoverAct(p, ':handover', path), mayComeToPeople, 'partners', send),
  ]),
];
