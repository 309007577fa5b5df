// Asks before somebody takes out what is kept about them, or before it is made for somebody else. Pure.
import { askedPage, choices } from '../../../../shell/asked.ts';
import type { PageEnding } from '../../../../shell/endings.ts';
import type { FormView } from '../../../../shell/form.ts';
import type { Seat } from '../../../../shell/standing.ts';
import { paths } from '../../paths.ts';

const back = ({ partnership }: Seat) => ({ text: 'Take out', href: paths.exports(partnership.slug) });
const whatItHolds = [
  'One page that you can open on any device, read and print. It says who you are here, what you did, what you told us and what became of it, and how you sign in.',
  'Answers you gave without your name cannot be in it.',
];

export const aboutYouPage = (form: FormView, seat: Seat): PageEnding =>
  askedPage({
    title: 'Everything kept about you',
    asked: 'Take out',
    lead: `All that ${seat.partnership.name} keeps with your name on it, as one page.`,
    back: back(seat),
    fields: [],
    button: 'Take it out',
    nextTitle: 'What you get',
    next: [
      ...whatItHolds,
      'On a shared device, take the file with you and delete it there.',
      'It is written down that you took it out, and not what is in it. It is never mailed.',
    ],
    form,
  });

export const aboutSomebodyPage = (form: FormView, seat: Seat, shownAs: string): PageEnding =>
  askedPage({
    title: `Everything kept about ${shownAs}`,
    asked: 'Made for somebody who asked',
    lead: 'Make it only when they have asked for it, and give it to nobody else.',
    back: back(seat),
    fields: [
      {
        is: 'radios',
        name: 'asked',
        options: {
          label: 'How did they ask?',
          items: choices([
            ['in person', 'They asked me themselves, and I know them'],
            ['in writing', 'They wrote, and I have made sure that it is them'],
            ['through somebody', 'Somebody asked who may act for them, and I have seen that they may'],
          ]),
        },
      },
    ],
    button: 'Make it',
    nextTitle: 'What you get',
    next: [
      'One page to hand over, on paper or as a file. It is never mailed.',
      'What only they can see is not in it: what they have begun and not sent, and how they sign in. The page says so.',
      'It is written down that you made it, for whom and how they asked.',
    ],
    form,
  });
