// What is reminded of: an action or a promise with an owner and a day, once a week before its day, and once when the day
// has passed and nobody has said what became of it. Pure.
import { daysFrom } from '../../shell/days.ts';
import type { Standing } from '../../shell/standing.ts';
import type { Action } from './action.ts';
import { type Commitment, waitsForWord } from './commitment.ts';

import { type Party, speaksForParty } from './party.ts';
import type { Reminder } from './store/review-calls.ts';

const daysBefore = 7;

export interface Due extends Reminder {
  readonly title: string;
  /** Whose it is: one person, or those who speak for a party. */
  readonly ownerPersonId: string | null;
  readonly owner: Party | null;
}

const momentOf = (dueOn: string, today: string): Reminder['moment'] | null =>
  dueOn < today ? 'after' : dueOn <= daysFrom(today, daysBefore) ? 'before' : null;

export function dueNow(
  things: { readonly actions: readonly Action[]; readonly commitments: readonly Commitment[] },
  party: (of: Pick<Party, 'kind' | 'id'>) => Party,
  today: string,
): Due[] {
  return [
    ...things.actions.flatMap(({ id, expected, dueOn, state, delivered, ownerPersonId, ownerPartnerId }): Due[] => {
      const moment = dueOn && momentOf(dueOn, today);
      if (!dueOn || !moment || state === 'done' || state === 'stopped' || delivered !== null) return [];
      const owner = ownerPartnerId === null ? null : party({ kind: 'partner', id: ownerPartnerId });
      if (ownerPersonId === null && owner === null) return [];
      return [{ kind: 'action', id, dueOn, moment, title: expected, ownerPersonId, owner }];
    }),
    ...things.commitments.flatMap((one): Due[] => {
      const { id, title, dueOn } = one;
      const moment = dueOn && momentOf(dueOn, today);
      if (!dueOn || !moment || (moment === 'after' && !waitsForWord(one, 'asked', today))) return [];
      return [{ kind: 'commitment', id, dueOn, moment, title, ownerPersonId: null, owner: party(one.to) }];
    }),
  ];
}

/** Whether this is theirs. People who answer together are met in the room, and nobody is reminded for them. */
export const isTheirs = ({ ownerPersonId, owner }: Due, standing: Standing): boolean =>
  ownerPersonId === null ? owner !== null && speaksForParty(standing, owner) : ownerPersonId === standing.personId;
