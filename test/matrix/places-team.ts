import type { Places } from './places.ts';

/** What stands in a path of this part of the pathways wing, and what its forms send. */
export const teamPlaces: Places = {
  queries: {
    teamProvider: `select p.id as v from thread.team_provider p join thread.team t on t.partnership_id = p.partnership_id and t.id = p.team_id
      join thread.place l on l.partnership_id = t.partnership_id and l.id = t.place_id
      where p.partnership_id = $1 and l.slug like '%larkmere-healthcare' order by p.id limit 1`,
    cover: `select id as v from thread.cover where partnership_id = $1 order by id limit 1`,
  },
  sends: {
    '/teams/:place/set-up': { acknowledgeWithinDays: `select '2' as v` },
    '/teams/:place/change': { acknowledgeWithinDays: `select '4' as v` },
    '/teams/:place/providers/:teamProvider/leave': { 'leftOn-year': `select '2026' as v` },
  },
};
