// A person as they stand in lists: by role, by name only where they chose it.
import type { Seat } from '../../../shell/standing.ts';
import { levelWords } from '../interface.ts';
import type { Partner } from '../partner.ts';
import { paths } from '../paths.ts';
import { type Person, type PersonMembership, roleWords, running, shownName } from '../person.ts';
import type { Place } from '../place.ts';

interface Beside {
  readonly seat: Seat;
  readonly partners: readonly Partner[];
  readonly places: readonly Place[];
}

/** "Representative of Lifeline, HMP Low Newton, managerial level" */
export function membershipWords(
  { role, level, partnerId, placeId }: PersonMembership,
  { partners, places }: Pick<Beside, 'partners' | 'places'>,
): string {
  const partner = partners.find(({ id }) => id === partnerId)?.name;
  const place = places.find(({ id }) => id === placeId)?.name;
  const what = role === 'representative' && partner ? `Represents ${partner}` : roleWords[role];
  const named = role === 'representative' || (partner && place?.includes(partner));
  const whose = named ? undefined : partner;
  const where = place === partner && role === 'representative' ? undefined : place;
  return [what, whose, where, level && `${levelWords[level].toLowerCase()} level`].filter(Boolean).join(', ');
}

export const personRow = (person: Person, { seat, partners, places }: Beside) => ({
  name: shownName(person),
  href: paths.person(seat.partnership.slug, person.id),
  isYou: person.id === seat.personId,
  roles: running(person.memberships).map((membership) => membershipWords(membership, { partners, places })),
});
