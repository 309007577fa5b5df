// The form's page: the same for making guidance and for changing it.
import { type PageEnding, page } from '../../../../shell/endings.ts';
import type { FormView } from '../../../../shell/form.ts';
import type { Place } from '../../../partnership/index.ts';
import { forWhomWords, readersOf } from '../guidance.ts';

export interface Around {
  readonly places: readonly Place[];
  /** What it can be made from; empty when it is made already. */
  readonly origins: readonly { readonly value: string; readonly text: string }[];
}
export const guidanceFormPage = (around: Around, form: FormView, title?: string): PageEnding =>
  page('wings/coproduction/wards/make-guidance/make-guidance.njk', {
    title: title ? `Change: ${title}` : 'Begin guidance together',
    readers: readersOf.map((value) => ({ value, text: forWhomWords[value] })),
    places: around.places.map(({ id, name }) => ({ value: id, text: name })),
    origins: around.origins,
    button: title ? 'Keep these changes' : 'Begin it',
    form,
  });
