// How the pages of a record name their session and its record's state. Pure.

import type { StateKind } from '../../../pictures/line-end.ts';
import type { RoomState } from '../../../room/index.ts';
import { day, longDay } from '../../../shell/words-in-time.ts';
import type { RecordSession } from './record.ts';

/** "Dialogue session 3, Thursday 13 February, healthcare unit" */
export const sessionLine = ({ title, onDate, whenWords, where }: RecordSession): string =>
  [title, onDate ? longDay(onDate) : whenWords, where].filter((part) => part !== null && part !== '').join(', ');

export const onDay = (when: string | null): string => (when ? day(when) : 'on a day that is not set yet');

export function recordStateWords(session: RecordSession, state: RoomState): { kind: StateKind; word: string } {
  switch (session.state) {
    case 'planned':
      return { kind: 'planned', word: 'Not opened yet' };
    case 'open':
      return { kind: 'under-way', word: 'Being kept' };
    case 'closed':
      return { kind: 'your-turn', word: 'To be offered back to the room' };
    case 'offered back':
      return {
        kind: 'your-turn',
        word: state.record.offered === 'paper' ? 'Offered back on paper' : 'Read back to the room',
      };
    case 'agreed':
      return session.limitsId === null
        ? { kind: 'done', word: 'Held' }
        : { kind: 'agreed', word: 'Record agreed by the room' };
    case 'stopped':
      return { kind: 'stopped', word: 'Did not take place' };
  }
}
