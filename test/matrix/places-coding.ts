import type { Places } from './places.ts';

const first = (table: string, where: string): string =>
  `select id as v from thread.${table} where partnership_id = $1 and ${where} order by id limit 1`;
/** What somebody took out is still told by its address: there is nothing in it. */
const nobodys = `'00000000-0000-7000-8000-000000000000'`;

/** What stands in a path of this part of the evidence wing, and what its forms send. */
export const codingPlaces: Places = {
  queries: {
    codingProject: 'select slug as v from thread.coding_project where partnership_id = $1 order by id limit 1',
    // coded apart, or compared; when the last of its kind was finished or taken out, the other
    codingSource: (path) =>
      `select id as v from thread.coding_source where partnership_id = $1 and kind = 'text'
        order by (revealed_at is null) = ${!/compare|settle/.test(path)} desc, id limit 1`,
    // one that nobody gave in a room: what a coder reads there is tried in the part's own tests
    code: (path) =>
      first(
        'coding_code',
        `state = '${path.includes('take-apart') ? 'merged' : 'in use'}' and codable and not exists (select from thread.coding_segment s
          where s.partnership_id = $1 and s.code_id = coding_code.id and s.entry_id is not null)`,
      ),
    codingPassage: `select coalesce((select s.id from thread.coding_segment s
      join thread.coding_source o on o.partnership_id = s.partnership_id and o.id = s.source_id and o.revealed_at is null and o.kind = 'text'
      where s.partnership_id = $1 order by s.id limit 1), ${nobodys}) as v`,
    takenText: `select ${nobodys} as v`,
    codedFile: `select ${nobodys} as v`,
  },
  sends: {
    '/coding/:codingProject/sources/:codingSource/give': {
      sentence: `select '1' as v`,
      code: first('coding_code', `state = 'in use' and codable`),
    },
  },
};
