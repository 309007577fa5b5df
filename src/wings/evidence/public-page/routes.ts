// What anybody may read of a partnership. Method, path, who may come this far, the highest tier met there, handler.
import type { InsideRoute } from '../../../shell/route.ts';

export const publicPageRoutes: readonly InsideRoute[] = [];
