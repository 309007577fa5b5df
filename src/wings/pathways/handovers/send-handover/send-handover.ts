// Sent: to a team here at once, to a service that is not here by the secure mail that it uses already.
import { z } from 'zod';
import { day, readForm } from '../../../../shell/form.ts';
import { longDay } from '../../../../shell/words-in-time.ts';
import { isShortNotice } from '../../handover.ts';
import { nothingKnown, taskOf } from '../task.ts';

const schema = z.object({ on: day('Say on which day it went') });

export const sendHandover = taskOf<{ readonly on: string | null }, null>({
  act: 'send',
  path: 'send',
  link: ({ toWords }) => `Send it to ${toWords ?? 'them'}`,
  title: ({ toWords }) => `Send it to ${toWords ?? 'them'}`,
  lead: ({ outside }) =>
    outside
      ? 'Send the paper by secure mail first. Then say here on which day it went.'
      : 'They see this person from then on.',
  next: ({ to, outside, handover }) => [
    outside
      ? 'Their answer is kept here by you, when it comes.'
      : `They are asked to acknowledge it within ${to?.acknowledgeWithinDays ?? 2} days. At short notice, on the same day.`,
    `Until a named worker has accepted them and they ${handover.kind === 'prison to prison' ? 'have moved' : 'have left'}, you have this person.`,
  ],
  button: 'Send it',
  know: nothingKnown,
  fault: ({ reference, to, outside }) => {
    if (reference && !reference.wantsHelp) return 'This person wants no help, and nobody is asked.';
    const closedOn = to?.placeClosedOn ?? to?.leftOn ?? outside?.closedOn ?? null;
    return closedOn === null ? null : `They closed or left on ${longDay(closedOn)}. Choose another team first.`;
  },
  opens: (_found, _known, { today }) => ({ on: today }),
  fields: ({ outside }) =>
    outside
      ? [
          {
            is: 'day',
            name: 'on',
            options: {
              label: 'On which day did it go?',
              hint: outside.secureMail ? `To ${outside.secureMail}` : 'By secure mail',
            },
          },
        ]
      : [],
  read: (body, { outside, handover }, _known, today) =>
    outside
      ? readForm(schema, body, ({ on }) =>
          on !== undefined && (on > today || on < handover.plannedOn)
            ? [{ name: 'on', text: on > today ? 'This day is still to come' : 'It was planned after that' }]
            : [],
        )
      : { ok: true, values: { on: null } },
  decide: ({ on }, { handover, to, outside }, { today, now, personId }) => {
    const sentOn = on ?? today;
    const shortNotice = isShortNotice(sentOn, handover.releasedOn ?? handover.expectedReleaseOn);
    return {
      move: {
        ...{
          state: 'sent',
          sentOn,
          sentAt: now,
          sentBy: personId,
          sentHow: outside ? 'secure mail' : 'here',
          shortNotice,
        },
        ...(to && { answerWithinDays: to.acknowledgeWithinDays }),
      },
      happened: 'handover sent',
      tells: 'receiver',
      kept: shortNotice
        ? 'It is sent. It goes at short notice: they are asked to acknowledge it today.'
        : 'It is sent.',
    };
  },
});
