// People: shown by role, by name only where they chose it. Words and rules.
import type { Level, Role } from '../../shell/standing.ts';

export interface PersonMembership {
  readonly id: string;
  readonly role: Role;
  readonly level: Level | null;
  readonly partnerId: string | null;
  readonly placeId: string | null;
  readonly startedOn: string | null;
  readonly endedOn: string | null;
}

/** A person as the record shows them to everyone with a seat. */
export interface Person {
  readonly id: string;
  readonly shownAs: string;
  /** Only when the person chose credit. */
  readonly name: string | null;
  /** Running and ended ones, in the order they were made. */
  readonly memberships: readonly PersonMembership[];
  readonly hasLeft: boolean;
}

/** What a person chose for themselves. The name stands here even when it is shown nowhere. */
export interface HowShown {
  readonly shownAs: string;
  readonly name: string | null;
  readonly wantsCredit: boolean;
  readonly version: number;
}

/** Credit by name where it was chosen, otherwise the role. */
export const shownName = ({ name, shownAs }: Pick<Person, 'name' | 'shownAs'>): string =>
  name ? `${name}, ${shownAs}` : shownAs;

export const roleWords: Record<Role, string> = {
  facilitator: 'Facilitator',
  'partnership manager': 'Partnership manager',
  representative: 'Representative of a partner',
  'front-line staff': 'Front-line staff',
  'lived experience': 'Someone with lived experience',
  'family and carers': 'Family member, carer, loved one or advocate',
  commissioner: 'Commissioner or funder',
  researcher: 'Researcher',
};

export const running = (memberships: readonly PersonMembership[]): PersonMembership[] =>
  memberships.filter((membership) => membership.endedOn === null);

export const rolesOf = (person: Person): Role[] => running(person.memberships).map(({ role }) => role);

/** Why this role cannot be given so, or nothing. */
export function roleFault(role: Role, partnerId: string | null): string | undefined {
  return role === 'representative' && partnerId === null ? 'Choose the partner that they represent' : undefined;
}

const keepers: readonly Role[] = ['partnership manager', 'facilitator'];

/** Ending the last seat that can invite would lock everyone out for good. */
export function isLastWhoCanInvite(people: readonly Person[], membershipId: string): boolean {
  const seats = people
    .filter((person) => !person.hasLeft)
    .flatMap((person) => running(person.memberships))
    .filter(({ role }) => keepers.includes(role));
  return seats.length === 1 && seats[0]?.id === membershipId;
}
