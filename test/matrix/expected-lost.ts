// Sessions lost: who may come through which door.
import type { Allowed } from './expected.ts';

export const lostDoors: Readonly<Record<string, Allowed>> = {};
