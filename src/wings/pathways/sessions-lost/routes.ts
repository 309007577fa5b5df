// Sessions that were planned and what they were lost to: counts, never names. Method, path, who may come this far, the highest tier met there, handler.
import type { InsideRoute } from '../../../shell/route.ts';

export const lostRoutes: readonly InsideRoute[] = [];
