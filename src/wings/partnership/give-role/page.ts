import { type PageEnding, page } from '../../../shell/endings.ts';
import type { FormView } from '../../../shell/form.ts';
import type { Seat } from '../../../shell/standing.ts';
import { type Person, shownName } from '../person.ts';
import { roleChoices } from './choices.ts';
import type { RoleChoices } from './form.ts';

export const giveRolePage = (form: FormView, person: Person, choices: RoleChoices, seat: Seat): PageEnding =>
  page('wings/partnership/give-role/give-role.njk', {
    title: `Give a role to ${shownName(person)}`,
    choices: roleChoices(choices, seat),
    form,
  });
