// Handovers from prison to prison and from prison to the community. Method, path, who may come this far, the highest tier met there, handler.
import type { InsideRoute } from '../../../shell/route.ts';

export const handoverRoutes: readonly InsideRoute[] = [];
