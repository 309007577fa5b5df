// The wing's site map: method, path, who may come this far, the highest tier met there, handler.
import type { InsideRoute } from '../../shell/route.ts';
import { recordRoutes } from './record-routes.ts';

export const routes: readonly InsideRoute[] = [...recordRoutes];
