// When a handover is not put on paper, and what to do instead. Pure.
import { type Closed, closed } from '../../../../shell/endings.ts';
import { day } from '../../../../shell/words-in-time.ts';
import { type Handover, hasEnded } from '../../handover.ts';
import type { Reference } from '../../reference.ts';
import { afterDeath } from '../after-death.ts';
import type { OutsideService } from '../outside-service.ts';

export interface ToPutOnPaper {
  readonly reference: Pick<Reference, 'diedOn'>;
  readonly handover: Pick<Handover, 'state' | 'toId'>;
  readonly outside: Pick<OutsideService, 'closedOn' | 'name'> | undefined;
}

export function cannotPutOnPaper({ reference, handover, outside }: ToPutOnPaper): Closed | undefined {
  const held = afterDeath(reference);
  if (held) return held;
  if (hasEnded(handover))
    return closed('This handover has ended.', 'No paper is made of it. Plan a new one if there is more to do.');
  if (handover.toId !== null)
    return closed(
      'This team is here, and sees the handover as it stands.',
      'Nothing needs to be put on paper for them.',
    );
  if (!outside) return closed('Nobody is chosen yet for whom this paper would be.', 'Choose a service first.');
  if (outside.closedOn !== null)
    return closed(
      `${outside.name} closed on ${day(outside.closedOn)}.`,
      'Choose another service first. The person stays with you.',
    );
  return undefined;
}
