// A pile in a list: what it is and what can be done with it now.
import type { Ask } from '../../../shell/route.ts';
import { paths } from '../paths.ts';
import type { RoundState } from '../rounds/round.ts';
import { type Batch, type Turn, turnOf } from './paper.ts';

export const openFor: Record<RoundState, string> = {
  planned: 'It is not open yet. Print the sheets now, and hand them out when it opens.',
  open: 'It is open. Paper counts exactly as a screen does.',
  closed: 'It is closed. No more sheets go into the box.',
  revealed: 'It is revealed. Its paper is counted and gone.',
  'called off': 'It was called off. Nothing of it was counted.',
};

const stands: Record<Turn, { kind: string; word: string; words: string }> = {
  begin: { kind: 'nobody', word: 'To key', words: 'When it came back, somebody keys it.' },
  key: { kind: 'under-way', word: 'You are keying', words: 'Your pile is kept as you go.' },
  'wait for a second': {
    kind: 'will-do',
    word: 'Keyed once',
    words: 'It waits for a second person. You keyed it, so it is not you.',
  },
  'begin the check': {
    kind: 'your-turn',
    word: 'To check',
    words: 'Somebody keyed it. Key the same pile again, without seeing theirs.',
  },
  check: { kind: 'under-way', word: 'You are checking', words: 'Your pile is kept as you go.' },
  compare: { kind: 'your-turn', word: 'Compare', words: 'Both piles are whole. Look at them together and count.' },
  'look on': {
    kind: 'will-do',
    word: 'Compared',
    words: 'Both piles are whole. Look at them together; the second person counts.',
  },
  nothing: { kind: 'under-way', word: 'In other hands', words: 'Somebody else has it.' },
};

export function standOf(batch: Batch, personId: string): { kind: string; word: string; words: string } {
  if (batch.state === 'counted') return { kind: 'done', word: 'Counted', words: 'What was keyed is destroyed.' };
  if (batch.state === 'dropped') return { kind: 'stopped', word: 'Dropped, because', words: `${batch.because}.` };
  return stands[turnOf(batch, personId)];
}

export function batchRow(ask: Ask, batch: Batch, { round, perspective }: { round: string; perspective: string }) {
  const { kind, word, words } = standOf(batch, ask.seat.personId);
  return {
    name: batch.name.charAt(0).toUpperCase() + batch.name.slice(1),
    href: paths.batch(ask.seat.partnership.slug, batch.id),
    words: `${perspective}: ${round}`,
    note: words,
    state: { kind, word },
  };
}
