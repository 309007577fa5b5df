// Reports: who comes through its doors.
import type { Allowed } from './expected.ts';

export const reportDoors: Readonly<Record<string, Allowed>> = {
  'GET /reports/:report/large-print': 'everyone',
  'GET /reports/:report/docx': 'everyone',
  // the plan's own, beside its table
  'GET /plan/joint-plan.docx': 'everyone',
  'GET /reports/:report/left-out': ['facilitator', 'partnership manager'],
};
