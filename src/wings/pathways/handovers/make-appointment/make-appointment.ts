// The first appointment, made before they leave where that can be; made again with a reason.

import { z } from 'zod';
import { daysBetween } from '../../../../shell/days.ts';
import { day, maybeWords, readForm } from '../../../../shell/form.ts';
import { day as inWords } from '../../../../shell/words-in-time.ts';
import { dateFault } from '../../handover.ts';
import { lastDay } from '../../handover-days.ts';
import { nothingKnown, taskOf } from '../task.ts';

const schema = z.object({ on: day('Say on which day'), at: maybeWords(5), because: maybeWords(300) });
const clock = /^([01]\d|2[0-3]):[0-5]\d$/;

export const makeAppointment = taskOf<z.output<typeof schema>, null>({
  act: 'make appointment',
  path: 'appointment',
  link: ({ handover }) => (handover.appointmentOn === null ? 'Make the appointment' : 'Move the appointment'),
  title: ({ handover }) =>
    handover.appointmentOn === null ? 'When is the first appointment?' : 'When is the appointment now?',
  lead: () => 'Choose it with the person, if you can, and before they leave.',
  button: 'Keep the appointment',
  know: nothingKnown,
  opens: ({ handover }) => ({ on: handover.appointmentOn, at: handover.appointmentAt?.slice(0, 5) ?? '' }),
  fields: ({ handover }) => [
    { is: 'day', name: 'on', options: { label: 'On which day?' } },
    {
      is: 'text',
      name: 'at',
      options: { label: 'At what time?', hint: 'For example 14:00. You can leave this empty', width: '5' },
    },
    ...(handover.appointmentOn === null
      ? []
      : [{ is: 'area' as const, name: 'because', options: { label: 'Why is it moved?', rows: 2 } }]),
  ],
  read: (body, { handover }, _known, today) =>
    readForm(schema, body, ({ on, at, because }) => {
      const fault = on === undefined ? null : dateFault.appointment(on, { ...handover, today });
      return [
        ...(fault ? [{ name: 'on', text: fault }] : []),
        ...(at && !clock.test(at) ? [{ name: 'at', text: 'Write the time as on a clock, for example 14:00' }] : []),
        ...(handover.appointmentOn !== null && !because ? [{ name: 'because', text: 'Say why it is moved' }] : []),
      ];
    }),
  decide: ({ on, at, because }, { handover }, { today }) => {
    const leaves = handover.releasedOn ?? handover.expectedReleaseOn;
    const isLate = leaves !== null && daysBetween(leaves, on) > lastDay;
    return {
      move: { state: 'appointment made', appointmentOn: on, appointmentAt: at, lastWordOn: today },
      ...(handover.appointmentOn !== null && {
        changes: [
          {
            what: 'appointment' as const,
            from: inWords(handover.appointmentOn),
            to: inWords(on),
            because: because ?? '',
          },
        ],
      }),
      happened: 'handover appointment made',
      kept: isLate
        ? `The appointment is kept. It is after day ${lastDay}: is there one before?`
        : 'The appointment is kept.',
    };
  },
});
