// Another receiving team, because: they will live somewhere else. What was sent is sent to the new team at once.
import { z } from 'zod';
import { readForm, words } from '../../../../shell/form.ts';
import { isShortNotice } from '../../handover.ts';
import { knowReceivers, type Receivers, receiverField, receiverOf } from '../receivers.ts';
import { taskOf } from '../task.ts';

const schema = z.object({
  to: words('Choose who is asked now', 50),
  because: words('Say why', 300),
});

export const changeTeam = taskOf<z.output<typeof schema>, Receivers>({
  act: 'change team',
  path: 'change-team',
  link: ({ toWords }) => (toWords === null ? 'Choose who is asked' : 'Change the receiving team'),
  title: ({ toWords }) => (toWords === null ? 'Who is asked to take this person on?' : 'Who is asked now?'),
  lead: ({ toWords }) => (toWords === null ? '' : `Until now: ${toWords}. They do not see this person any more.`),
  next: ({ handover }) =>
    handover.state === 'planned'
      ? []
      : ['A team here is sent it at once. To a service that is not here you send the paper again.'],
  button: 'Change the team',
  know: knowReceivers,
  fields: ({ handover }, receivers) => [
    receiverField(receivers, handover),
    { is: 'area', name: 'because', options: { label: 'Why?', rows: 2 } },
  ],
  read: (body, { handover }, receivers) =>
    readForm(schema, body, ({ to }) =>
      to === undefined || receiverOf(receivers, to, handover)
        ? []
        : [{ name: 'to', text: 'Choose one of the teams on the page' }],
    ),
  decide: ({ to, because }, { handover, toWords }, { today, now, personId }, receivers) => {
    const receiver = receiverOf(receivers, to, handover);
    if (!receiver) throw new Error('read() lets no other through');
    const goes = handover.state !== 'planned' && receiver.toId !== null;
    return {
      move: {
        ...{ toId: receiver.toId, toOutsideId: receiver.toOutsideId, area: receiver.area },
        ...{ acknowledgedOn: null, acceptedOn: null, workerId: null, workerWords: null },
        ...{ appointmentOn: null, appointmentAt: null, attendedOn: null },
        ...(goes
          ? {
              ...{ state: 'sent' as const, sentOn: today, sentAt: now, sentBy: personId, sentHow: 'here' as const },
              ...{ answerWithinDays: receiver.answerWithinDays },
              shortNotice: isShortNotice(today, handover.releasedOn ?? handover.expectedReleaseOn),
            }
          : { state: 'planned' as const, sentOn: null, sentAt: null, sentBy: null, sentHow: null }),
      },
      changes: [{ what: 'team', from: toWords, to: receiver.words, because }],
      happened: 'handover team changed',
      ...(goes && { tells: 'receiver' as const }),
      kept: goes ? 'The new team is asked.' : 'The team is changed. Send it next.',
    };
  },
});
