// The providers at one place as one team. Method, path, who may come this far, the highest tier met there, handler.
import type { InsideRoute } from '../../../shell/route.ts';

export const teamRoutes: readonly InsideRoute[] = [];
