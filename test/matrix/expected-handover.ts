// Handovers: who may come through which door.
import type { Allowed } from './expected.ts';

export const handoverDoors: Readonly<Record<string, Allowed>> = {};
