// All of this wing's SQL about goals and who helps with them.
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { Scope } from '../../../db/scope.ts';
import type { Goal, Support } from '../goal.ts';

/** Running ones first, each with the help it has. */
export const readGoals = ({ tx, partnershipId }: Scope): Promise<Goal[]> =>
  tx
    .selectFrom('goal')
    .select(['id', 'partner_id as partnerId', 'words', 'said_on as saidOn', 'closed_on as closedOn', 'version'])
    .select((its) =>
      jsonArrayFrom(
        its
          .selectFrom('goal_support')
          .select([
            'id',
            'goal_id as goalId',
            'goal_support.partner_id as partnerId',
            'how',
            'helped',
            'helped_words as helpedWords',
            'version',
          ])
          .where('partnership_id', '=', partnershipId)
          .whereRef('goal_id', '=', 'goal.id')
          .orderBy('id'),
      ).as('supports'),
    )
    .where('partnership_id', '=', partnershipId)
    .orderBy('closed_on', (order) => order.asc().nullsFirst())
    .orderBy('id')
    .execute();

export const findGoal = async (scope: Scope, id: string): Promise<Goal | undefined> =>
  (await readGoals(scope)).find((goal) => goal.id === id);

export async function addGoal(
  { tx, partnershipId }: Scope,
  { id, partnerId, words, saidOn, closedOn }: Omit<Goal, 'version' | 'supports'>,
): Promise<void> {
  await tx
    .insertInto('goal')
    .values({ partnership_id: partnershipId, id, partner_id: partnerId, words, said_on: saidOn, closed_on: closedOn })
    .execute();
}

/** @returns false when the goal is no longer the version decided from */
export async function changeGoal(
  { tx, partnershipId }: Scope,
  id: string,
  seen: number,
  { partnerId, words, saidOn, closedOn }: Omit<Goal, 'id' | 'version' | 'supports'>,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('goal')
    .set({ partner_id: partnerId, words, said_on: saidOn, closed_on: closedOn, version: seen + 1 })
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', id)
    .where('version', '=', seen)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

export async function addSupport({ tx, partnershipId }: Scope, support: Omit<Support, 'version'>): Promise<void> {
  await tx
    .insertInto('goal_support')
    .values({
      partnership_id: partnershipId,
      id: support.id,
      goal_id: support.goalId,
      partner_id: support.partnerId,
      how: support.how,
      helped: support.helped,
      helped_words: support.helpedWords,
    })
    .execute();
}

/** @returns false when the help is no longer the version decided from */
export async function changeSupport(
  { tx, partnershipId }: Scope,
  id: string,
  seen: number,
  { how, helped, helpedWords }: Pick<Support, 'how' | 'helped' | 'helpedWords'>,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('goal_support')
    .set({ how, helped, helped_words: helpedWords, version: seen + 1 })
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', id)
    .where('version', '=', seen)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}
