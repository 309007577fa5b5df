// An exchange as it is read: who asked what, and every answer since. Pure.
import { day } from '../../../shell/words-in-time.ts';
import type { Answer, Expectation, Round, Side } from '../expectation.ts';
import type { Party } from '../party.ts';

export interface Turn {
  readonly who: string;
  readonly on: string | null;
  readonly words: string | null;
  readonly state: { readonly kind: string; readonly word: string } | null;
  readonly note: string | null;
}
interface Between {
  readonly from: Party;
  readonly to: Party;
  readonly speaksFor: (party: Party) => boolean;
}

export function turnsOf(
  { words, madeOn, rounds }: Pick<Expectation, 'words' | 'madeOn' | 'rounds'>,
  between: Between,
): Turn[] {
  const { from, speaksFor } = between;
  const asked: Turn = {
    who: speaksFor(from) ? 'You asked' : `${from.name} asked`,
    on: madeOn,
    words,
    state: null,
    note: null,
  };
  return [asked, ...rounds.map((round) => turn(round, between))];
}

function turn(round: Round, { from, to, speaksFor }: Between): Turn {
  const party = round.bySide === 'asked' ? to : from;
  return {
    who: speaksFor(party) ? 'You answered' : `${party.name} answered`,
    on: round.answeredOn,
    // a no given together needs no reason, and none is shown
    words: round.answer === 'decline' && party.together ? null : round.words,
    state: answered(round.answer, round.bySide, party),
    note: noteOf(round),
  };
}

const words: Record<Answer, (side: Side, party: Party) => { kind: string; word: string }> = {
  accept: (side) => ({ kind: 'agreed', word: side === 'asked' ? 'Yes' : 'Yes, we take the change' }),
  counter: (side) =>
    side === 'asked' ? { kind: 'change', word: 'Yes, with a change' } : { kind: 'change', word: 'Not yet' },
  decline: (_, party) => ({ kind: 'declined', word: party.together ? 'No' : 'No, because' }),
  'do not know yet': () => ({ kind: 'tbc', word: 'We do not know yet' }),
  'bring to the forum': () => ({ kind: 'held-open', word: 'Brought to the forum' }),
  withdraw: () => ({ kind: 'stopped', word: 'No longer asked' }),
};
const answered = (answer: Answer, side: Side, party: Party) => words[answer](side, party);

function noteOf({ owner, dueOn, lookAgainOn, inTheRoom }: Round): string | null {
  const notes = [
    owner ? `Looked after by: ${owner}` : null,
    dueOn ? `To be looked at on ${day(dueOn)}` : null,
    lookAgainOn ? `To be looked at again on ${day(lookAgainOn)}` : null,
    inTheRoom ? 'Answered together, in the room' : null,
  ].filter((note) => note !== null);
  return notes.length > 0 ? `${notes.join('. ')}.` : null;
}
