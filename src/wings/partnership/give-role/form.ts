// A role in the partnership: what, for whom, where, how close to the work. Used when inviting and later.
import { z } from 'zod';
import { type FieldError, maybeDay, maybeOneOf, oneOf, type Reading, readForm } from '../../../shell/form.ts';
import { levels, roles } from '../../../shell/standing.ts';
import { maybeAmong } from '../choose.ts';
import type { Partner } from '../partner.ts';
import { type PersonMembership, roleFault } from '../person.ts';
import type { Place } from '../place.ts';

export interface RoleChoices {
  readonly partners: readonly Partner[];
  readonly places: readonly Place[];
}
export type RoleSaid = Omit<PersonMembership, 'id' | 'endedOn'>;

// the lists of roles and levels are never empty
const someRoles = roles as readonly [(typeof roles)[number], ...(typeof roles)[number][]];
const someLevels = levels as readonly [(typeof levels)[number], ...(typeof levels)[number][]];

export const roleFields = ({ partners, places }: RoleChoices) => ({
  role: oneOf(someRoles, 'Choose a role'),
  partnerId: maybeAmong(partners),
  level: maybeOneOf(someLevels),
  placeId: maybeAmong(places),
});

export function roleFaults({ role, partnerId }: Partial<RoleSaid>): FieldError[] {
  const fault = role && partnerId !== undefined ? roleFault(role, partnerId) : undefined;
  return fault ? [{ name: 'partnerId', text: fault }] : [];
}

export function readRoleForm(body: Record<string, unknown>, choices: RoleChoices): Reading<RoleSaid> {
  return readForm(z.object({ ...roleFields(choices), startedOn: maybeDay() }), body, roleFaults);
}
