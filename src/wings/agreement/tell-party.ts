// Whose turn it is hears of it by mail. People held or treated there answer in the room, so nobody is written to for them.
import type { Scope } from '../../db/scope.ts';
import type { Ask } from '../../shell/route.ts';
import { readPeople } from '../partnership/index.ts';
import type { Party } from './party.ts';
import { mayAnswerFor } from './policy.ts';

export async function tellParty(ask: Ask, scope: Scope, party: Party): Promise<void> {
  if (party.together) return;
  const people = await readPeople(scope);
  const speaking = people.filter(({ id, hasLeft, memberships }) => {
    const running = memberships.filter(({ endedOn }) => endedOn === null);
    const standing = { personId: id, memberships: running, perspectiveIds: [] };
    const speaks = running.some(({ role }) => role !== 'facilitator') && mayAnswerFor(standing, party).allowed;
    return speaks && !hasLeft && id !== ask.seat.personId;
  });
  await ask.tell(
    scope,
    speaking.map(({ id }) => id),
  );
}
