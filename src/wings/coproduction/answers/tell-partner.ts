// Whoever speaks for a partner is told that something needs them, and not what.
import type { Scope } from '../../../db/scope.ts';
import type { Ask } from '../../../shell/route.ts';
import { readPeople } from '../../partnership/index.ts';

export async function tellPartner(ask: Ask, scope: Scope, partnerId: string): Promise<void> {
  const people = await readPeople(scope);
  await ask.tell(
    scope,
    people
      .filter(
        ({ id, hasLeft, memberships }) =>
          !hasLeft &&
          id !== ask.seat.personId &&
          memberships.some(
            (membership) =>
              membership.endedOn === null &&
              membership.partnerId === partnerId &&
              (membership.role === 'representative' || membership.role === 'partnership manager'),
          ),
      )
      .map(({ id }) => id),
  );
}
