// They came.
import { z } from 'zod';
import { day, readForm } from '../../../../shell/form.ts';
import { dateFault } from '../../handover.ts';
import { nothingKnown, taskOf } from '../task.ts';

const schema = z.object({ on: day('Say on which day') });

export const keepAttended = taskOf<z.output<typeof schema>, null>({
  act: 'attend',
  path: 'attended',
  link: () => 'Say that they came',
  title: () => 'On which day did they come?',
  button: 'Keep that they came',
  know: nothingKnown,
  opens: (_found, _known, { today }) => ({ on: today }),
  fields: () => [{ is: 'day', name: 'on', options: { label: 'On which day?' } }],
  read: (body, { handover }, _known, today) =>
    readForm(schema, body, ({ on }) => {
      const fault = on === undefined ? null : dateFault.happened(on, 'Coming', { ...handover, today });
      return fault ? [{ name: 'on', text: fault }] : [];
    }),
  decide: ({ on }, _found, { today }) => ({
    move: { state: 'attended', attendedOn: on, lastWordOn: today, lostContactOn: null },
    happened: 'handover attended',
    kept: 'They came. Say next when treatment starts.',
  }),
});
