// Asks before anything is taken out: what is in it, what is not, and who is responsible. Pure.
import { askedPage, choices } from '../../../../shell/asked.ts';
import type { PageEnding } from '../../../../shell/endings.ts';
import type { FileTier } from '../../../../shell/exported.ts';
import type { FormView } from '../../../../shell/form.ts';
import type { Seat } from '../../../../shell/standing.ts';
import { paths } from '../../paths.ts';
import { holds, mayGo } from './readme.ts';

const titles: Readonly<Record<FileTier, string>> = {
  published: 'Take out what is published',
  partners: 'Take out what the partners share',
  facilitators: 'Take out what the facilitators keep',
};

export const takeOutPage = (tier: FileTier, form: FormView, { partnership }: Seat): PageEnding =>
  askedPage({
    title: titles[tier],
    asked: 'Take out',
    lead: `One file with ${holds[tier]}.`,
    back: { text: 'Take out', href: paths.exports(partnership.slug) },
    fields: [
      {
        is: 'radios',
        name: 'format',
        options: {
          label: 'How should it be written?',
          items: choices([
            ['both', 'Both ways'],
            ['csv', 'Tables', 'CSV, for a spreadsheet, with a description that programs can read'],
            ['jsonl', 'Lines', 'JSON Lines, for programs'],
          ]),
        },
      },
      {
        is: 'boxes',
        name: 'keep',
        options: {
          label: 'Before you take it',
          hint: mayGo[tier],
          items: choices([['yes', 'I will keep the file safe, and throw it away when I have used it']]),
        },
      },
    ],
    button: 'Take it out',
    nextTitle: 'What you get',
    next: [
      'One .zip file. The page README in it says what everything is.',
      'No person is named in it. What was said in a room is not in it. Figures are in it only as they were let out.',
      'If somebody takes their words back later, they are not taken out of your file. So do not keep it.',
      'It is written down here that you took it out: when, and how many rows. Not what is in them.',
    ],
    form,
  });
