// The wing's site map, in its parts.
import type { InsideRoute } from '../../shell/route.ts';
import { continuityRoutes } from './continuity/routes.ts';
import { directoryRoutes } from './directory/routes.ts';
import { handoverRoutes } from './handovers/routes.ts';
import { gateRoutes } from './papers/routes.ts';
import { referenceRoutes } from './references/routes.ts';
import { lostRoutes } from './sessions-lost/routes.ts';
import { teamRoutes } from './teams/routes.ts';

export const routes: readonly InsideRoute[] = [
  ...directoryRoutes,
  ...teamRoutes,
  ...referenceRoutes,
  ...handoverRoutes,
  ...lostRoutes,
  ...continuityRoutes,
  ...gateRoutes,
];
