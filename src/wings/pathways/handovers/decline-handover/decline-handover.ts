// The person wants no help. It is an end, and nobody chases them.
import { nothingAsked, nothingKnown, taskOf } from '../task.ts';

export const declineHandover = taskOf<null, null>({
  act: 'decline',
  path: 'decline',
  link: () => 'They want no help',
  title: () => 'This person wants no help',
  lead: () => 'Their word counts, and they need give no reason.',
  next: () => [
    'The handover ends. No clock runs, nobody is reminded, and nobody chases them.',
    'They can change their mind at any time. Then another handover is planned.',
  ],
  button: 'Keep that they want no help',
  know: nothingKnown,
  fields: () => [],
  read: nothingAsked,
  decide: (_values, _found, { today }) => ({
    move: { state: 'declined', endedOn: today },
    reference: { wantsHelp: false, wantsNoHelpOn: today },
    happened: 'handover declined',
    kept: 'It is kept that they want no help. Nobody chases them.',
  }),
});
