import type { InsideRoute } from '../../shell/route.ts';

export const answerRoutes: readonly InsideRoute[] = [];
