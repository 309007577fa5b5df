// The form's page: the same for adding and changing. It offers the partners whose goals this seat may write.
import { type PageEnding, page } from '../../../shell/endings.ts';
import type { FormView } from '../../../shell/form.ts';
import type { Seat } from '../../../shell/standing.ts';
import type { Partner } from '../partner.ts';
import { mayWriteGoal } from '../policy.ts';

export const goalFormPage = (form: FormView, partners: readonly Partner[], seat: Seat, changing = false): PageEnding =>
  page('wings/partnership/change-goal/form.njk', {
    title: changing ? 'Change this goal' : 'Write down a goal',
    button: changing ? 'Keep these changes' : 'Keep this goal',
    changing,
    partners: partners
      .filter(({ id, leftOn }) => leftOn === null && mayWriteGoal(seat, id).allowed)
      .map(({ id, name }) => ({ value: id, text: name })),
    form,
  });
