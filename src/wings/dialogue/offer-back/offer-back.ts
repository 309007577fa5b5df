import { z } from 'zod';
import { WAYS_BACK } from '../../../room/index.ts';
import { closed } from '../../../shell/endings.ts';
import { oneOf, readForm } from '../../../shell/form.ts';
import { keepOne } from '../record/keep-one.ts';
import { recordHappened } from '../record-events.ts';
import { moveSession } from '../store/record.ts';

const schema = z.object({ how: oneOf(WAYS_BACK, 'Say how it was offered back') });

export const offerBack = keepOne({
  kind: 'record offered back',
  asks: () => ({
    title: 'Offer the record back',
    lead: 'The room hears its own record before anything else is done with it.',
    fields: [
      {
        is: 'radios',
        name: 'how',
        options: {
          label: 'How was it offered back?',
          items: [
            { value: 'read out', text: 'Read out' },
            { value: 'paper', text: 'On paper', hint: 'Print it from the record’s page' },
          ],
        },
      },
    ],
    button: 'It was offered back',
    next: ['Attach what people put right, and any different view. When the room agrees the record, say so there.'],
  }),
  read: (body) => readForm(schema, body),
  body: (values) => values,
  also: async ({ scope, note }, { session }) => {
    if (!(await moveSession(scope, session.id, ['closed', 'offered back'], 'offered back')))
      return closed('This record is not ready to be offered back.', 'Close the session first.');
    note(recordHappened.sessionMoved(session.id, 'offered back'));
    return undefined;
  },
  kept: 'It is kept that the record was offered back.',
});
