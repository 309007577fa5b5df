import type { Places } from './places.ts';

const first = (table: string, column = 'id', where = 'true'): string =>
  `select ${column} as v from thread.${table} where partnership_id = $1 and ${where} order by id limit 1`;
const coLead = (where: string): string =>
  `select l.id as v from thread.co_lead l
     join thread.co_leadership c on c.partnership_id = l.partnership_id and c.id = l.co_leadership_id
    where l.partnership_id = $1 and ${where} order by l.id limit 1`;

// by role: what people are shown as changes while the matrix is walked
const whoHas = (role: string): string =>
  `exists (select from thread.membership m where m.partnership_id = l.partnership_id and m.person_id = l.person_id and m.role = '${role}')`;

/** What stands in a path of this part of the co-production wing, and what its forms send. */
export const leadingPlaces: Places = {
  queries: {
    work: first('involvement'),
    step: first('peer_step'),
    offer: first('reward_offer'),
    // who leads at The Mill stands down; who is named for the whole partnership says yes or no, or is taken back
    lead: (path) =>
      path.endsWith('/end')
        ? coLead(`c.place_id is not null and ${whoHas('lived experience')}`)
        : coLead(`c.place_id is null and ${whoHas('family and carers')}`),
    leadership: first('co_leadership', 'id', 'place_id is not null'),
    decision: first('joint_decision', 'id', `kind = 'what people are called'`),
  },
  sends: {
    '/leading/decisions/:decision/yes': {
      digest: `select encode(digest, 'hex') as v from thread.joint_decision where partnership_id = $1 and kind = 'what people are called' order by id limit 1`,
    },
    '/leading/where/:leadership/end': { seen: first('co_leadership', 'version', 'place_id is not null') },
  },
};
