// What may be let out from what the partners share in one report's engagement, and how it is let out or taken back.
import type { Scope } from '../../../../db/scope.ts';
import { moveTier, readAgreed } from '../../../agreement/index.ts';
import { moveLookBackTier, readLookBacks } from '../../store/look-backs.ts';
import type { Report } from '../report.ts';
import { type Choice, choicesFrom } from './choosing.ts';

const tiers = ['partners', 'published'] as const;

export async function readChoices(scope: Scope, { engagementId }: Pick<Report, 'engagementId'>): Promise<Choice[]> {
  if (!engagementId) return [];
  const agreed = await readAgreed(scope, engagementId, tiers);
  return choicesFrom(agreed, await readLookBacks(scope, { engagementId, tiers }));
}

/** @returns false when it is no longer at the tier and the version decided from */
export function move(
  scope: Scope,
  { kind, id, tier, version }: Pick<Choice, 'kind' | 'id' | 'tier' | 'version'>,
): Promise<boolean> {
  const to = tier === 'partners' ? 'published' : 'partners';
  return kind === 'look-back'
    ? moveLookBackTier(scope, { id, version }, tier, to)
    : moveTier(scope, { kind, id, version }, tier, to);
}
