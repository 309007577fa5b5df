// Search across everything that the viewer may see. Method, path, who may come this far, the highest tier met there, handler.
import type { InsideRoute } from '../../../shell/route.ts';

export const searchRoutes: readonly InsideRoute[] = [];
