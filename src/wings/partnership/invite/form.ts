// Inviting someone new: how they are shown, what they do here, how they will come in.
import { z } from 'zod';
import { id, maybeWords, oneOf, type Reading, readForm, words } from '../../../shell/form.ts';
import { type RoleChoices, type RoleSaid, roleFaults, roleFields } from '../give-role/form.ts';
import { type SecondFactor, secondFactors } from '../invitation.ts';

export interface WayWanted {
  readonly email: string | null;
  readonly secondFactor: SecondFactor;
}
export type InviteSaid = Omit<RoleSaid, 'startedOn'> &
  WayWanted & { readonly person: string; readonly shownAs: string };

/** An address has one @, a dot after it and no spaces. Whether it is theirs only they can tell. */
const emailAddress = maybeWords(254).refine(
  (email) => email === null || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email),
  'Write an e-mail address like name@example.org, or leave it empty',
);

const wayFields = {
  email: emailAddress,
  secondFactor: oneOf(secondFactors, 'Choose how they prove that it is them'),
};

export const readWayForm = (body: Record<string, unknown>): Reading<WayWanted> => readForm(z.object(wayFields), body);

export function readInviteForm(body: Record<string, unknown>, choices: RoleChoices): Reading<InviteSaid> {
  const schema = z.object({
    // made when the form was opened, so that a form sent twice invites once
    person: id('Open this form again'),
    shownAs: words('Say how they are shown to the others', 100),
    ...roleFields(choices),
    ...wayFields,
  });
  return readForm(schema, body, roleFaults);
}
