// Reports: who comes through its doors.
import type { Allowed } from './expected.ts';

export const reportDoors: Readonly<Record<string, Allowed>> = {
  'GET /reports/:report/large-print': 'everyone',
  'GET /reports/:report/docx': 'everyone',
  'GET /reports/:report/left-out': ['facilitator', 'partnership manager'],
};
