// The day on which they leave has moved, or is not known any more, because.
import { z } from 'zod';
import { maybeDay, maybeWords, readForm, words } from '../../../../shell/form.ts';
import { day as inWords } from '../../../../shell/words-in-time.ts';
import { isShortNotice } from '../../handover.ts';
import { nothingKnown, taskOf } from '../task.ts';

const schema = z.object({
  on: maybeDay(),
  unknown: maybeWords(200),
  because: words('Say why it has moved', 300),
});

export const changeRelease = taskOf<z.output<typeof schema>, null>({
  act: 'change release',
  path: 'change-release',
  link: ({ handover }) =>
    handover.kind === 'prison to prison' ? 'The day of the move has changed' : 'The day of release has changed',
  title: ({ handover }) =>
    handover.kind === 'prison to prison' ? 'When do they move now?' : 'When do they leave now?',
  button: 'Keep the new day',
  know: nothingKnown,
  opens: ({ handover }) => ({ on: handover.expectedReleaseOn, unknown: handover.releaseUnknownBecause ?? '' }),
  fields: () => [
    { is: 'day', name: 'on', options: { label: 'On which day are they expected to leave?' } },
    {
      is: 'text',
      name: 'unknown',
      options: { label: 'Or why is it not known?', hint: 'For example: waits for the parole board' },
    },
    { is: 'area', name: 'because', options: { label: 'Why has it moved?', rows: 2 } },
  ],
  read: (body, _found, _known, today) =>
    readForm(schema, body, ({ on, unknown }) =>
      on === null && !unknown
        ? [{ name: 'on', text: 'Say the day, or why it is not known' }]
        : on && on < today
          ? [{ name: 'on', text: 'This day is over. If they have left, keep that day instead' }]
          : [],
    ),
  decide: ({ on, unknown, because }, { handover }) => {
    const now =
      on === null
        ? { expectedReleaseOn: null, releaseUnknownBecause: unknown }
        : { expectedReleaseOn: on, releaseUnknownBecause: null };
    return {
      move: {
        ...now,
        ...(handover.state === 'sent' &&
          handover.sentOn !== null && { shortNotice: isShortNotice(handover.sentOn, on) }),
      },
      changes: [
        {
          ...{ what: 'release', because },
          from: handover.expectedReleaseOn === null ? 'not known' : inWords(handover.expectedReleaseOn),
          to: on === null ? 'not known' : inWords(on),
        },
      ],
      ...(handover.kind === 'prison to community' && { reference: now }),
      happened: 'handover release moved',
      ...(handover.state !== 'planned' && { tells: 'receiver' as const }),
      kept: 'The new day is kept.',
    };
  },
});
