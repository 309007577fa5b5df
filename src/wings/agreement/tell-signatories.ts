// Those who may sign for a partner get a mail that something needs them.
import type { Scope } from '../../db/scope.ts';
import type { Ask } from '../../shell/route.ts';
import { readPeople } from '../partnership/index.ts';
import { maySignFor } from './policy.ts';

export async function tellSignatories(ask: Ask, scope: Scope, partnerIds: readonly string[]): Promise<void> {
  const people = await readPeople(scope);
  const signing = people.filter(({ id, hasLeft, memberships }) => {
    const standing = {
      personId: id,
      memberships: memberships.filter(({ endedOn }) => endedOn === null),
      perspectiveIds: [],
    };
    const signs = partnerIds.some((partnerId) => maySignFor(standing, { id: partnerId, name: '' }).allowed);
    return signs && !hasLeft && id !== ask.seat.personId;
  });
  await ask.tell(
    scope,
    signing.map(({ id }) => id),
  );
}
