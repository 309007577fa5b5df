// Asked once more: to acknowledge it, or for a named worker.
import { nothingAsked, nothingKnown, taskOf } from '../task.ts';

export const askAgain = taskOf<null, null>({
  act: 'ask again',
  path: 'ask-again',
  link: ({ handover, to, outside }) =>
    `Ask ${to?.placeName ?? outside?.name ?? 'them'} ${handover.state === 'sent' ? 'again' : 'for a named worker'}`,
  title: ({ handover, toWords }) =>
    handover.state === 'sent' ? `Ask ${toWords} again to acknowledge it?` : `Ask ${toWords} for a named worker?`,
  lead: ({ outside }) => (outside ? 'Ask them by phone or secure mail. Then keep here that you did.' : ''),
  next: ({ outside }) =>
    outside ? [] : ['Everyone who works there is told that something needs them. Nothing else is said.'],
  button: ({ outside }) => (outside ? 'Keep that you asked them' : 'Ask them'),
  know: nothingKnown,
  fields: () => [],
  read: nothingAsked,
  decide: (_values, { handover }) => ({
    move: {},
    changes: [
      {
        ...{ what: 'asked again', from: null, to: null },
        because: handover.state === 'sent' ? 'Not acknowledged yet' : 'No named worker yet',
      },
    ],
    happened: 'handover asked again',
    tells: 'receiver',
    kept: 'They are asked again.',
  }),
});
