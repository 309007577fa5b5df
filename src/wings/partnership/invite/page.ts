import { type PageEnding, page } from '../../../shell/endings.ts';
import type { FormView } from '../../../shell/form.ts';
import type { Seat } from '../../../shell/standing.ts';
import { roleChoices } from '../give-role/choices.ts';
import type { RoleChoices } from '../give-role/form.ts';
import { secondFactors, secondFactorWords } from '../invitation.ts';
import { type Person, shownName } from '../person.ts';

const factors = secondFactors.map((factor) => ({ value: factor, text: secondFactorWords[factor] }));

export const invitePage = (form: FormView, choices: RoleChoices, seat: Seat): PageEnding =>
  page('wings/partnership/invite/invite.njk', {
    title: 'Invite someone',
    choices: roleChoices(choices, seat),
    factors,
    form,
  });

/** For someone who is in the list already and has no way in. */
export const sendInvitationPage = (form: FormView, person: Person): PageEnding =>
  page('wings/partnership/invite/send-invitation.njk', { title: `Invite ${shownName(person)}`, factors, form });
