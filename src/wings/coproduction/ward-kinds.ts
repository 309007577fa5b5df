import type { Wing } from '../../shell/wing.ts';

export const wardKinds: Wing['kinds'] = {};
