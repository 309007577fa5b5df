// Acknowledged: it has come, and somebody has read it. Nobody has taken the person on yet.
import { z } from 'zod';
import { day, readForm } from '../../../../shell/form.ts';
import { nothingKnown, taskOf } from '../task.ts';

const schema = z.object({ on: day('Say on which day they acknowledged it') });

export const acknowledgeHandover = taskOf<{ readonly on: string | null }, null>({
  act: 'acknowledge',
  path: 'acknowledge',
  link: ({ outside }) => (outside ? 'Keep that they acknowledged it' : 'Acknowledge it'),
  title: ({ outside }) => (outside ? `Did ${outside.name} acknowledge it?` : 'Acknowledge this handover'),
  lead: () => 'It says that it has come and was read. A named worker is said next.',
  button: ({ outside }) => (outside ? 'Keep the day' : 'Acknowledge it'),
  know: nothingKnown,
  fields: ({ outside }) =>
    outside ? [{ is: 'day', name: 'on', options: { label: 'On which day did they acknowledge it?' } }] : [],
  read: (body, { outside, handover }, _known, today) =>
    outside
      ? readForm(schema, body, ({ on }) =>
          on !== undefined && (on > today || on < (handover.sentOn ?? on))
            ? [{ name: 'on', text: on > today ? 'This day is still to come' : 'It was sent after that' }]
            : [],
        )
      : { ok: true, values: { on: null } },
  decide: ({ on }, _found, { today }) => ({
    move: { state: 'acknowledged', acknowledgedOn: on ?? today, lastWordOn: today },
    happened: 'handover acknowledged',
    kept: 'It is acknowledged. Say next who the named worker is.',
  }),
});
