// The directory of services: what is offered where, and what is tailored there. Method, path, who may come this far, the highest tier met there, handler.
import type { InsideRoute } from '../../../shell/route.ts';

export const directoryRoutes: readonly InsideRoute[] = [];
