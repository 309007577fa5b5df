import type { Places } from './places.ts';

const statement = (where: string, column = 'id'): string =>
  `select ${column} as v from thread.statement where partnership_id = $1 and ${where} order by position, id limit 1`;
// put by the co-lead on a page of their own, and other words are offered
const offered = 'offered_words is not null';
const waiting = `state = 'put' and came = 'on paper'`;
const put = `state = 'put' and came = 'on screen' and offered_words is null`;
const ofTheCoLead = `state = 'accepted' and id in (select a.statement_id from thread.statement_author a
  join thread.membership m on m.partnership_id = a.partnership_id and m.person_id = a.person_id
 where a.partnership_id = $1 and m.role = 'lived experience')`;
const at = '/dialogues/:engagement/sessions/:session/statements';

/** What stands in a path of statements, and what its forms send. */
export const statementPlaces: Places = {
  queries: {
    statement: (path) => {
      if (path.endsWith('/answer-offer')) return statement(offered);
      if (path.endsWith('/take-back')) return statement(ofTheCoLead);
      if (path.endsWith('/offer-words')) return statement(put);
      if (path.endsWith('/slip')) return statement(`state = 'refused' and came <> 'on screen'`);
      return /\/(change|move)$/.test(path) ? statement(`state = 'accepted'`) : statement(waiting);
    },
  },
  sends: {
    [`${at}/put`]: { words: `select 'Words of the matrix' as v`, whose: `select 'aloud' as v` },
    [`${at}/:statement/answer-offer`]: { answer: `select 'no' as v`, seen: statement(offered, 'version') },
    [`${at}/:statement/move`]: { way: `select 'down' as v` },
  },
};
