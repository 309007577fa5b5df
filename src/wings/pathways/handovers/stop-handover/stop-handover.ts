// Stopped by those who hand over, because.
import { z } from 'zod';
import { choices } from '../../../../shell/asked.ts';
import { oneOf, readForm } from '../../../../shell/form.ts';
import { becauseWords, stoppedReasons } from '../../handover.ts';
import { nothingKnown, taskOf } from '../task.ts';

const schema = z.object({ because: oneOf(stoppedReasons, 'Say why') });

export const stopHandover = taskOf<z.output<typeof schema>, null>({
  act: 'stop',
  path: 'stop',
  link: () => 'Stop this handover',
  title: () => 'Why does this handover stop?',
  next: () => ['You still have this person.', 'Another handover can be planned.'],
  button: 'Stop it',
  know: nothingKnown,
  fields: () => [
    {
      is: 'radios',
      name: 'because',
      options: { label: 'Why?', items: choices(stoppedReasons.map((one) => [one, becauseWords[one] ?? one])) },
    },
  ],
  read: (body) => readForm(schema, body),
  decide: ({ because }, _found, { today }) => ({
    move: { state: 'stopped', becauseKind: because, endedOn: today },
    happened: 'handover stopped',
    tells: 'receiver',
    kept: 'The handover is stopped. You still have this person.',
  }),
});
