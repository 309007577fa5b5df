// The form's page: the same for adding and changing.
import { type PageEnding, page } from '../../../shell/endings.ts';
import type { FormView } from '../../../shell/form.ts';

export const milestoneFormPage = (form: FormView, changing = false): PageEnding =>
  page('wings/partnership/change-milestone/form.njk', {
    title: changing ? 'Change this milestone' : 'Add a milestone',
    button: changing ? 'Keep these changes' : 'Add this milestone',
    form,
  });
