// The people, partner by partner, by role. Who still waits to be let in is for those who invite.
import { type PageEnding, page } from '../../../shell/endings.ts';
import type { Seat } from '../../../shell/standing.ts';
import { type WayIn, wayInMarks, wayInState } from '../invitation.ts';
import type { Partner } from '../partner.ts';
import { paths } from '../paths.ts';
import { type Person, running } from '../person.ts';
import type { Place } from '../place.ts';
import { mayInvite } from '../policy.ts';
import { sectionsAt } from '../sections.ts';
import { personRow } from './rows.ts';

export interface PeopleFacts {
  readonly people: readonly Person[];
  readonly partners: readonly Partner[];
  readonly places: readonly Place[];
  readonly waysIn: ReadonlyMap<string, WayIn>;
  readonly now: Date;
}

export function peoplePage({ people, partners, places, waysIn, now }: PeopleFacts, seat: Seat): PageEnding {
  const { slug } = seat.partnership;
  const invites = mayInvite(seat).allowed;
  const rowOf = (person: Person) => {
    const way = waysIn.get(person.id);
    const state = way && wayInState(way, now);
    const mark = invites && state && state !== 'has a way in' ? wayInMarks[state] : null;
    return { ...personRow(person, { seat, partners, places }), state: mark };
  };
  const there = people.filter((person) => !person.hasLeft);
  const here = there.filter((person) => running(person.memberships).length > 0);
  const without = there.filter((person) => running(person.memberships).length === 0);
  const partnerOf = (person: Person) =>
    running(person.memberships).find(({ partnerId }) => partnerId)?.partnerId ?? null;
  return page('wings/partnership/people/people.njk', {
    title: 'People',
    sections: sectionsAt(slug, 'People'),
    count: here.length,
    groups: [
      ...partners.map(({ id, name }) => ({ name, people: here.filter((person) => partnerOf(person) === id) })),
      { name: 'Of no partner', people: here.filter((person) => partnerOf(person) === null) },
      { name: 'No role at present', people: without },
    ]
      .filter((group) => group.people.length > 0)
      .map((group) => ({ name: group.name, people: group.people.map(rowOf) })),
    youHref: paths.howYouAreShown(slug),
    bringHref: paths.whatYouBring(slug),
    inviteHref: invites ? paths.invite(slug) : null,
  });
}
