import type { Wing } from '../../../shell/wing.ts';

export const paperKinds: Wing['kinds'] = {};
