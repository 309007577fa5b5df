// All of this wing's SQL about engagements: what they are and their states.
import { once } from '../../../db/once.ts';
import type { Scope } from '../../../db/scope.ts';
import type { Engagement, EngagementState } from '../engagement.ts';

const engagementColumns = [
  'id',
  'slug',
  'number',
  'title',
  'interface_id as interfaceId',
  'place_id as placeId',
  'state',
  'because',
  'proposed_by as proposedBy',
  'proposed_to as proposedTo',
  'funded_by as fundedBy',
  'method',
  'starts_on as startsOn',
  'ends_on as endsOn',
  'when_words as whenWords',
  'contract',
  'reporting',
  'closed_with_no_action as closedWithNoAction',
  'closed_on as closedOn',
  'version',
] as const;

export const readEngagements = once(
  ({ tx, partnershipId }: Scope): Promise<Engagement[]> =>
    tx
      .selectFrom('engagement')
      .select(engagementColumns)
      .where('partnership_id', '=', partnershipId)
      .orderBy('title')
      .execute(),
);

export const findEngagement = ({ tx, partnershipId }: Scope, slug: string): Promise<Engagement | undefined> =>
  tx
    .selectFrom('engagement')
    .select(engagementColumns)
    .where('partnership_id', '=', partnershipId)
    .where('slug', '=', slug)
    .executeTakeFirst();

export const findEngagementById = ({ tx, partnershipId }: Scope, id: string): Promise<Engagement | undefined> =>
  tx
    .selectFrom('engagement')
    .select(engagementColumns)
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', id)
    .executeTakeFirst();

/** Held still for the rest of the transaction, as it is now. */
export const lockEngagement = (
  { tx, partnershipId }: Scope,
  id: string,
): Promise<Pick<Engagement, 'state'> | undefined> =>
  tx
    .selectFrom('engagement')
    .select('state')
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();

/** What is said of an engagement apart from its contract and its state. */
export type Proposal = Pick<
  Engagement,
  | 'title'
  | 'interfaceId'
  | 'placeId'
  | 'proposedBy'
  | 'proposedTo'
  | 'fundedBy'
  | 'startsOn'
  | 'endsOn'
  | 'whenWords'
  | 'number'
>;
const proposalRow = (to: Proposal) => ({
  title: to.title,
  interface_id: to.interfaceId,
  place_id: to.placeId,
  proposed_by: to.proposedBy,
  proposed_to: to.proposedTo,
  funded_by: to.fundedBy,
  starts_on: to.startsOn,
  ends_on: to.endsOn,
  when_words: to.whenWords,
  number: to.number,
});

export async function proposeEngagement(
  { tx, partnershipId }: Scope,
  engagement: Proposal & { readonly id: string; readonly slug: string },
): Promise<void> {
  await tx
    .insertInto('engagement')
    .values({
      partnership_id: partnershipId,
      id: engagement.id,
      slug: engagement.slug,
      state: 'proposed',
      ...proposalRow(engagement),
    })
    .execute();
}

/** @returns false when the engagement is no longer the version decided from */
export async function changeEngagement(
  { tx, partnershipId }: Scope,
  id: string,
  seen: number,
  to: Proposal,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('engagement')
    .set({ ...proposalRow(to), version: seen + 1 })
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', id)
    .where('version', '=', seen)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** What a step may set besides the state. */
export interface StepSets {
  readonly because?: string | null;
  readonly method?: string | null;
  readonly contract?: string | null;
  readonly reporting?: string | null;
  readonly startsOn?: string;
  readonly closedOn?: string;
  readonly closedWithNoAction?: boolean;
}

/** @returns false when the engagement is no longer in the state and version decided from */
export async function stepEngagement(
  { tx, partnershipId }: Scope,
  { id, state, version }: Pick<Engagement, 'id' | 'state' | 'version'>,
  to: EngagementState,
  sets: StepSets = {},
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('engagement')
    .set({
      state: to,
      version: version + 1,
      ...(sets.because !== undefined && { because: sets.because }),
      ...(sets.method !== undefined && { method: sets.method }),
      ...(sets.contract !== undefined && { contract: sets.contract }),
      ...(sets.reporting !== undefined && { reporting: sets.reporting }),
      ...(sets.startsOn !== undefined && { starts_on: sets.startsOn }),
      ...(sets.closedOn !== undefined && { closed_on: sets.closedOn }),
      ...(sets.closedWithNoAction !== undefined && { closed_with_no_action: sets.closedWithNoAction }),
    })
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', id)
    .where('state', '=', state)
    .where('version', '=', version)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}
