import type { InsideRoute } from '../../shell/route.ts';

export const wardRoutes: readonly InsideRoute[] = [];
