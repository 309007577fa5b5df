// The wing's site map, in its parts.
import { get, type InsideRoute } from '../../shell/route.ts';
import type { Wing } from '../../shell/wing.ts';
import type { ReadPending } from '../agreement/index.ts';
import { codingRoutes } from './coding/routes.ts';
import { exportRoutes } from './exports/routes.ts';
import { showHome } from './home/home.ts';
import { lookBackRoutes } from './look-backs/routes.ts';
import { measureRoutes } from './measures/routes.ts';
import { paths } from './paths.ts';
import { mayReadEvidence } from './policy.ts';
import { publicPageRoutes } from './public-page/routes.ts';
import { reportRoutes } from './reports/routes.ts';
import { searchRoutes } from './search/routes.ts';
import { threadRoutes } from './thread/routes.ts';

const p = ':partnership';

/** The home page and the thread ask every wing, this one among them. */
export function routesFor(wings: () => readonly Wing[], readPending: ReadPending): readonly InsideRoute[] {
  const hasThread = (kind: string) => wings().some(({ kinds }) => kind in kinds);
  return [
    get(paths.home(p), mayReadEvidence, 'facilitators', showHome(wings, readPending)),
    ...threadRoutes(wings),
    ...reportRoutes(hasThread),
    ...lookBackRoutes,
    ...measureRoutes,
    ...codingRoutes,
    ...searchRoutes(wings),
    ...exportRoutes(wings),
    ...publicPageRoutes,
  ];
}
