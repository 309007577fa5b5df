// The site map of the record of a session.
import type { InsideRoute } from '../../shell/route.ts';

export const recordRoutes: readonly InsideRoute[] = [];
