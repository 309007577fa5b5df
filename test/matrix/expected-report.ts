// Reports: who comes through its doors.
import type { Allowed } from './expected.ts';

const keepers: Allowed = ['facilitator', 'partnership manager'];
/** Who may write down that people were told back. */
const tellers: Allowed = ['facilitator', 'partnership manager', 'lived experience'];

export const reportDoors: Readonly<Record<string, Allowed>> = {
  'GET /reports/:report/large-print': 'everyone',
  'GET /reports/:report/docx': 'everyone',
  // the plan's own, beside its table
  'GET /plan/joint-plan.docx': 'everyone',
  'GET /reports/:report/left-out': ['facilitator', 'partnership manager'],
  // issuing; at the unit of the matrix nobody leads together, so those who keep reports issue
  'GET /reports/issued': 'everyone',
  'GET /reports/told-back': 'everyone',
  'GET /reports/told-back/add': tellers,
  'POST /reports/told-back/add': tellers,
  'GET /reports/told-back/:toldPeriod/take-back': tellers,
  'POST /reports/told-back/:toldPeriod/take-back': tellers,
  'GET /reports/:report/issue': keepers,
  'POST /reports/:report/issue': keepers,
  'GET /reports/:report/spend': keepers,
  'POST /reports/:report/spend': keepers,
  'GET /reports/:report/issues/:issue': 'everyone',
  'GET /reports/:report/issues/:issue/pdf': 'everyone',
  'GET /reports/:report/issues/:issue/docx': 'everyone',
  'GET /reports/:report/issues/:issue/withdraw': keepers,
  'POST /reports/:report/issues/:issue/withdraw': keepers,
  'POST /reports/:report/issues/:issue/leave': keepers,
  // whoever holds it; to anybody else it says that there is nothing to say
  'POST /reports/:report/issues/:issue/seen': 'everyone',
  'GET /reports/:report/issues/:issue/holders': keepers,
  'GET /reports/:report/issues/:issue/holders/add': keepers,
  'POST /reports/:report/issues/:issue/holders/add': keepers,
  'GET /reports/:report/issues/:issue/holders/:holding/letter': keepers,
  'GET /reports/:report/issues/:issue/holders/:holding/told': keepers,
  'POST /reports/:report/issues/:issue/holders/:holding/told': keepers,
};
