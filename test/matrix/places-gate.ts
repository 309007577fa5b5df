import type { Places } from './places.ts';

const gate = `number = 'GATE-1'`;

/** What stands in a path of this part of the pathways wing, and what its forms send. */
export const gatePlaces: Places = {
  queries: {
    outside: `select slug as v from thread.outside_service where partnership_id = $1 order by id limit 1`,
    reference: `select id as v from thread.person_reference where partnership_id = $1 and ${gate}`,
    handover: `select h.number as v from thread.handover h join thread.person_reference r on r.partnership_id = h.partnership_id and r.id = h.reference_id
                where h.partnership_id = $1 and r.${gate}`,
  },
  sends: {
    '/handovers/:handover/on-paper': {
      which: `select 'number alone' as v`,
      role: `select 'Recovery worker' as v`,
      reach: `select 'Extension 2000' as v`,
    },
    '/references/:reference/death': {
      number: `select number as v from thread.person_reference where partnership_id = $1 and ${gate}`,
      'diedOn-year': `select '2026' as v`,
    },
    '/outside-services/add': { secureMail: `select 'duty@matrix.example' as v` },
    '/outside-services/:outside/change': { secureMail: `select 'duty@matrix.example' as v` },
    '/outside-services/:outside/checked': { seen: `select '1' as v` },
    '/outside-services/:outside/open-again': { seen: `select '1' as v` },
  },
};

/** Somebody at Larkmere's unit who is handed over to a service that is not here, in both copies. */
export const somebodyAtTheGate = `
  insert into thread.person_reference (partnership_id, id, number, listed_by_id, listed_on, held_by_id, held_since, expected_release_on)
  select p.partnership_id, gen_random_uuid(), 'GATE-1', p.id, current_date, p.id, current_date, current_date + 14
    from thread.team_provider p
    join thread.team t on t.partnership_id = p.partnership_id and t.id = p.team_id
    join thread.place l on l.partnership_id = t.partnership_id and l.id = t.place_id and l.slug = 'larkmere-healthcare'
    join thread.partner o on o.partnership_id = p.partnership_id and o.id = p.partner_id and o.slug = 'wold-trust';
  insert into thread.handover (partnership_id, id, number, reference_id, kind, from_id, to_outside_id, state, planned_on, sent_on, expected_release_on)
  select r.partnership_id, gen_random_uuid(), case p.slug when 'another-partnership' then 99002 else 99001 end, r.id, 'prison to community', r.held_by_id, s.id, 'sent', current_date, current_date, current_date + 14
    from thread.person_reference r join thread.partnership p on p.id = r.partnership_id
    join lateral (select id from thread.outside_service o where o.partnership_id = r.partnership_id order by id limit 1) s on true
   where r.number = 'GATE-1';
`;
