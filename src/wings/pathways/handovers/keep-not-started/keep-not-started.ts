// Treatment did not start: one of the named reasons, each of which is counted.
import { z } from 'zod';
import { choices } from '../../../../shell/asked.ts';
import { oneOf, readForm } from '../../../../shell/form.ts';
import { becauseWords, didNotStartReasons } from '../../handover.ts';
import { nothingKnown, taskOf } from '../task.ts';

const schema = z.object({ because: oneOf(didNotStartReasons, 'Say why') });

export const keepNotStarted = taskOf<z.output<typeof schema>, null>({
  act: 'not start',
  path: 'not-started',
  link: () => 'Say why it did not start',
  title: () => 'Why did treatment not start?',
  next: () => [
    'Each reason is counted, so that it can be put right.',
    'If there was no place to offer, those who handed over have this person again, and somebody else is asked.',
    'If they have died, go back and keep that on their own page. It stops everything.',
  ],
  button: 'Keep why',
  know: nothingKnown,
  fields: () => [
    {
      is: 'radios',
      name: 'because',
      options: { label: 'Why?', items: choices(didNotStartReasons.map((one) => [one, becauseWords[one] ?? one])) },
    },
  ],
  read: (body) => readForm(schema, body),
  decide: ({ because }, _found, { today }) => ({
    move: { state: 'did not start', becauseKind: because, endedOn: today },
    happened: 'handover not started',
    ...(because === 'no place to offer' && { tells: 'sender' as const }),
    kept: 'It is kept why it did not start.',
  }),
});
