import { z } from 'zod';
import { readForm, words } from '../../../shell/form.ts';
import { keepOne } from '../record/keep-one.ts';

const schema = z.object({ words: words('Write what the witness said', 10_000) });

export const keepWitness = keepOne({
  kind: 'witness reflected',
  asks: () => ({
    title: 'What did the witness see?',
    lead: 'Someone who listened all along, and said it back at the end.',
    fields: [
      { is: 'area', name: 'words', options: { label: 'What they said', hint: 'Of the room, not of one person' } },
    ],
    button: 'Keep it',
  }),
  read: (body) => readForm(schema, body),
  body: (values) => values,
  leadsTo: ({ links }) => links.howWeTalked,
  kept: 'What the witness saw is kept.',
});
