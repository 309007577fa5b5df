// The wings, in their line: an earlier one never needs a later one.
import type { Wing } from '../shell/wing.ts';
import { agreement } from './agreement/index.ts';
import { coproduction } from './coproduction/index.ts';
import { dialogue, sidesMet } from './dialogue/index.ts';
import { evidence } from './evidence/index.ts';
import { partnershipWith } from './partnership/index.ts';

const line: readonly Wing[] = [partnershipWith({ sidesMet }), dialogue, agreement, coproduction];
export const wings: readonly Wing[] = [...line, evidence(line)];
