import type { Places } from './places.ts';

// the prison's own, at the place that the partnership manager oversees
const service = `slug like '%family-days'`;

/** What stands in a path of this part of the pathways wing, and what its forms send. */
export const directoryPlaces: Places = {
  queries: {
    service: `select slug as v from thread.service where partnership_id = $1 and ${service}`,
    offer: `select id as v from thread.service_offer where partnership_id = $1
              and service_id = (select id from thread.service where partnership_id = $1 and ${service}) order by id limit 1`,
    // a file that waits for a yes is its sender's own: nobody here sent one
    file: `select '00000000-0000-7000-8000-000000000000' as v`,
  },
  sends: {
    '/services/add': {
      partner: `select id as v from thread.partner where partnership_id = $1 and slug like '%hmp-larkmere'`,
    },
    '/services/:service/change': {
      partner: `select id as v from thread.partner where partnership_id = $1 and slug like '%hmp-larkmere'`,
    },
    '/services/:service/move': { state: `select 'stopped' as v`, because: `select 'Words of the matrix' as v` },
    '/services/:service/offer': {
      place: `select id as v from thread.place where partnership_id = $1 and slug like '%larkmere-healthcare'`,
      capacity: `select '6' as v`,
    },
    '/services/:service/offers/:offer/change': { capacity: `select '6' as v` },
  },
};
