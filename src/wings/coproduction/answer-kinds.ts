import type { Wing } from '../../shell/wing.ts';

export const answerKinds: Wing['kinds'] = {};
