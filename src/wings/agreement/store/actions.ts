// All of this wing's SQL about the joint plan.

import { listed } from '../../../db/listed.ts';
import type { Scope } from '../../../db/scope.ts';
import type { Action, ActionState, TakenBack } from '../action.ts';
import { tierAfter, type Which } from './which.ts';

const columns = [
  'id',
  'engagement_id as engagementId',
  'section',
  'position',
  'expected',
  'to_be_done as toBeDone',
  'where_now as whereNow',
  'where_now_is as whereNowIs',
  'what_next as whatNext',
  'leads',
  'owner_person_id as ownerPersonId',
  'owner_partner_id as ownerPartnerId',
  'monitored',
  'due_on as dueOn',
  'state',
  'because',
  'for_perspective_id as forPerspectiveId',
  'agreed',
  'agreed_on',
  'agreed_by',
  'agreed_as',
  'agreed_words',
  'delivered',
  'delivered_on',
  'delivered_by',
  'delivered_as',
  'delivered_words',
  'tier',
  'version',
] as const;

export async function readActionRows({ tx, partnershipId }: Scope, which: Which): Promise<Action[]> {
  let query = tx
    .selectFrom('action')
    .select(columns)
    .where('partnership_id', '=', partnershipId)
    .where('tier', 'in', which.tiers);
  if (which.engagementId) query = query.where('engagement_id', '=', which.engagementId);
  if (which.ids) query = query.where('id', 'in', listed(which.ids));
  const rows = await query.orderBy('position').orderBy('id').execute();
  return rows.map(
    ({
      agreed,
      agreed_on,
      agreed_by,
      agreed_as,
      agreed_words,
      delivered,
      delivered_on,
      delivered_by,
      delivered_as,
      delivered_words,
      ...row
    }) => ({
      ...row,
      agreed: agreed ? { on: agreed_on, as: agreed_as, personId: agreed_by, words: agreed_words } : null,
      delivered: delivered
        ? { on: delivered_on, as: delivered_as, personId: delivered_by, words: delivered_words }
        : null,
    }),
  );
}

/** What a form says of a line: everything but its state and the two sayings. */
export type ActionWords = Pick<
  Action,
  | 'engagementId'
  | 'section'
  | 'expected'
  | 'toBeDone'
  | 'whereNow'
  | 'whereNowIs'
  | 'whatNext'
  | 'leads'
  | 'ownerPartnerId'
  | 'monitored'
  | 'dueOn'
  | 'forPerspectiveId'
>;
const written = (words: ActionWords) => ({
  engagement_id: words.engagementId,
  section: words.section,
  expected: words.expected,
  to_be_done: words.toBeDone,
  where_now: words.whereNow,
  where_now_is: words.whereNowIs,
  what_next: words.whatNext,
  leads: words.leads,
  owner_partner_id: words.ownerPartnerId,
  monitored: words.monitored,
  due_on: words.dueOn,
  for_perspective_id: words.forPerspectiveId,
});

export async function addAction(
  { tx, partnershipId }: Scope,
  action: ActionWords & { readonly id: string; readonly state: ActionState },
): Promise<void> {
  const last = await tx
    .selectFrom('action')
    .select(({ fn }) => fn.max('position').as('position'))
    .where('partnership_id', '=', partnershipId)
    .where('engagement_id', 'is not distinct from', action.engagementId)
    .executeTakeFirst();
  await tx
    .insertInto('action')
    .values({
      partnership_id: partnershipId,
      id: action.id,
      position: (last?.position ?? 0) + 1,
      state: action.state,
      ...written(action),
    })
    .execute();
}

const at = ({ tx, partnershipId }: Scope, id: string, seen: number) =>
  tx
    .updateTable('action')
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', id)
    .where('version', '=', seen)
    .set({ version: seen + 1 });

/** @returns false when the line is no longer the version decided from; so do the others */
export async function changeAction(
  scope: Scope,
  id: string,
  seen: number,
  to: ActionWords,
  back: TakenBack,
): Promise<boolean> {
  const { numUpdatedRows } = await at(scope, id, seen)
    .set({
      ...written(to),
      ...(back.agreed && notAgreed),
      ...(back.delivered && notDelivered),
      tier: tierAfter({ expected: to.expected }),
    })
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

export async function moveAction(
  scope: Scope,
  id: string,
  seen: number,
  to: { from: ActionState; state: ActionState; because: string | null },
): Promise<boolean> {
  const { numUpdatedRows } = await at(scope, id, seen)
    .set({ state: to.state, because: to.because })
    .where('state', '=', to.from)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

const notAgreed = { agreed_on: null, agreed_by: null, agreed_as: null, agreed_words: null };
const notDelivered = {
  delivered_on: null,
  delivered_by: null,
  delivered_as: null,
  delivered_words: null,
  delivered_level: null,
  delivered_by_those_it_is_for: false,
};

export interface Said {
  readonly on: string;
  readonly by: string;
  readonly as: string;
  readonly words: string | null;
}
export async function keepAgreed(scope: Scope, id: string, seen: number, said: Said): Promise<boolean> {
  const { numUpdatedRows } = await at(scope, id, seen)
    .set({ agreed_on: said.on, agreed_by: said.by, agreed_as: said.as, agreed_words: said.words })
    .where('agreed', '=', false)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

export type SaidDelivered = Said & {
  readonly level: 'managerial' | 'operational' | null;
  readonly byThoseItIsFor: boolean;
};
export async function keepDelivered(scope: Scope, id: string, seen: number, said: SaidDelivered): Promise<boolean> {
  const { numUpdatedRows } = await at(scope, id, seen)
    .set({
      delivered_on: said.on,
      delivered_by: said.by,
      delivered_as: said.as,
      delivered_words: said.words,
      delivered_level: said.level,
      delivered_by_those_it_is_for: said.byThoseItIsFor,
    })
    .where('delivered', '=', false)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

export async function dropDelivered(scope: Scope, id: string, seen: number): Promise<boolean> {
  const { numUpdatedRows } = await at(scope, id, seen)
    .set(notDelivered)
    .where('delivered', '=', true)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}
