// Reports: who comes through its doors.
import type { Allowed } from './expected.ts';

export const reportDoors: Readonly<Record<string, Allowed>> = {
  'GET /reports/:report/docx': 'everyone',
};
