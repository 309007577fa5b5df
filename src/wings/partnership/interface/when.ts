// When a reading was made: its day, or the words that stand for it.
import { day } from '../../../shell/words-in-time.ts';
import type { Reading } from '../reading.ts';

export const whenWords = ({ readOn, whenWords: words }: Reading): string | null =>
  [readOn && day(readOn), words].filter(Boolean).join(', ') || null;
