// What may be let out from what the partners share in one report's engagement, and how it is let out or taken back.
import type { Scope } from '../../../../db/scope.ts';
import { moveTier, readAgreed } from '../../../agreement/index.ts';
import { movePutTier, type PutKind, putKinds, readPutInPeriod } from '../../../coproduction/index.ts';
import { findEngagementById } from '../../../dialogue/index.ts';
import { moveLookBackTier, readLookBacks } from '../../store/look-backs.ts';
import { moveMeasureTier, readMeasures } from '../../store/measures.ts';
import { measuresAt } from '../funder-report/measures-at.ts';
import { wasTold } from '../poster/put-facts.ts';
import type { Report } from '../report.ts';
import { type Choice, choicesFrom, choicesFromMeasures, choicesFromPut } from './choosing.ts';

const tiers = ['partners', 'published'] as const;

export async function readChoices(
  scope: Scope,
  report: Pick<Report, 'kind' | 'engagementId' | 'period'>,
): Promise<Choice[]> {
  const { engagementId, period } = report;
  if (period)
    return [
      ...choicesFromPut((await readPutInPeriod(scope, period, tiers)).filter(wasTold)),
      ...choicesFromMeasures(await readMeasuresOf(scope, report)),
    ];
  if (!engagementId) return [];
  const agreed = await readAgreed(scope, engagementId, tiers);
  return choicesFrom(agreed, await readLookBacks(scope, { engagementId, tiers }));
}

/** Where what may be let out comes from: co-leads may be in force at any of these places. */
export async function readPlacesOf(
  scope: Scope,
  report: Pick<Report, 'kind' | 'engagementId' | 'period'>,
): Promise<(string | null)[]> {
  const { engagementId, period } = report;
  if (period) {
    const from = [...(await readPutInPeriod(scope, period, tiers)), ...(await readMeasuresOf(scope, report))];
    return [...new Set(from.map(({ placeId }) => placeId))];
  }
  const engagement = engagementId === null ? undefined : await findEngagementById(scope, engagementId);
  return [engagement?.placeId ?? null];
}

/** Measures stand in a report to a funder alone: those of the partnership, or of the place of its engagement and of all. */
async function readMeasuresOf(scope: Scope, { kind, engagementId }: Pick<Report, 'kind' | 'engagementId'>) {
  if (kind !== 'funder report') return [];
  const [measures, isOf] = [await readMeasures(scope, { tiers }), await measuresAt(scope, engagementId)];
  return measures.filter(isOf);
}

/** @returns false when it is no longer at the tier and the version decided from */
export function move(
  scope: Scope,
  { kind, id, tier, version }: Pick<Choice, 'kind' | 'id' | 'tier' | 'version'>,
): Promise<boolean> {
  const to = tier === 'partners' ? 'published' : 'partners';
  if (kind === 'measure') return moveMeasureTier(scope, id, version, to);
  if (isPut(kind)) return movePutTier(scope, { kind, id, version }, tier, to);
  return kind === 'look-back'
    ? moveLookBackTier(scope, { id, version }, tier, to)
    : moveTier(scope, { kind, id, version }, tier, to);
}

const isPut = (kind: Choice['kind']): kind is PutKind => (putKinds as readonly string[]).includes(kind);
