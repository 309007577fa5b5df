// The receiving team says no, because. Whoever hands over still has the person.
import { z } from 'zod';
import { choices } from '../../../../shell/asked.ts';
import { oneOf, readForm } from '../../../../shell/form.ts';
import { becauseWords, refusedReasons } from '../../handover.ts';
import { nothingKnown, taskOf } from '../task.ts';

const schema = z.object({ because: oneOf(refusedReasons, 'Say why') });

export const refuseHandover = taskOf<z.output<typeof schema>, null>({
  act: 'refuse',
  path: 'refuse',
  link: ({ outside }) => (outside ? 'They said no, and why' : 'Say no, and why'),
  title: ({ outside }) => (outside ? `Why did ${outside.name} say no?` : 'Why can you not take this person on?'),
  next: ({ outside }) => [
    outside
      ? 'You still have this person. Ask somebody else next.'
      : 'Those who hand over still have this person, and ask somebody else.',
    'Their partnership manager is told.',
  ],
  button: ({ outside }) => (outside ? 'Keep that they said no' : 'Say no'),
  know: nothingKnown,
  fields: () => [
    {
      is: 'radios',
      name: 'because',
      options: { label: 'Why?', items: choices(refusedReasons.map((one) => [one, becauseWords[one] ?? one])) },
    },
  ],
  read: (body) => readForm(schema, body),
  decide: ({ because }, { outside }, { today }) => ({
    move: { state: 'refused', becauseKind: because, endedOn: today },
    happened: 'handover refused',
    tells: 'sender',
    kept: outside
      ? 'Their no is kept. You have this person. Ask somebody else next.'
      : 'Your no is kept. Those who hand over have this person.',
  }),
});
