// Codes, and what several people found in the same words. Method, path, who may come this far, the highest tier met there, handler.
import type { InsideRoute } from '../../../shell/route.ts';

export const codingRoutes: readonly InsideRoute[] = [];
