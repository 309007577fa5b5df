// References of people, what stands about them here, and referrals from one provider to another. Method, path, who may come this far, the highest tier met there, handler.
import type { InsideRoute } from '../../../shell/route.ts';

export const referenceRoutes: readonly InsideRoute[] = [];
