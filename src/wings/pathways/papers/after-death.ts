// After a recorded death nothing is made and nothing is sent: no slip, no paper, no reminder, nobody is asked again. Pure.
import { type Closed, closed } from '../../../shell/endings.ts';
import type { Reference } from '../reference.ts';

/** What every act about a person says first. Undefined while nobody has recorded a death. */
export const afterDeath = ({ diedOn }: Pick<Reference, 'diedOn'>): Closed | undefined =>
  diedOn === null
    ? undefined
    : closed(
        'This person has died. Their record is held, and nothing goes on.',
        'Nothing was made and nothing was sent. If this is a mistake, ring the partnership manager now.',
      );
