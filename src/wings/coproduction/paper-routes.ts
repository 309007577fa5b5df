import type { InsideRoute } from '../../shell/route.ts';

export const paperRoutes: readonly InsideRoute[] = [];
