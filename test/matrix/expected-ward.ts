import type { Allowed } from './expected.ts';

export const wardDoors: Readonly<Record<string, Allowed>> = {};
