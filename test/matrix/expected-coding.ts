// Coding: who comes through its doors.
import type { Allowed } from './expected.ts';

export const codingDoors: Readonly<Record<string, Allowed>> = {};
