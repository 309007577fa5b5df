// The site map of common ground: from statements that were put to what everyone supports, what divides, and how sure we are.
import type { InsideRoute } from '../../../shell/route.ts';

export const commonGroundRoutes: readonly InsideRoute[] = [];
