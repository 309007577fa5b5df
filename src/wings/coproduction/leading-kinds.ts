import type { Wing } from '../../shell/wing.ts';

export const leadingKinds: Wing['kinds'] = {};
