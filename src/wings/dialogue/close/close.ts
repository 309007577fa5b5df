import { z } from 'zod';
import { OUTCOMES } from '../../../room/index.ts';
import { closed } from '../../../shell/endings.ts';
import { oneOf, readForm } from '../../../shell/form.ts';
import { keepOne } from '../record/keep-one.ts';
import { recordHappened } from '../record-events.ts';
import { moveSession } from '../store/record.ts';

const schema = z.object({ outcome: oneOf(OUTCOMES, 'Say whether the room chose something to do. It need not') });

export const closeSession = keepOne({
  kind: 'session closed',
  asks: ({ state }) => ({
    title: 'Close the session',
    fields: [
      {
        is: 'radios',
        name: 'outcome',
        options: {
          label: 'Did the room choose something to do?',
          items: [
            { value: 'no action', text: 'No', hint: 'A dialogue may end with no action. It is whole as it is' },
            { value: 'with action', text: 'Yes' },
          ],
        },
      },
    ],
    button: 'Close the session',
    next: [
      state.keeping?.depth === 'number'
        ? 'Say how many were there, if it is not said yet.'
        : 'The record is offered back to the room, read out or on paper. Paper handed in later can still be kept.',
    ],
  }),
  read: (body) => readForm(schema, body),
  body: (values) => values,
  also: async ({ scope, note }, { session }) => {
    if (!(await moveSession(scope, session.id, ['open'], 'closed')))
      return closed('This session is closed already.', 'You can offer its record back to the room.');
    note(recordHappened.sessionMoved(session.id, 'closed'));
    return undefined;
  },
  // Where a number is all that is kept, it is asked for next.
  leadsTo: ({ state, links }) => (state.keeping?.depth === 'number' ? links.people : links.record),
  kept: 'The session is closed.',
});
