// The measure that a form is about, for those who keep it; else why not.
import { closed, type Ending, notFound } from '../../../shell/endings.ts';
import type { Ask } from '../../../shell/route.ts';
import { mayKeepMeasureAt } from '../policy.ts';
import { type FoundMeasure, findWhole } from './find-measure.ts';

/** @param needs 'in use': it can only be done while the measure is in use; 'given': and only where people give the figures */
export async function toKeep(
  ask: Ask,
  needs: 'any' | 'in use' | 'given',
  then: (found: FoundMeasure) => Promise<Ending> | Ending,
): Promise<Ending> {
  const found = await findWhole(ask);
  if (!found) return notFound('measure');
  const { measure } = found;
  const refused = ask.permit(mayKeepMeasureAt(ask.seat, measure.placeId));
  if (refused) return refused;
  if (needs !== 'any' && measure.state !== 'in use')
    return closed(
      measure.state === 'gap' ? 'There is no effective measure here yet.' : 'This measure has ended.',
      'Take it up first, on its page. What you typed is not kept.',
    );
  if (needs === 'given' && measure.source !== 'given')
    return closed(
      'This measure is worked out from the record, and never typed.',
      'Change it where it is kept in the record.',
    );
  return then(found);
}
