import type { Places } from './places.ts';

const one = (what: string, from: string, where: string): string =>
  `select ${what} as v from thread.${from} where partnership_id = $1 and ${where} order by id limit 1`;

/** Each step of a round is walked on one that stands there. */
const stateAt = (path: string): string => {
  if (/\/open$/.test(path)) return 'planned';
  if (/\/(close|call-off|answer|hand-round)/.test(path)) return 'open';
  return /\/(join|reveal)$/.test(path) ? 'closed' : 'revealed';
};
const autumn = `slug like '%autumn-review'`;
const roundAt = (path: string): string =>
  `state = '${stateAt(path)}'${stateAt(path) === 'revealed' ? ` and ${autumn}` : ''}`;
const autumnId = `(select id from thread.round where partnership_id = $1 and ${autumn})`;

/** What stands in a path of this part of the co-production wing, and what its forms send. */
export const roundPlaces: Places = {
  queries: {
    round: (path) => one('slug', 'round', roundAt(path)),
    // no round asks by the other one
    framework: one('slug', 'framework', `slug like '%a-good-visit'`),
    perspectiveKind: `select 'resident' as v`,
    told: one('id', 'feedback', `round_id = ${autumnId} and state = 'received'`),
    standard: one('id', 'round_question', `round_id = ${autumnId} and answers = 'standard'`),
  },
  sends: {
    '/rounds/:round/open': { seen: one('version', 'round', `state = 'planned'`) },
    '/rounds/:round/close': { seen: one('version', 'round', `state = 'open'`) },
    '/rounds/:round/reveal': { seen: one('version', 'round', `state = 'closed'`) },
  },
};
