import type { InsideRoute } from '../../shell/route.ts';

export const roundRoutes: readonly InsideRoute[] = [];
