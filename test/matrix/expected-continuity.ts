// The local continuity figure: who may come through which door.
import type { Allowed } from './expected.ts';

export const continuityDoors: Readonly<Record<string, Allowed>> = {};
