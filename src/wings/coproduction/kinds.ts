// The kinds of thing that this wing owns in the thread, and how they are titled for a viewer.
import type { Wing } from '../../shell/wing.ts';
import { answerKinds } from './answers/kinds.ts';
import { leadingKinds } from './leading/kinds.ts';
import { paperKinds } from './paper/kinds.ts';
import { roundKinds } from './rounds/kinds.ts';
import { wardKinds } from './wards/kinds.ts';

export const kinds: Wing['kinds'] = { ...answerKinds, ...roundKinds, ...paperKinds, ...wardKinds, ...leadingKinds };
