// What this part has for the first page.
import type { Ask } from '../../../shell/route.ts';
import type { HomePart } from '../../../shell/wing.ts';

export const directoryHome = async (_ask: Ask): Promise<HomePart> => ({ needsYou: [], dueSoon: [], changed: [] });
