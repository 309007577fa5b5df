// Who comes to a forum, and what they are sent when a meeting is set, moved or called off.
import type { Scope } from '../../db/scope.ts';
import type { Ask } from '../../shell/route.ts';
import { type Person, readPeople } from '../partnership/index.ts';
import type { Forum } from './forum.ts';
import { addNotice, readMembers, setMembers } from './store/forum-members.ts';
import type { Table } from './table.ts';

/** The name of the job that sends it; its data are ids alone. */
export const invitationErrand = 'forum-invitation';

const running = ({ memberships }: Person) => memberships.filter(({ endedOn }) => endedOn === null);

/** Who can come: people of the forum's partners, and facilitators. Researchers watch by other ways. */
export function whoCanCome(people: readonly Person[], table: Table, engagementId: string | null): Person[] {
  const partners = new Set(table.partnersFor(engagementId).map(({ id }) => id));
  return people.filter(
    (person) =>
      !person.hasLeft &&
      running(person).some(
        ({ role, partnerId }) =>
          role === 'facilitator' || (role !== 'researcher' && partnerId !== null && partners.has(partnerId)),
      ),
  );
}

/** Until someone says otherwise: whoever speaks for a partner, and the facilitators. */
const comesFirst = (person: Person): boolean =>
  running(person).some(({ role }) => ['facilitator', 'representative', 'partnership manager'].includes(role));

export async function chooseFirstMembers(scope: Scope, forumId: string, table: Table, engagementId: string | null) {
  const people = whoCanCome(await readPeople(scope), table, engagementId).filter(comesFirst);
  await setMembers(
    scope,
    forumId,
    people.map(({ id }) => id),
  );
}

export interface Told {
  readonly forum: Pick<Forum, 'id'> & { readonly sequence: number };
  /** A day of the rule; null for all of them. */
  readonly on: string | null;
  readonly method: 'REQUEST' | 'CANCEL';
  /** Instead of everybody who comes. */
  readonly only?: readonly string[];
}

/** In an act: a notice is kept, and a job for each who comes. */
export async function tellForum(ask: Ask, scope: Scope, { forum, on, method, only }: Told): Promise<void> {
  const members = only ?? (await readMembers(scope, forum.id));
  if (members.length === 0) return;
  const notice = ask.newId();
  await addNotice(scope, { id: notice, forumId: forum.id, on, method, sequence: forum.sequence, at: ask.now });
  for (const person of members) await ask.later(scope, invitationErrand, { notice, person });
}
