// What may be let out from what the partners share in one report's engagement, and how it is let out or taken back.
import type { Scope } from '../../../../db/scope.ts';
import { moveTier, readAgreed } from '../../../agreement/index.ts';
import { movePutTier, type PutKind, putKinds, readPutInPeriod } from '../../../coproduction/index.ts';
import { findEngagementById } from '../../../dialogue/index.ts';
import { moveLookBackTier, readLookBacks } from '../../store/look-backs.ts';
import { wasTold } from '../poster/put-facts.ts';
import type { Report } from '../report.ts';
import { type Choice, choicesFrom, choicesFromPut } from './choosing.ts';

const tiers = ['partners', 'published'] as const;

export async function readChoices(
  scope: Scope,
  { engagementId, period }: Pick<Report, 'engagementId' | 'period'>,
): Promise<Choice[]> {
  if (period) return choicesFromPut((await readPutInPeriod(scope, period, tiers)).filter(wasTold));
  if (!engagementId) return [];
  const agreed = await readAgreed(scope, engagementId, tiers);
  return choicesFrom(agreed, await readLookBacks(scope, { engagementId, tiers }));
}

/** Where what may be let out comes from: co-leads may be in force at any of these places. */
export async function readPlacesOf(
  scope: Scope,
  { engagementId, period }: Pick<Report, 'engagementId' | 'period'>,
): Promise<(string | null)[]> {
  if (period) return [...new Set((await readPutInPeriod(scope, period, tiers)).map(({ placeId }) => placeId))];
  const engagement = engagementId === null ? undefined : await findEngagementById(scope, engagementId);
  return [engagement?.placeId ?? null];
}

/** @returns false when it is no longer at the tier and the version decided from */
export function move(
  scope: Scope,
  { kind, id, tier, version }: Pick<Choice, 'kind' | 'id' | 'tier' | 'version'>,
): Promise<boolean> {
  const to = tier === 'partners' ? 'published' : 'partners';
  if (isPut(kind)) return movePutTier(scope, { kind, id, version }, tier, to);
  return kind === 'look-back'
    ? moveLookBackTier(scope, { id, version }, tier, to)
    : moveTier(scope, { kind, id, version }, tier, to);
}

const isPut = (kind: Choice['kind']): kind is PutKind => (putKinds as readonly string[]).includes(kind);
