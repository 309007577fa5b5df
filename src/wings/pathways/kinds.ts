// The kinds of thing that this wing owns in the thread, and how they are titled for a viewer.
import type { Wing } from '../../shell/wing.ts';
import { continuityKinds } from './continuity/kinds.ts';
import { directoryKinds } from './directory/kinds.ts';
import { handoverKinds } from './handovers/kinds.ts';
import { gateKinds } from './papers/kinds.ts';
import { referenceKinds } from './references/kinds.ts';
import { lostKinds } from './sessions-lost/kinds.ts';
import { teamKinds } from './teams/kinds.ts';

export const kinds: Wing['kinds'] = {
  ...directoryKinds,
  ...teamKinds,
  ...referenceKinds,
  ...handoverKinds,
  ...lostKinds,
  ...continuityKinds,
  ...gateKinds,
};
