// The form's page: the same for adding and changing.
import { type PageEnding, page } from '../../../shell/endings.ts';
import type { FormView } from '../../../shell/form.ts';
import { kindWords, partnerKinds } from '../partner.ts';

export const partnerFormPage = (form: FormView, name?: string): PageEnding =>
  page('wings/partnership/change-partner/form.njk', {
    title: name ? `Change what is said of ${name}` : 'Add a partner',
    button: name ? 'Keep these changes' : 'Add this partner',
    kinds: partnerKinds.map((kind) => ({ value: kind, text: kindWords[kind] })),
    form,
  });
