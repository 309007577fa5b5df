// The kinds of thing that this wing owns in the thread, and how they are titled for a viewer.
import type { Wing } from '../../shell/wing.ts';
import { answerKinds } from './answer-kinds.ts';
import { leadingKinds } from './leading-kinds.ts';
import { paperKinds } from './paper-kinds.ts';
import { roundKinds } from './round-kinds.ts';
import { wardKinds } from './ward-kinds.ts';

export const kinds: Wing['kinds'] = { ...answerKinds, ...roundKinds, ...paperKinds, ...wardKinds, ...leadingKinds };
