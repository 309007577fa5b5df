import type { Places } from './places.ts';

const itemOf = (words: string) =>
  `(select id from thread.put_item where partnership_id = $1 and words like '${words}%')`;
const toldOf = (words: string) =>
  `(select id from thread.feedback where partnership_id = $1 and words like '${words}%')`;

/** What the co-lead told: put to the prison and waiting, put to the commissioners and answered, or held open on purpose. */
const waiting = 'Give letters out';
const answered = 'Say in writing when peer workers';
const held = 'Who decides first';
const letters = 'A letter from my daughter';
const peers = 'We do the same groups';

/** What stands in a path of this part of the co-production wing, and what its forms send. */
export const answerPlaces: Places = {
  queries: {
    put: (path) => {
      if (path.endsWith('/take-up')) return `select ${itemOf(held)} as v`;
      const isAnswered =
        /\/(does-it-answer|changed|ask-whether-changed|has-it-changed|tell|notice|read-out|easy-read|end)(\/|$)/;
      return `select ${itemOf(isAnswered.test(path) ? answered : waiting)} as v`;
    },
    feedback: (path) => `select ${toldOf(/\/items\//.test(path) ? peers : letters)} as v`,
  },
  sends: {
    '/answers/put': {
      words: `select 'Words of the matrix' as v`,
      partner: `select id as v from thread.partner where partnership_id = $1 order by id limit 1`,
      answerDays: `select '28' as v`,
      sources: `select 'feedback:' || ${toldOf('Could the radio')} as v`,
    },
  },
};
