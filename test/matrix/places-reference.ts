import type { Places } from './places.ts';

const person = `(select id from thread.person_reference where partnership_id = $1 and number = 'LK-2041')`;

/** What stands in a path of this part of the pathways wing, and what its forms send. */
export const referencePlaces: Places = {
  queries: {
    reference: `select id as v from thread.person_reference where id = ${person}`,
    // a file is its taker's alone, and sealed: nobody's can be made beforehand
    file: `select '019aa0e0-0000-7000-8000-000000000001' as v`,
    thing: `select id as v from thread.what_travels where partnership_id = $1 and reference_id = ${person} order by id limit 1`,
    beside: `select id as v from thread.works_beside where partnership_id = $1 and reference_id = ${person} and until is null`,
    referral: `select f.number as v from thread.referral f
                 join thread.team_provider p on p.partnership_id = f.partnership_id and p.id = f.to_id
                 join thread.partner o on o.partnership_id = p.partnership_id and o.id = p.partner_id
                where f.partnership_id = $1 and o.slug like '%wold-trust' and f.asks = 'take on' order by f.number limit 1`,
    move: `select 'received' as v`,
  },
  sends: {
    '/references/:reference/goes-along/add': { kind: `select 'goal' as v`, agreed: `select 'yes' as v` },
    '/references/:reference/name': { because: `select 'To meet them' as v` },
  },
};
