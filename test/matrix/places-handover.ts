import type { Places } from './places.ts';

/** Of the trust at the prison's healthcare unit: one that it hands over, and one that is handed to it. */
const sends = 'h.from_id = p.id';
const receives = `h.state <> 'planned' and h.to_id = p.id`;
const ofReceivers = /\/(acknowledge|accept|appointment|attended|started|not-started|refuse|change-worker)$/;

/** What stands in a path of this part of the pathways wing, and what its forms send. */
export const handoverPlaces: Places = {
  queries: {
    handover: (path) => `select h.number as v from thread.handover h
      join thread.team_provider p on p.partnership_id = h.partnership_id
      join thread.partner o on o.partnership_id = p.partnership_id and o.id = p.partner_id and o.slug like '%wold-trust'
      join thread.team t on t.partnership_id = p.partnership_id and t.id = p.team_id
      join thread.place l on l.partnership_id = t.partnership_id and l.id = t.place_id and l.slug like '%larkmere-healthcare'
     where h.partnership_id = $1 and ${ofReceivers.test(path) ? receives : sends} limit 1`,
    handedOver: `select r.id as v from thread.person_reference r where r.partnership_id = $1 and r.number = 'L-0422'`,
  },
  sends: {},
};
