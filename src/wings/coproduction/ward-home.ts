import type { Ask } from '../../shell/route.ts';
import type { HomePart } from '../../shell/wing.ts';

export const wardHome = async (_ask: Ask): Promise<HomePart> => ({ needsYou: [], dueSoon: [], changed: [] });
