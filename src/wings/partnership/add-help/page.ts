import { type PageEnding, page } from '../../../shell/endings.ts';
import type { FormView } from '../../../shell/form.ts';
import type { Seat } from '../../../shell/standing.ts';
import type { Goal } from '../goal.ts';
import type { Partner } from '../partner.ts';
import { maySayHelp } from '../policy.ts';

export const addHelpPage = (form: FormView, goal: Goal, partners: readonly Partner[], seat: Seat): PageEnding =>
  page('wings/partnership/add-help/add-help.njk', {
    title: 'Who helps with this goal?',
    goal: goal.words,
    whose: partners.find(({ id }) => id === goal.partnerId)?.name ?? 'All of us',
    partners: partners
      .filter(({ id, leftOn }) => leftOn === null && id !== goal.partnerId && maySayHelp(seat, id).allowed)
      .map(({ id, name }) => ({ value: id, text: name })),
    form,
  });
