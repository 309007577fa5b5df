import { marks } from './marked.ts';
import type { Places } from './places.ts';

const round = `(select id from thread.round where partnership_id = $1 and title = 'On paper')`;
const pile = (path: string): string => {
  if (path.endsWith('/came-back')) return 'a pile to key';
  if (path.endsWith('/drop')) return 'a pile to drop';
  if (/\/(check|open-again)$/.test(path)) return 'a pile to check';
  if (/\/(compare|give-back)$/.test(path)) return 'a pile to compare';
  return 'a pile in hand';
};
const seenOf = (name: string) =>
  `select version as v from thread.paper_batch where partnership_id = $1 and name = '${name}'`;

/** What stands in a path of this part of the co-production wing, and what its forms send. */
export const paperPlaces: Places = {
  queries: {
    printed: `select slug as v from thread.round where id = ${round}`,
    paper: `select 'easy-read-en' as v`,
    blank: `select 'story' as v`,
    taker: `select b.person_id as v from thread.person_perspective b
              join thread.round_perspective p on p.partnership_id = b.partnership_id and p.perspective_id = b.perspective_id
             where b.partnership_id = $1 and p.round_id = ${round} order by 1 limit 1`,
    batch: (path) => `select id as v from thread.paper_batch where partnership_id = $1 and name = '${pile(path)}'`,
    keyed: `select '1' as v`,
  },
  sends: {
    '/answers/paper/piles/:batch/key': { keys: `select '12' as v` },
    '/answers/paper/piles/:batch/check': { seen: seenOf('a pile to check') },
    '/answers/paper/piles/:batch/open-again': { seen: seenOf('a pile to check') },
    '/answers/paper/piles/:batch/give-back': { seen: seenOf('a pile to compare') },
  },
};

/**
 * A round, and a pile of its paper at each step, in both copies. What the facilitator typed of a sheet is theirs alone before both
 * piles are whole, and is marked so.
 */
export const pilesOfPaper = `
  insert into thread.round (partnership_id, id, slug, kind, title)
  select id, gen_random_uuid(), 'on-paper', 'view seeking', 'On paper' from thread.partnership where slug in ('larkmere-healthcare-partnership', 'another-partnership');
  insert into thread.round_question (partnership_id, id, round_id, position, name, answers)
  select r.partnership_id, gen_random_uuid(), r.id, q.position, q.name, q.answers
    from thread.round r, (values (1, 'I am listened to', 'agreement'), (2, 'I sleep well here', 'agreement'), (3, 'What is missing?', 'words')) as q (position, name, answers)
   where r.slug = 'on-paper';
  insert into thread.round_perspective (partnership_id, id, round_id, perspective_id)
  select r.partnership_id, gen_random_uuid(), r.id, p.id from thread.round r
    join thread.perspective p on p.partnership_id = r.partnership_id and p.slug in ('nurses', 'officers') where r.slug = 'on-paper';
  update thread.round set state = 'open', opened_on = current_date where slug = 'on-paper';
  insert into thread.paper_batch (partnership_id, id, round_id, perspective_id, name, sheet, state, came_back, keyed_by, checked_by, compared, started_on)
  select r.partnership_id, gen_random_uuid(), r.id, p.id, pile.name, 'ordinary', pile.state, pile.came_back,
         case when pile.keyed then first.person_id end, case when pile.compared then second.person_id end, pile.compared, current_date
    from thread.round r
    join thread.perspective p on p.partnership_id = r.partnership_id and p.slug = 'officers'
    join thread.membership first on first.partnership_id = r.partnership_id and first.role = 'facilitator'
    join thread.membership second on second.partnership_id = r.partnership_id and second.role = 'partnership manager' and second.level = 'managerial'
     and second.place_id = (select l.id from thread.place l where l.partnership_id = r.partnership_id order by l.id limit 1),
    (values ('a pile to key', 'keying', null, false, false), ('a pile to drop', 'keying', null, false, false), ('a pile in hand', 'keying', 3, true, false),
            ('a pile to check', 'checking', 1, true, false), ('a pile to compare', 'checking', 1, true, true)) as pile (name, state, came_back, keyed, compared)
   where r.slug = 'on-paper';
  insert into thread.keyed_sheet (partnership_id, batch_id, person_id, position, answers)
  select b.partnership_id, b.id, b.keyed_by, 1, jsonb_build_array(1, 2, case when b.name = 'a pile in hand'
           then case p.slug when 'another-partnership' then 'A clock ${marks.other}' else 'A clock ${marks.facilitators}' end end)
    from thread.paper_batch b join thread.partnership p on p.id = b.partnership_id where b.keyed_by is not null and b.name like 'a pile %'
  union all select partnership_id, id, checked_by, 1, '[1, 3, null]' from thread.paper_batch where compared and name like 'a pile %';`;
