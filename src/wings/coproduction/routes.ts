// The wing's site map, in its six parts.
import type { InsideRoute } from '../../shell/route.ts';
import { answerRoutes } from './answers/routes.ts';
import { commonGroundRoutes } from './common-ground/routes.ts';
import { leadingRoutes } from './leading/routes.ts';
import { paperRoutes } from './paper/routes.ts';
import { roundRoutes } from './rounds/routes.ts';
import { wardRoutes } from './wards/routes.ts';

export const routes: readonly InsideRoute[] = [
  ...answerRoutes,
  ...roundRoutes,
  ...commonGroundRoutes,
  ...paperRoutes,
  ...wardRoutes,
  ...leadingRoutes,
];
