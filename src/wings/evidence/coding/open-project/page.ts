// Opening a coding project, naming its coders, adding a room to it and ending it. Pure.
import { askedPage, choices, type Field } from '../../../../shell/asked.ts';
import type { PageEnding } from '../../../../shell/endings.ts';
import type { FormView } from '../../../../shell/form.ts';
import { paths } from '../../paths.ts';
import type { CodingProject } from '../coding.ts';

export interface Seated {
  readonly id: string;
  readonly shownAs: string;
  readonly roles: readonly string[];
}
const codersField = (people: readonly Seated[]): Field => ({
  is: 'boxes',
  name: 'coders',
  options: {
    label: 'Who codes?',
    hint: 'People with a seat here. Everybody sees who they are. Two or more code the same words apart and then compare',
    items: choices(
      people.map(({ id, shownAs, roles }) => {
        const as = roles.join(', ');
        return as.toLowerCase() === shownAs.toLowerCase() ? [id, shownAs] : [id, shownAs, as];
      }),
    ),
    small: true,
  },
});

export const openingPage = (form: FormView, people: readonly Seated[], slug: string): PageEnding =>
  askedPage({
    title: 'Open a coding project',
    asked: 'Coding',
    lead: 'Reading what people said, to answer one question. It needs an approval, named people and a last day.',
    back: { text: 'Who reads what was said', href: paths.coding(slug) },
    fields: [
      { is: 'text', name: 'name', options: { label: 'What is it called?' } },
      { is: 'area', name: 'question', options: { label: 'Which question does it ask?', rows: 3 } },
      {
        is: 'radios',
        name: 'approval',
        options: {
          label: 'Who approved it?',
          items: choices([
            ['ethics', 'A research ethics committee'],
            ['partnership', 'The partnership, in a meeting that is written down'],
          ]),
        },
      },
      { is: 'text', name: 'approvedBy', options: { label: 'Their name, and the reference of the approval' } },
      {
        is: 'day',
        name: 'approvedOn',
        options: { label: 'When was it approved?', hint: 'Leave it out if it is not known' },
      },
      { is: 'day', name: 'startsOn', options: { label: 'The first day on which they read' } },
      {
        is: 'day',
        name: 'endsOn',
        options: { label: 'The last day', hint: 'It never moves out. More time is a new approval' },
      },
      codersField(people),
    ],
    button: 'Open it',
    next: [
      'It stands on the page that everybody sees.',
      'Rooms are read only where they agreed to it. Texts are taken in with names replaced.',
      'After the last day nobody reads the words. You can end it earlier.',
    ],
    form,
  });

export const codersPage = (
  form: FormView,
  project: CodingProject,
  people: readonly Seated[],
  slug: string,
): PageEnding =>
  askedPage({
    title: 'Who codes?',
    asked: project.name,
    back: { text: project.name, href: paths.codingProject(slug, project.slug) },
    fields: [codersField(people)],
    button: 'Keep it',
    next: ['Whoever you take out reads nothing from that moment. What they found stays with the project.'],
    form,
  });

export const addRoomPage = (
  form: FormView,
  project: CodingProject,
  rooms: readonly { readonly id: string; readonly title: string }[],
  slug: string,
): PageEnding =>
  askedPage({
    title: 'Which room is read?',
    asked: project.name,
    lead:
      rooms.length === 0
        ? 'No room that agreed to be read is left. A facilitator writes down what a room agrees, on the page of its record.'
        : 'These rooms said aloud that what they said may be read for research.',
    back: { text: project.name, href: paths.codingProject(slug, project.slug) },
    fields: [
      {
        is: 'radios',
        name: 'session',
        options: { label: 'Rooms that agreed', items: choices(rooms.map(({ id, title }) => [id, title])) },
      },
    ],
    button: 'Let them read it',
    next: ['Its words stay where they are. Nothing is copied, and what the room strikes out is gone from here too.'],
    form,
  });

export const endPage = (form: FormView, project: CodingProject, slug: string): PageEnding =>
  askedPage({
    title: 'End this project now',
    asked: project.name,
    lead: 'From this moment nobody reads its words. Texts that were taken in are destroyed, and so is what lies in them. The codes and the figures stay.',
    back: { text: project.name, href: paths.codingProject(slug, project.slug) },
    fields: [{ is: 'area', name: 'because', options: { label: 'Why does it end?', rows: 3 } }],
    button: 'End it and destroy the texts',
    form,
  });
