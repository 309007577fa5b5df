import { z } from 'zod';
import { readForm, words } from '../../../shell/form.ts';
import { keepOne } from '../record/keep-one.ts';

const schema = z.object({ words: words('Write what is to be put right', 10_000) });

export const correctRecord = keepOne({
  kind: 'record corrected',
  asks: () => ({
    title: 'What is to be put right?',
    fields: [
      { is: 'area', name: 'words', options: { label: 'The correction', hint: 'In the room’s words, without names' } },
    ],
    button: 'Attach this correction',
    next: ['It stands with the record. To change the words of one point, open that point.'],
  }),
  read: (body) => readForm(schema, body),
  body: (values) => values,
  kept: 'The correction is attached.',
});
