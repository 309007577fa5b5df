// What this part has in the thread.
import type { Wing } from '../../../shell/wing.ts';

export const referenceKinds: Wing['kinds'] = {};
