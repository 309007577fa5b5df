// Measures: who comes through its doors.
import type { Allowed } from './expected.ts';

export const measureDoors: Readonly<Record<string, Allowed>> = {};
