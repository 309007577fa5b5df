// The page that asks how a service is at one place: the same for a new place and for changing it. Pure.
import { askedPage, type Field } from '../../../../shell/asked.ts';
import type { PageEnding } from '../../../../shell/endings.ts';
import type { FormView } from '../../../../shell/form.ts';
import { directoryPaths as paths } from '../paths.ts';
import type { DirectoryPlace, Service } from '../service.ts';

const fields: readonly Field[] = [
  {
    is: 'area',
    name: 'tailored',
    options: {
      label: 'What is tailored at this place?',
      hint: 'What is other here than elsewhere. Leave it empty when nothing is',
      rows: 3,
    },
  },
  {
    is: 'area',
    name: 'tailoredBecause',
    options: { label: 'Why?', hint: 'Who lives there, what they asked for, what the building allows', rows: 2 },
  },
  { is: 'text', name: 'where', options: { label: 'Where is it?', hint: 'The wing or the room. Never shown outside' } },
  {
    is: 'text',
    name: 'timetable',
    options: {
      label: 'When is it?',
      hint: 'For example: Mondays and Thursdays, 2pm to 3.30pm. Of a prison or a ward never shown outside',
    },
  },
  {
    is: 'text',
    name: 'capacity',
    options: {
      label: 'How many places are there?',
      hint: 'You can leave this empty',
      width: '4',
      inputmode: 'numeric',
    },
  },
  {
    is: 'text',
    name: 'howToJoin',
    options: {
      label: 'How does anyone join?',
      hint: 'What somebody does who wants to come, also without a device. Roles, not names',
    },
  },
  { is: 'day', name: 'startedOn', options: { label: 'Since when, or from when?', hint: 'You can leave this empty' } },
];

export const offerFormPage = (
  slug: string,
  service: Service,
  form: FormView,
  at: { readonly place: DirectoryPlace } | { readonly places: readonly DirectoryPlace[] },
): PageEnding =>
  askedPage(
    {
      title: 'place' in at ? `At ${at.place.name}` : 'Offer it at a place',
      asked: service.name,
      back: { text: service.name, href: paths.service(slug, service.slug) },
      fields: [
        ...('places' in at
          ? [
              {
                is: 'select' as const,
                name: 'place',
                options: {
                  label: 'At which place?',
                  empty: 'Choose',
                  items: at.places.map(({ id, name }) => ({ value: id, text: name })),
                },
              },
            ]
          : []),
        ...fields,
      ],
      button: 'place' in at ? 'Keep these changes' : 'Offer it there',
      next: ['It stands on the place’s print, “What you can go to here”, as soon as the service runs.'],
      form,
    },
    'place' in at ? { worriedAt: at.place.slug } : {},
  );
