import type { Wing } from '../../shell/wing.ts';

export const roundKinds: Wing['kinds'] = {};
