import type { Allowed } from './expected.ts';

export const paperDoors: Readonly<Record<string, Allowed>> = {};
