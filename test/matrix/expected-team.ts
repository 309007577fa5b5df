// Teams: who may come through which door.
import type { Allowed } from './expected.ts';

export const teamDoors: Readonly<Record<string, Allowed>> = {};
