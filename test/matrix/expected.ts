// Who may come through which door. A route that is not here fails the build. Written out, so that a change of who may
// see or do what is read in a change of this file.
import type { Role } from '../../src/shell/standing.ts';

export type Allowed = 'everyone' | readonly Role[];

export const expected: Readonly<Record<string, Allowed>> = {};
