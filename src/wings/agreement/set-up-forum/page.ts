// The form's page: the same for setting up a forum and for changing it.
import { nths, nthWords, weekdays, weekdayWords } from '../../../interop/calendar/rule.ts';
import { type PageEnding, page } from '../../../shell/endings.ts';
import type { FormView } from '../../../shell/form.ts';
import type { EngagementChoice } from '../engagement-choice.ts';

const days = weekdays.map((value) => ({ value, text: weekdayWords[value] }));
const which = nths.map((nth) => ({ value: String(nth), text: `The ${nthWords[nth]}` }));

export const forumFormPage = (choice: EngagementChoice, form: FormView, name?: string): PageEnding =>
  page('wings/agreement/set-up-forum/set-up-forum.njk', {
    title: name ? `Change ${name}` : 'Commit to a regular forum',
    button: name ? 'Keep these changes' : 'Commit to it',
    told: name
      ? 'Whoever comes gets a new invitation, where mail is set up.'
      : 'Those who speak for each partner are put down as coming. You can change who comes.',
    days,
    which,
    choice,
    form,
  });
