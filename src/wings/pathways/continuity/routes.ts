// The local continuity figure, and what it is beside. Method, path, who may come this far, the highest tier met there, handler.
import { get, type InsideRoute } from '../../../shell/route.ts';
import { mayComeToPeople, mayReadServices } from '../policy.ts';
import { seeOwnList, takeOwnList } from './own-list/own-list.ts';
import { continuityPaths as paths } from './paths.ts';
import { seeFigures, takeFigures } from './see-figures/see-figures.ts';

const p = ':partnership';

export const continuityRoutes: readonly InsideRoute[] = [
  get(paths.continuity(p), mayReadServices, 'partners', seeFigures),
  get(paths.continuityTable(p), mayReadServices, 'partners', takeFigures),
  get(paths.ownContinuity(p), mayComeToPeople, 'partners', seeOwnList),
  get(paths.ownContinuityTable(p), mayComeToPeople, 'partners', takeOwnList),
];
