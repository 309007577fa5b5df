// The public page: who comes through its doors.
import type { Allowed } from './expected.ts';

export const publicPageDoors: Readonly<Record<string, Allowed>> = {};
