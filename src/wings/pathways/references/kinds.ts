// What this part has in the thread: nothing. A reference or a referral on a thread page would lead from what was said to a person.
import type { Wing } from '../../../shell/wing.ts';

export const referenceKinds: Wing['kinds'] = {};
