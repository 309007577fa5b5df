// Contact is lost, and found again: each with how.
import { z } from 'zod';
import { readForm, words } from '../../../../shell/form.ts';
import { nothingKnown, taskOf } from '../task.ts';

const lost = z.object({ because: words('Say how contact was lost', 300) });
const found = z.object({ because: words('Say how they were found', 300) });

export const loseContact = taskOf<z.output<typeof lost>, null>({
  act: 'lose contact',
  path: 'lost-contact',
  link: () => 'Contact is lost',
  title: () => 'How was contact lost?',
  next: () => ['Nothing ends with it. The clock goes on, and whoever has this person looks for them.'],
  button: 'Keep that contact is lost',
  know: nothingKnown,
  fields: () => [
    {
      is: 'area',
      name: 'because',
      options: { label: 'What was tried?', hint: 'Calls, letters, family they agreed to', rows: 3 },
    },
  ],
  read: (body) => readForm(lost, body),
  decide: ({ because }, _found, { today }) => ({
    move: { lostContactOn: today, lastWordOn: today },
    changes: [{ what: 'lost contact', from: null, to: null, because }],
    happened: 'handover contact lost',
    tells: 'sender',
    kept: 'It is kept that contact is lost.',
  }),
});

export const findAgain = taskOf<z.output<typeof found>, null>({
  act: 'find again',
  path: 'found-again',
  link: () => 'They are found again',
  title: () => 'How were they found?',
  button: 'Keep that they are found',
  know: nothingKnown,
  fields: () => [{ is: 'area', name: 'because', options: { label: 'How were they found?', rows: 3 } }],
  read: (body) => readForm(found, body),
  decide: ({ because }, _found, { today }) => ({
    move: { lostContactOn: null, lastWordOn: today },
    changes: [{ what: 'found again', from: null, to: null, because }],
    happened: 'handover contact found',
    kept: 'They are found again.',
  }),
});
