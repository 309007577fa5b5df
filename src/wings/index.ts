// The wings, in their line: an earlier one never needs a later one.
import type { Wing } from '../shell/wing.ts';
import { agreement } from './agreement/index.ts';
import { dialogue } from './dialogue/index.ts';
import { partnership } from './partnership/index.ts';

export const wings: readonly Wing[] = [partnership, dialogue, agreement];
