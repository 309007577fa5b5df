// The form's page: the same for adding a service and for changing it.
import { askedPage } from '../../../../shell/asked.ts';
import type { PageEnding } from '../../../../shell/endings.ts';
import type { FormView } from '../../../../shell/form.ts';

export const outsideFormPage = (
  form: FormView,
  back: { readonly text: string; readonly href: string },
  changing: boolean,
): PageEnding =>
  askedPage({
    title: changing ? 'Change how they are reached' : 'Add a service that is not here',
    asked: 'Services that are not here',
    back,
    fields: [
      { is: 'text', name: 'name', options: { label: 'What is it called?' } },
      {
        is: 'text',
        name: 'area',
        options: { label: 'Which area is it for?', hint: 'As people there say it, for example Gateshead' },
      },
      {
        is: 'text',
        name: 'secureMail',
        options: {
          label: 'To which secure mail do papers go?',
          hint: 'A shared one that is read every working day. You can leave this empty',
          inputmode: 'email',
          autocomplete: 'off',
        },
      },
      {
        is: 'text',
        name: 'phone',
        options: { label: 'On which phone number?', hint: 'You can leave this empty', autocomplete: 'off' },
      },
    ],
    button: changing ? 'Keep these changes' : 'Add it',
    next: [
      'Names of services and their shared addresses. Nobody’s own name or address.',
      'A new address counts as not checked until somebody has rung them, on a number that they publish, and heard that it is theirs.',
    ],
    form,
  });
