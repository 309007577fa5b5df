// The name of a team and its limit, for setting it up and for changing it.
import { z } from 'zod';
import { askedPage } from '../../../shell/asked.ts';
import type { Fact, PageEnding } from '../../../shell/endings.ts';
import { type FormView, type Reading, readForm, wholeNumber, words } from '../../../shell/form.ts';
import { plural } from '../../../shell/words-in-time.ts';
import type { Place } from '../../partnership/index.ts';
import type { Team } from './team.ts';

const schema = z.object({
  name: words('Say what the team is called', 120),
  acknowledgeWithinDays: wholeNumber('Write a number of days from 1 to 14', 1, 14),
});
export type TeamSaid = z.output<typeof schema>;

export const readTeamForm = (body: Record<string, unknown>): Reading<TeamSaid> => readForm(schema, body);

export const teamFacts = ({ name, acknowledgeWithinDays }: Pick<Team, 'name' | 'acknowledgeWithinDays'>): Fact[] => [
  { name: 'Name', value: name },
  { name: 'A handover is answered within', value: plural(acknowledgeWithinDays, 'day') },
];

export const teamFormPage = (
  place: Place,
  form: FormView,
  more: { readonly title: string; readonly button: string; readonly back: { text: string; href: string } },
): PageEnding =>
  askedPage(
    {
      ...more,
      asked: place.name,
      fields: [
        { is: 'text', name: 'name', options: { label: 'What is the team called?' } },
        {
          is: 'text',
          name: 'acknowledgeWithinDays',
          options: {
            label: 'Within how many days does it answer a handover?',
            hint: 'From 1 to 14. The first answer is “we have it”, not yet yes or no',
            width: '2',
            inputmode: 'numeric',
          },
        },
      ],
      next: ['A handover that waits longer rises to the partnership manager of this place.'],
      form,
    },
    { worriedAt: place.slug },
  );
