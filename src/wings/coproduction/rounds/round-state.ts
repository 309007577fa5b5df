// Where a round stands, in words, and what can be done with it. Pure.
import { day } from '../../../shell/words-in-time.ts';
import type { Round, RoundState } from './round.ts';

export const roundKindWords = {
  review: 'Review',
  'view seeking': 'Asking for views',
  'has it changed': 'Has it changed?',
  'common ground': 'Common ground',
} as const;

export function roundStand({ state, openedOn, closedOn, revealedOn, because }: Round) {
  switch (state) {
    case 'planned':
      return { state: { kind: 'planned', word: 'Not open yet' }, words: 'Nobody can answer before it is opened.' };
    case 'open':
      return {
        state: { kind: 'under-way', word: 'Open' },
        words: `Open since ${day(openedOn)}. Nobody can see what was answered, or how many have.`,
      };
    case 'closed':
      return {
        state: { kind: 'your-turn', word: 'Closed' },
        words: `Closed on ${day(closedOn)}. It waits to be opened together.`,
      };
    case 'revealed':
      return { state: { kind: 'done', word: 'Opened together' }, words: `Opened together on ${day(revealedOn)}.` };
    case 'called off':
      return { state: { kind: 'stopped', word: 'Called off' }, words: `Called off, because: ${because ?? ''}` };
  }
}

/** What a round can become, and from where. */
const onward: Record<'open' | 'close' | 'call off', readonly RoundState[]> = {
  open: ['planned'],
  close: ['open'],
  'call off': ['planned', 'open'],
};
export type Move = keyof typeof onward;
export const canMove = ({ state }: Pick<Round, 'state'>, move: Move): boolean => onward[move].includes(state);
