// The page that asks what a service is: the same for adding one and for changing it. Pure.
import { askedPage, choices } from '../../../../shell/asked.ts';
import type { PageEnding } from '../../../../shell/endings.ts';
import type { FormView } from '../../../../shell/form.ts';
import { directoryPaths as paths } from '../paths.ts';
import { type DirectoryPartner, kindWords, type Service, serviceKinds, serviceTypes, typeWords } from '../service.ts';

export const serviceFormPage = (
  slug: string,
  partners: readonly DirectoryPartner[],
  form: FormView,
  service?: Service,
): PageEnding =>
  askedPage({
    title: service ? `Change: ${service.name}` : 'Add a service',
    asked: 'Services',
    back: service
      ? { text: service.name, href: paths.service(slug, service.slug) }
      : { text: 'Services', href: paths.services(slug) },
    fields: [
      {
        is: 'text',
        name: 'name',
        options: {
          label: 'What is it called?',
          hint: 'As people there call it. No wing, room or person in it: the name is what the public may see',
        },
      },
      {
        is: 'select',
        name: 'partner',
        options: {
          label: 'Who offers it?',
          empty: 'Choose',
          items: partners.map(({ id, name }) => ({ value: id, text: name })),
        },
      },
      {
        is: 'radios',
        name: 'kind',
        options: {
          label: 'Which kind is it?',
          items: serviceKinds.map((kind) => ({ value: kind, text: kindWords[kind] })),
        },
      },
      {
        is: 'select',
        name: 'type',
        options: {
          label: 'Which type is it?',
          empty: 'Choose',
          items: serviceTypes.map((type) => ({ value: type, text: typeWords[type] })),
        },
      },
      {
        is: 'area',
        name: 'about',
        options: { label: 'What is it?', hint: 'In plain words. You can leave this empty', rows: 4 },
      },
      {
        is: 'area',
        name: 'eligibility',
        options: { label: 'Whom is it for?', hint: 'You can leave this empty', rows: 2 },
      },
      ...(service
        ? []
        : [
            {
              is: 'radios' as const,
              name: 'state',
              options: {
                label: 'Does it run already?',
                items: choices([
                  ['running', 'Yes, it runs'],
                  ['planned', 'Not yet, it is planned'],
                ]),
              },
            },
          ]),
    ],
    button: service ? 'Keep these changes' : 'Add it',
    next: service
      ? ['Every page and print says so from now on.']
      : [
          'Then say where it is offered, and what is tailored there.',
          'Only people with a seat here see it, until somebody shows it to the public.',
        ],
    form,
  });
