import { z } from 'zod';
import { PRACTICES, PRINCIPLES } from '../../../room/index.ts';
import { oneOf, readForm, words } from '../../../shell/form.ts';
import { keepOne } from '../record/keep-one.ts';
import { practiceWords } from './reflection.ts';

const schema = z.object({
  on: oneOf([...PRACTICES, ...PRINCIPLES], 'Say what it is about'),
  words: words('Write the reflection', 10_000),
});

export const reflect = keepOne({
  kind: 'reflection kept',
  asks: () => ({
    title: 'How did we talk?',
    lead: 'Something the room noticed about its own talking.',
    fields: [
      {
        is: 'radios',
        name: 'on',
        options: {
          label: 'What is it about?',
          items: [...PRACTICES, ...PRINCIPLES].map((on) => ({
            value: on,
            text: practiceWords[on].name,
            hint: practiceWords[on].about,
          })),
          small: true,
        },
      },
      {
        is: 'area',
        name: 'words',
        options: { label: 'What was noticed?', hint: 'Of the room, not of one person', rows: 3 },
      },
    ],
    button: 'Keep this reflection',
  }),
  read: (body) => readForm(schema, body),
  body: (values) => values,
  leadsTo: ({ links }) => links.howWeTalked,
  kept: 'The reflection is kept.',
});
