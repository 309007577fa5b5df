// Exports: who comes through its doors.
import type { Allowed } from './expected.ts';

export const exportDoors: Readonly<Record<string, Allowed>> = {};
