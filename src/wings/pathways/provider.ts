// A provider in the team of a place: whoever has a person, or is asked for one. Pure.
import type { Membership, Standing } from '../../shell/standing.ts';

export interface Provider {
  readonly id: string;
  readonly teamId: string;
  readonly teamName: string;
  readonly placeId: string;
  readonly placeSlug: string;
  readonly placeName: string;
  readonly placeKind: 'prison' | 'ward' | 'community service';
  /** The area that the place is in. */
  readonly area: string | null;
  readonly placeClosedOn: string | null;
  readonly partnerId: string;
  readonly partnerName: string;
  readonly does: string | null;
  readonly leftOn: string | null;
  readonly acknowledgeWithinDays: number;
}

const works: readonly Membership['role'][] = ['front-line staff', 'representative', 'partnership manager'];

/** Those for which somebody works: their own organisation at the place where they are, or everywhere when no place is said. */
export const ownProviders = <T extends Pick<Provider, 'placeId' | 'partnerId'>>(
  standing: Standing,
  all: readonly T[],
): T[] =>
  all.filter(({ placeId, partnerId }) =>
    standing.memberships.some(
      (one) =>
        works.includes(one.role) && one.partnerId === partnerId && (one.placeId === null || one.placeId === placeId),
    ),
  );

/**
 * Those whose people somebody may see: their own, and those that they oversee as the partnership manager of a place, or of them all at
 * strategic level. The database holds the same rule by itself, in app_teams().
 */
export const seenProviders = <T extends Pick<Provider, 'placeId' | 'partnerId'>>(
  standing: Standing,
  all: readonly T[],
): T[] => {
  const own = ownProviders(standing, all);
  return all.filter((one) => own.includes(one) || oversees(standing, one.placeId));
};

/** Whether somebody is the partnership manager of this place, or the strategic one of them all. */
export const oversees = (standing: Standing, placeId: string): boolean =>
  standing.memberships.some(
    (one) =>
      one.role === 'partnership manager' &&
      (one.placeId === placeId || (one.placeId === null && one.level === 'strategic')),
  );

export const providerInWords = ({ partnerName, placeName }: Pick<Provider, 'partnerName' | 'placeName'>): string =>
  `${partnerName}, ${placeName}`;
