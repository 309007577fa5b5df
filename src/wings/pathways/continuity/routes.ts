// The local continuity figure, and what it is beside. Method, path, who may come this far, the highest tier met there, handler.
import type { InsideRoute } from '../../../shell/route.ts';

export const continuityRoutes: readonly InsideRoute[] = [];
