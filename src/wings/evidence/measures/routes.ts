// Measures over time: readings, run charts, change ideas. Method, path, who may come this far, the highest tier met there, handler.
import type { InsideRoute } from '../../../shell/route.ts';

export const measureRoutes: readonly InsideRoute[] = [];
