// The form's page: the same for setting up a forum and for changing it.
import { type PageEnding, page } from '../../../shell/endings.ts';
import type { FormView } from '../../../shell/form.ts';
import type { EngagementChoice } from '../engagement-choice.ts';

export const forumFormPage = (choice: EngagementChoice, form: FormView, name?: string): PageEnding =>
  page('wings/agreement/set-up-forum/set-up-forum.njk', {
    title: name ? `Change ${name}` : 'Commit to a regular forum',
    button: name ? 'Keep these changes' : 'Commit to it',
    choice,
    form,
  });
