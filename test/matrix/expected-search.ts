// Search: who comes through its doors.
import type { Allowed } from './expected.ts';

export const searchDoors: Readonly<Record<string, Allowed>> = { 'GET /search': 'everyone' };
