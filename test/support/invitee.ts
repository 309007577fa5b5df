// Someone who was invited and holds a link.
import { newId } from '../../src/db/id.ts';
import type { TestApp } from './app.ts';

export const password = 'four words kept in mind';

export interface Invitee {
  readonly personId: string;
  readonly invitationId: string;
  readonly email: string;
  readonly link: string;
}

export async function invitePerson(
  app: TestApp,
  wanted: { secondFactor: 'authenticator app' | 'printed codes'; email?: string | null; in?: TestApp['partnership'] },
): Promise<Invitee> {
  const within = wanted.in ?? app.partnership;
  const personId = newId();
  const email = wanted.email === undefined ? `${personId}@example.org` : wanted.email;
  return app.scope(async (scope) => {
    const { tx, partnershipId } = scope;
    await tx
      .insertInto('person')
      .values({ partnership_id: partnershipId, id: personId, shown_as: 'Senior nurse' })
      .execute();
    await tx
      .insertInto('membership')
      .values({ partnership_id: partnershipId, id: newId(), person_id: personId, role: 'partnership manager' })
      .execute();
    const { id, link } = await app.accounts.invite(scope, {
      personId,
      email,
      secondFactor: wanted.secondFactor,
      invitedBy: within.facilitatorId,
      now: new Date(),
    });
    return { personId, invitationId: id, email: email ?? '', link: link ?? '' };
  }, within);
}

export const linkPath = (link: string): string => new URL(link).pathname;
