import type { InsideRoute } from '../../shell/route.ts';

export const leadingRoutes: readonly InsideRoute[] = [];
