import type { Allowed } from './expected.ts';

export const leadingDoors: Readonly<Record<string, Allowed>> = {};
