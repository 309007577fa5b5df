// What the record of a session adds to the thread.
import type { Wing } from '../../shell/wing.ts';

export const recordKinds: Wing['kinds'] = {};
