// The form's page: the same for adding and changing.
import { type PageEnding, page } from '../../../shell/endings.ts';
import type { FormView } from '../../../shell/form.ts';
import type { Interface } from '../interface.ts';
import type { Partner } from '../partner.ts';
import { mostSides } from './form.ts';

export const interfaceFormPage = (form: FormView, partners: readonly Partner[], changed?: Interface): PageEnding =>
  page('wings/partnership/change-interface/form.njk', {
    title: changed ? `Change “${changed.name}”` : 'Add an interface',
    button: changed ? 'Keep these changes' : 'Add this interface',
    partners: partners.map(({ id, name }) => ({ value: id, text: name })),
    sides: Array.from({ length: mostSides }, (_, at) => ({
      name: `side${at + 1}`,
      partner: `partner${at + 1}`,
      number: at + 1,
      needed: at < Math.max(2, changed?.sides.length ?? 0),
    })),
    form,
  });
