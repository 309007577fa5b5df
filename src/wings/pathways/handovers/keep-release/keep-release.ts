// The day on which they left or moved: as expected, or early or late because. From then on the clock runs.
import { z } from 'zod';
import { day, maybeWords, readForm } from '../../../../shell/form.ts';
import { day as inWords } from '../../../../shell/words-in-time.ts';
import { dateFault, hasWorker, leftWord } from '../../handover.ts';
import { nothingKnown, taskOf } from '../task.ts';

const schema = z.object({ on: day('Say on which day'), because: maybeWords(300) });

export const keepRelease = taskOf<z.output<typeof schema>, null>({
  act: 'release',
  path: 'release',
  link: ({ handover }) => `Say that they ${leftWord(handover.kind)}`,
  title: ({ handover }) => `On which day have they ${handover.kind === 'prison to prison' ? 'moved' : 'left'}?`,
  lead: ({ handover }) =>
    handover.expectedReleaseOn === null
      ? `The day was not known: ${handover.releaseUnknownBecause}.`
      : `Expected: ${inWords(handover.expectedReleaseOn)}.`,
  next: ({ handover }) => [
    hasWorker(handover)
      ? 'The receiving team has this person from that day.'
      : 'No worker is named yet. You go on having this person, and your partnership manager is told.',
  ],
  button: 'Keep the day',
  know: nothingKnown,
  opens: (_found, _known, { today }) => ({ on: today }),
  fields: () => [
    { is: 'day', name: 'on', options: { label: 'On which day?' } },
    {
      is: 'area',
      name: 'because',
      options: { label: 'If it was earlier or later than expected: why?', hint: 'Otherwise leave this empty', rows: 2 },
    },
  ],
  read: (body, { handover }, _known, today) =>
    readForm(schema, body, ({ on, because }) => {
      const fault = on === undefined ? null : dateFault.leaves(on, { ...handover, today });
      const isOther = on !== undefined && handover.expectedReleaseOn !== null && on !== handover.expectedReleaseOn;
      return [
        ...(fault ? [{ name: 'on', text: fault }] : []),
        ...(isOther && !because ? [{ name: 'because', text: 'Say why it was earlier or later than expected' }] : []),
      ];
    }),
  decide: ({ on, because }, { handover }) => ({
    move: { releasedOn: on },
    ...(because && {
      changes: [
        {
          ...{ what: 'released' as const, to: inWords(on), because },
          from: handover.expectedReleaseOn === null ? null : inWords(handover.expectedReleaseOn),
        },
      ],
    }),
    ...(handover.kind === 'prison to community' && { reference: { releasedOn: on } }),
    happened: 'handover released',
    tells: 'receiver',
    kept: 'The day is kept. The clock runs from it.',
  }),
});
