// What is taken out as open files. Method, path, who may come this far, the highest tier met there, handler.
import type { InsideRoute } from '../../../shell/route.ts';

export const exportRoutes: readonly InsideRoute[] = [];
