import type { Allowed } from './expected.ts';

export const roundDoors: Readonly<Record<string, Allowed>> = {};
