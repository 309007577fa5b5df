// The wing's site map: the record of a session and everything around it.
import type { InsideRoute } from '../../shell/route.ts';
import { engagementRoutes } from './engagement/routes.ts';
import { preparationRoutes } from './preparation/routes.ts';
import { recordRoutes } from './record-routes.ts';
import { safetyRoutes } from './safety/routes.ts';
import { sessionRoutes } from './session/routes.ts';
import { statementRoutes } from './statements/routes.ts';

export const routes: readonly InsideRoute[] = [
  ...safetyRoutes,
  ...engagementRoutes,
  ...preparationRoutes,
  ...sessionRoutes,
  ...recordRoutes,
  ...statementRoutes,
];
