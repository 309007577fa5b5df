// What can happen to issues of reports and to what was told back. Stored shapes are for ever: add, never change. Ids, states, dates
// and counts only.
import { happeningOf } from '../../../../shell/happening.ts';

const issue = happeningOf('report issue');
const told = happeningOf('told period');
const report = happeningOf('report');

export const issueHappened = {
  reportIssued: (id: string, number: number, kind: string) => issue('report issued', id, { number, kind }),
  issueWithdrawn: (id: string, because: string) => issue('issue withdrawn', id, { because }),
  leftWithdrawn: (id: string) => issue('issue left withdrawn', id),
  holderListed: (id: string, by: string) => issue('holder of an issue listed', id, { by }),
  holderTold: (id: string, how: string, on: string) => issue('holder of an issue told', id, { how, on }),
  holderNoticed: (id: string) => issue('holder of an issue sent a notice', id),
  periodTold: (id: string, from: string, to: string, on: string) => told('period told back', id, { from, to, on }),
  toldTakenBack: (id: string) => told('telling-back taken back', id),
  spendKept: (reportId: string, lines: number) => report('spend kept', reportId, { lines }),
};
