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

/** Credit by name where it was chosen, otherwise the role. */
export const shownName = ({ name, shownAs }: Pick<Person, 'name' | 'shownAs'>): string =>
  name ? `${name}, ${shownAs}` : shownAs;
