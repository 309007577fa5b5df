// For now: what the dialogue wing's face will give.
import type { Scope } from '../../../db/scope.ts';

export interface EngagementHere {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly state: string;
  readonly interfaceId: string | null;
  readonly placeId: string | null;
}
export const readEngagements = ({ tx, partnershipId }: Scope): Promise<EngagementHere[]> =>
  tx
    .selectFrom('engagement')
    .select(['id', 'slug', 'title', 'state', 'interface_id as interfaceId', 'place_id as placeId'])
    .where('partnership_id', '=', partnershipId)
    .orderBy('starts_on')
    .orderBy('slug')
    .execute();

export interface SessionHere {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly kind: string;
  readonly engagementId: string;
  readonly onDate: string | null;
  readonly state: string;
}
export const readSessions = ({ tx, partnershipId }: Scope): Promise<SessionHere[]> =>
  tx
    .selectFrom('session')
    .select(['id', 'slug', 'title', 'kind', 'engagement_id as engagementId', 'on_date as onDate', 'state'])
    .where('partnership_id', '=', partnershipId)
    .orderBy('on_date')
    .execute();

export interface ThemeHere {
  readonly id: string;
  readonly title: string;
  readonly tier: 'facilitators' | 'room' | 'partners' | 'published';
  readonly engagementId: string;
}
export const readThemes = ({ tx, partnershipId }: Scope): Promise<ThemeHere[]> =>
  tx
    .selectFrom('theme')
    .select(['id', 'title', 'tier', 'engagement_id as engagementId'])
    .where('partnership_id', '=', partnershipId)
    .execute();

export async function markBrought(
  { tx, partnershipId }: Scope,
  engagementId: string,
  kind: 'shared vision' | 'expectations contracted' | 'joint plan' | 'regular forum',
  on: string,
): Promise<void> {
  await tx
    .updateTable('contracted_outcome')
    .set({ brought_on: on })
    .where('partnership_id', '=', partnershipId)
    .where('engagement_id', '=', engagementId)
    .where('kind', '=', kind)
    .where('brought_on', 'is', null)
    .execute();
}
