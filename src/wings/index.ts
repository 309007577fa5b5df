// The wings, in their line: an earlier one never needs a later one.
import type { Wing } from '../shell/wing.ts';
import { agreement } from './agreement/index.ts';
import { dialogue, sidesMet } from './dialogue/index.ts';
import { partnershipWith } from './partnership/index.ts';

export const wings: readonly Wing[] = [partnershipWith({ sidesMet }), dialogue, agreement];
