// The form's page: the same for beginning an audit and for changing it.
import { type PageEnding, page } from '../../../../shell/endings.ts';
import type { FormView } from '../../../../shell/form.ts';
import type { Place } from '../../../partnership/index.ts';
import { NOTES_AT_LEAST } from '../notes-audit.ts';

export const auditFormPage = (places: readonly Place[], form: FormView, name?: string): PageEnding =>
  page('wings/coproduction/wards/make-audit/make-audit.njk', {
    title: name ? `Change: ${name}` : 'Begin an audit of notes',
    places: places.map(({ id, name: text }) => ({ value: id, text })),
    asksCriteria: name === undefined,
    least: NOTES_AT_LEAST,
    button: name ? 'Keep these changes' : 'Begin it',
    form,
  });
