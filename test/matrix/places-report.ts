import type { Places } from './places.ts';

/** What stands in a path of this part of the evidence wing, and what its forms send. */
export const reportPlaces: Places = {
  queries: {
    // the withdrawn one, with somebody to tell, and the one that was issued after it
    issue: (path) => issueOf(/(leave|letter|told|seen)$/.test(path) ? 'withdrawn' : 'issued'),
    holding: `select id as v from thread.report_holder where partnership_id = $1 and partner_id is not null order by id limit 1`,
    // no report to a funder stands on it
    toldPeriod: `select id as v from thread.told_period t where partnership_id = $1
       and not exists (select from thread.report_issue i where i.partnership_id = $1 and i.told_period_id = t.id) order by id limit 1`,
  },
  sends: {},
};

/** Once somebody has withdrawn it, the door still has a number. */
const issueOf = (state: 'issued' | 'withdrawn'): string =>
  `select number as v from thread.report_issue where partnership_id = $1 and kind = 'case study' order by (state = '${state}') desc, number limit 1`;
