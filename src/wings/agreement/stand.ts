// How an expectation stands, in a line end and a word, for the one who looks. Pure.
//
// The age of a silence is shown of partners alone: a perspective can be one person, whom it would point at. People held or
// treated there answer together, in the room, and are never said to be silent.
import type { StateKind } from '../../pictures/line-end.ts';
import { age } from './days.ts';
import { type Expectation, turnOf } from './expectation.ts';
import type { Party } from './party.ts';

export interface Stand {
  readonly kind: StateKind;
  /** In a list: "No answer yet, 3 days". */
  readonly word: string;
  /** In the grid: "No answer, 3 days". */
  readonly short: string;
  /** It waits for the one who looks. */
  readonly yours: boolean;
}
type Standing = Pick<Expectation, 'state' | 'turnSince' | 'lookAgainOn' | 'rounds'>;

export interface Sides {
  readonly from: Party;
  readonly to: Party;
  readonly speaksFor: (party: Party) => boolean;
}

const stand = (kind: StateKind, word: string, short = word): Stand => ({ kind, word, short, yours: false });

export function standOf(expectation: Standing, { from, to, speaksFor }: Sides, today: string): Stand {
  const { state, turnSince, rounds, lookAgainOn } = expectation;
  if (state === 'accepted') return stand('agreed', 'Agreed');
  if (state === 'withdrawn') return stand('stopped', 'No longer asked');
  if (state === 'declined') return stand('declined', to.together ? 'No' : 'No, because');
  if (state === 'brought to the forum') return stand('held-open', 'For the forum');
  const party = turnOf(state) === 'asker' ? from : to;
  const yours = speaksFor(party);
  const tellsAge = turnSince !== null && (yours || party.kind === 'partner');
  const since = tellsAge ? `, ${age(turnSince, today)}` : '';
  const notKnown = rounds.at(-1)?.answer === 'do not know yet';
  if (notKnown && (!yours || (lookAgainOn !== null && lookAgainOn > today))) return stand('tbc', 'Not known yet');
  if (yours)
    return {
      kind: state === 'countered' ? 'your-turn' : 'no-answer',
      word: `Your turn${since}`,
      short: `Your turn${since}`,
      yours,
    };
  if (state === 'countered') return stand('change', 'Yes, with a change', 'With a change');
  if (party.together) return stand('planned', 'For the room');
  return stand('no-answer', `No answer yet${since}`, `No answer${since}`);
}

const pressing: readonly StateKind[] = ['no-answer', 'change', 'tbc', 'held-open', 'planned', 'declined', 'agreed'];
const rank = ({ kind, yours }: Stand): number => (yours ? -1 : pressing.indexOf(kind));

/** Which of several matters most: what waits for the one who looks, then what waits for anyone. */
export const mostPressingFirst = <T extends { readonly stand: Stand }>(several: readonly T[]): T[] =>
  several.toSorted((a, b) => rank(a.stand) - rank(b.stand));

/** Several between the same two, in one word: "2 agreed", or the most pressing and how many more. */
export function inOneWord(stands: readonly Stand[]): string {
  const [first, ...rest] = stands.toSorted((a, b) => rank(a) - rank(b));
  if (!first) return '';
  if (rest.length === 0) return first.short;
  if (!first.yours && rest.every(({ kind }) => kind === first.kind) && first.kind !== 'no-answer')
    return `${stands.length} ${first.short.charAt(0).toLowerCase()}${first.short.slice(1)}`;
  return `${first.short}, ${rest.length} more`;
}
