// Where someone's seat is. Pure.
import type { Standing } from '../../../shell/standing.ts';

/** The one place that all their memberships with a place have; null where there are none or several. */
export function homePlaceOf({ memberships }: Standing): string | null {
  const places = new Set(memberships.flatMap(({ placeId }) => placeId ?? []));
  const [only] = places;
  return places.size === 1 ? (only ?? null) : null;
}
