// The kinds of thing that this part owns in the thread, and how they are titled for a viewer.
import type { Wing } from '../../../shell/wing.ts';

export const codingKinds: Wing['kinds'] = {};
