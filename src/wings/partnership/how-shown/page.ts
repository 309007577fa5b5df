import { type PageEnding, page } from '../../../shell/endings.ts';
import type { FormView } from '../../../shell/form.ts';
import { hasRole, type Seat } from '../../../shell/standing.ts';

export const howShownPage = (form: FormView, seat: Seat): PageEnding =>
  page('wings/partnership/how-shown/how-shown.njk', {
    title: 'How are you shown?',
    choices: [
      { value: 'role', text: 'By what I do. Keep no name' },
      ...(hasRole(seat, 'representative')
        ? [{ value: 'signing', text: 'By what I do. Keep my name only for what I sign for my partner' }]
        : []),
      { value: 'credit', text: 'By my name. I want credit for what I do here' },
    ],
    form,
  });
