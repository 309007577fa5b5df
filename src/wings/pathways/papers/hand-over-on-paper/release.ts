// When the person goes: as their record has it, which the team's own list brings up to date. Pure.
import type { Release } from '../../../../interop/handover/text.ts';
import type { Handover } from '../../handover.ts';
import type { Reference } from '../../reference.ts';

type Days = 'expectedReleaseOn' | 'releaseUnknownBecause' | 'releasedOn';

export function releaseOf(reference: Pick<Reference, Days>, handover: Pick<Handover, Days | 'shortNotice'>): Release {
  const gone = reference.releasedOn ?? handover.releasedOn;
  if (gone !== null) return { is: 'gone', on: gone };
  if (reference.expectedReleaseOn !== null)
    return { is: 'expected', on: reference.expectedReleaseOn, shortNotice: handover.shortNotice };
  if (reference.releaseUnknownBecause !== null) return { is: 'unknown', because: reference.releaseUnknownBecause };
  if (handover.expectedReleaseOn !== null)
    return { is: 'expected', on: handover.expectedReleaseOn, shortNotice: handover.shortNotice };
  return { is: 'unknown', because: handover.releaseUnknownBecause ?? 'nobody has said why' };
}
