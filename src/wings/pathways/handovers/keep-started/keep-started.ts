// Structured treatment has started: the end that a handover is for.

import { z } from 'zod';
import { daysBetween } from '../../../../shell/days.ts';
import { day, readForm } from '../../../../shell/form.ts';
import { dateFault } from '../../handover.ts';
import { lastDay } from '../../handover-days.ts';
import { nothingKnown, taskOf } from '../task.ts';

const schema = z.object({ on: day('Say on which day') });

export const keepStarted = taskOf<z.output<typeof schema>, null>({
  act: 'start',
  path: 'started',
  link: () => 'Say that treatment started',
  title: () => 'On which day did structured treatment start?',
  next: ({ outside }) => [
    'The handover ends with it.',
    outside
      ? 'This person stays on your list.'
      : 'Those who handed over keep its number, its dates and how it ended, and nothing else.',
  ],
  button: 'Keep that it started',
  know: nothingKnown,
  opens: (_found, _known, { today }) => ({ on: today }),
  fields: () => [{ is: 'day', name: 'on', options: { label: 'On which day?' } }],
  read: (body, { handover }, _known, today) =>
    readForm(schema, body, ({ on }) => {
      const fault = on === undefined ? null : dateFault.happened(on, 'Treatment', { ...handover, today });
      return fault ? [{ name: 'on', text: fault }] : [];
    }),
  decide: ({ on }, { handover }, { today }) => {
    const day = handover.releasedOn === null ? null : daysBetween(handover.releasedOn, on);
    return {
      move: { state: 'started', startedOn: on, endedOn: today, lastWordOn: today, lostContactOn: null },
      happened: 'handover started',
      kept:
        day === null || day > lastDay
          ? 'Treatment has started.'
          : `Treatment has started, on day ${day} of ${lastDay}.`,
    };
  },
});
