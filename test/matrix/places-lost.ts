import type { Places } from './places.ts';

const fits = {
  'week-day': `select '3' as v`,
  'week-month': `select '8' as v`,
  'week-year': `select '2026' as v`,
  service: `select '' as v`,
  planned: `select '2' as v`,
  ran: `select '2' as v`,
  counted: `select 'no' as v`,
};

/** What stands in a path of this part of the pathways wing, and what its forms send. */
export const lostPlaces: Places = {
  queries: {
    // of the trust, and in no quarter that was let out
    lostWeek: `select w.id as v from thread.lost_week w
      join thread.team_provider p on p.partnership_id = w.partnership_id and p.id = w.provider_id
      join thread.partner o on o.partnership_id = p.partnership_id and o.id = p.partner_id
      join thread.place l on l.partnership_id = w.partnership_id and l.id = w.place_id
      where w.partnership_id = $1 and l.slug like '%larkmere-healthcare' and o.slug like '%wold-trust' and w.week > '2026-10-01'
      order by w.week limit 1`,
  },
  sends: {
    '/sessions-lost/:place/enter': fits,
    '/sessions-lost/:place/weeks/:lostWeek/change': {
      ...fits,
      'week-day': `select '5' as v`,
      'week-month': `select '10' as v`,
    },
    '/sessions-lost/:place/let-out': { quarter: `select '2026-10-01' as v` },
  },
};
