// The thread: who comes through its doors.
import type { Allowed } from './expected.ts';

export const threadDoors: Readonly<Record<string, Allowed>> = { 'GET /thread': 'everyone' };
