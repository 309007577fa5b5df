// The form's page: the same for beginning a course and for changing it.
import { nths, nthWords, weekdays, weekdayWords } from '../../../../interop/calendar/rule.ts';
import { type PageEnding, page } from '../../../../shell/endings.ts';
import type { FormView } from '../../../../shell/form.ts';
import type { Place } from '../../../partnership/index.ts';

export const courseFormPage = (places: readonly Place[], form: FormView, title?: string): PageEnding =>
  page('wings/coproduction/wards/make-course/make-course.njk', {
    title: title ? `Change: ${title}` : 'Plan a course',
    places: places.map(({ id, name }) => ({ value: id, text: name })),
    days: weekdays.map((value) => ({ value, text: weekdayWords[value] })),
    which: nths.map((nth) => ({ value: String(nth), text: `The ${nthWords[nth]}` })),
    button: title ? 'Keep these changes' : 'Plan it',
    form,
  });
