// The answers that can be given now, in words: for the form and for the exchange. Pure.
import { shortDay } from '../../../shell/words-in-time.ts';
import { type Answer, answersOpenTo, type Expectation, type Side, turnOf } from '../expectation.ts';
import type { Party } from '../party.ts';

export interface Field {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly long: boolean;
}
export interface Choice {
  readonly value: Answer;
  readonly text: string;
  readonly hint?: string;
  readonly fields: readonly Field[];
}

/** The sides that can answer now, the one whose turn it is first. */
export function sidesOpen(expectation: Pick<Expectation, 'state' | 'words' | 'rounds'>): Side[] {
  const first = turnOf(expectation.state) ?? (expectation.state === 'declined' ? 'asker' : 'asked');
  const sides: Side[] = first === 'asked' ? ['asked', 'asker'] : ['asker', 'asked'];
  return sides.filter((side) => answersOpenTo(expectation, side).length > 0);
}

export function choicesFor(
  expectation: Pick<Expectation, 'state' | 'words' | 'rounds'>,
  side: Side,
  party: Party,
  forumOn: string | null,
): Choice[] {
  const choice: Record<Answer, () => Choice> = side === 'asked' ? asked(party, forumOn) : asker(forumOn);
  return answersOpenTo(expectation, side).map((answer) => choice[answer]());
}

const owner = (name: string): Field => ({
  name,
  label: 'Who looks after it on your side?',
  hint: 'By role, for example “Wing manager”',
  long: false,
});
const change: Field = {
  name: 'change',
  label: 'What would work for you?',
  hint: 'They will read this, word for word',
  long: true,
};
const toForum = (forumOn: string | null): Choice => ({
  value: 'bring to the forum',
  text: forumOn
    ? `Leave it open and bring it to the forum on ${shortDay(forumOn)}`
    : 'Leave it open and bring it to the forum',
  fields: [],
});

function asked(party: Party, forumOn: string | null): Record<Answer, () => Choice> {
  return {
    accept: () => ({
      value: 'accept',
      text: 'Yes',
      hint: 'It becomes a promise, with an owner and a date',
      fields: [owner('owner')],
    }),
    counter: () => ({ value: 'counter', text: 'Yes, with a change', fields: [change, owner('changeOwner')] }),
    decline: () =>
      party.together
        ? { value: 'decline', text: 'No', hint: 'No reason is needed', fields: [] }
        : {
            value: 'decline',
            text: 'No, because',
            fields: [{ name: 'because', label: 'Why not?', hint: 'They will read this, word for word', long: true }],
          },
    'do not know yet': () => ({ value: 'do not know yet', text: 'We do not know yet', fields: [] }),
    'bring to the forum': () => toForum(forumOn),
    withdraw: () => nothing('withdraw'),
  };
}

function asker(forumOn: string | null): Record<Answer, () => Choice> {
  return {
    accept: () => ({
      value: 'accept',
      text: 'Yes, we take the change',
      hint: 'It becomes a promise, with the owner and the date they named',
      fields: [],
    }),
    counter: () => ({ value: 'counter', text: 'Not yet. Here is what would work for us', fields: [change] }),
    decline: () => nothing('decline'),
    'do not know yet': () => nothing('do not know yet'),
    'bring to the forum': () => toForum(forumOn),
    withdraw: () => ({ value: 'withdraw', text: 'We no longer ask for this', fields: [] }),
  };
}
/** An answer that this side never has. */
const nothing = (value: Answer): Choice => ({ value, text: value, fields: [] });
