// A goal: whose it is, what it says, since when, until when.
import { z } from 'zod';
import type { Fact } from '../../../shell/endings.ts';
import { type FieldError, maybeDay, type Reading, readForm, words } from '../../../shell/form.ts';
import { day } from '../../../shell/words-in-time.ts';
import { maybeAmong } from '../choose.ts';
import type { Goal } from '../goal.ts';
import type { Partner } from '../partner.ts';

export type GoalSaid = Pick<Goal, 'partnerId' | 'words' | 'saidOn' | 'closedOn'>;

export function readGoalForm(body: Record<string, unknown>, partners: readonly Partner[]): Reading<GoalSaid> {
  const schema = z.object({
    partnerId: maybeAmong(partners),
    words: words('Write the goal', 500),
    saidOn: maybeDay(),
    closedOn: maybeDay(),
  });
  return readForm(schema, body, ({ saidOn, closedOn }) => {
    const faults: FieldError[] = [];
    if (saidOn && closedOn && closedOn < saidOn)
      faults.push({ name: 'closedOn', text: 'It cannot have ended before it was said' });
    return faults;
  });
}

export const goalFacts = (said: GoalSaid, partners: readonly Partner[]): Fact[] => [
  { name: 'Whose', value: partners.find(({ id }) => id === said.partnerId)?.name ?? 'In common' },
  { name: 'The goal', value: said.words },
  { name: 'Said on', value: day(said.saidOn) || null },
  { name: 'Ended on', value: day(said.closedOn) || null },
];
