// All of this wing's SQL about launches, their programme and who is invited.
import { sql } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import { listed } from '../../../db/listed.ts';
import type { Scope } from '../../../db/scope.ts';
import type { Launch, LaunchAnswer, LaunchItem, LaunchState } from '../launch.ts';

/** The latest first. */
export async function readLaunches(
  { tx, partnershipId }: Scope,
  { agreementId, ids }: { agreementId?: string; ids?: readonly string[] } = {},
): Promise<Launch[]> {
  let query = tx
    .selectFrom('launch')
    .select([
      'id',
      'agreement_id as agreementId',
      'on_date as onDate',
      sql<string | null>`to_char(starts_at, 'HH24:MI')`.as('startsAt'),
      'when_words as whenWords',
      'where_words as where',
      'state',
      'because',
      'people',
      'came_of_it as cameOfIt',
      'version',
    ])
    .select((its) => [
      jsonArrayFrom(
        its
          .selectFrom('launch_item')
          .select([
            'id',
            sql<string | null>`to_char(at, 'HH24:MI')`.as('at'),
            'words',
            'by_role as byRole',
            'speaker_id as speakerId',
            'speaker_name as speakerName',
            'version',
          ])
          .where('partnership_id', '=', partnershipId)
          .whereRef('launch_id', '=', 'launch.id')
          .orderBy('at', (order) => order.asc().nullsLast())
          .orderBy('position')
          .orderBy('id'),
      ).as('items'),
      jsonArrayFrom(
        its
          .selectFrom('launch_invitation')
          .select(['person_id as personId', 'answer'])
          .where('partnership_id', '=', partnershipId)
          .whereRef('launch_id', '=', 'launch.id')
          .orderBy('person_id'),
      ).as('invitations'),
    ])
    .where('partnership_id', '=', partnershipId);
  if (agreementId !== undefined) query = query.where('agreement_id', '=', agreementId);
  if (ids !== undefined) query = query.where('id', 'in', listed(ids));
  return query
    .orderBy('on_date', (order) => order.desc().nullsLast())
    .orderBy('id', 'desc')
    .execute();
}

export interface LaunchWords {
  readonly onDate: string | null;
  readonly startsAt: string | null;
  readonly where: string | null;
}

/** @returns false when one is planned already */
export async function addLaunch(
  { tx, partnershipId }: Scope,
  launch: LaunchWords & { readonly id: string; readonly agreementId: string },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('launch')
    .values({
      partnership_id: partnershipId,
      id: launch.id,
      agreement_id: launch.agreementId,
      on_date: launch.onDate,
      starts_at: launch.startsAt,
      where_words: launch.where,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

const at = ({ tx, partnershipId }: Scope, id: string, seen: number) =>
  tx
    .updateTable('launch')
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', id)
    .where('version', '=', seen)
    .set({ version: seen + 1 });

/** @returns false when it is no longer the version decided from, or no longer planned; so do the others */
export async function changeLaunch(scope: Scope, id: string, seen: number, to: LaunchWords): Promise<boolean> {
  const { numUpdatedRows } = await at(scope, id, seen)
    .set({ on_date: to.onDate, starts_at: to.startsAt, where_words: to.where })
    // a day puts aside what was said in words before one was known
    .$if(to.onDate !== null, (query) => query.set({ when_words: null }))
    .where('state', '=', 'planned')
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

export async function closeLaunch(
  scope: Scope,
  id: string,
  seen: number,
  to: Pick<Launch, 'state' | 'because' | 'people' | 'cameOfIt'> & { readonly from: readonly LaunchState[] },
): Promise<boolean> {
  const { numUpdatedRows } = await at(scope, id, seen)
    .set({ state: to.state, because: to.because, people: to.people, came_of_it: to.cameOfIt })
    .where('state', 'in', to.from)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows !== 1n) return false;
  // who said that they would come, or not, was for planning alone
  await scope.tx
    .updateTable('launch_invitation')
    .set({ answer: null })
    .where('partnership_id', '=', scope.partnershipId)
    .where('launch_id', '=', id)
    .execute();
  return true;
}

/** Its programme changes only while it is planned: held still until the act is over. */
export async function holdPlanned({ tx, partnershipId }: Scope, id: string): Promise<boolean> {
  const row = await tx
    .selectFrom('launch')
    .select('state')
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row?.state === 'planned';
}

export type ItemWords = Pick<LaunchItem, 'at' | 'words' | 'byRole' | 'speakerId'>;
const written = ({ at: clock, words, byRole, speakerId }: ItemWords) => ({
  ...{ at: clock, words },
  ...{ by_role: byRole, speaker_id: speakerId },
});

export async function addItem(
  { tx, partnershipId }: Scope,
  launchId: string,
  item: ItemWords & { readonly id: string },
): Promise<void> {
  const last = await tx
    .selectFrom('launch_item')
    .select(({ fn }) => fn.max('position').as('position'))
    .where('partnership_id', '=', partnershipId)
    .where('launch_id', '=', launchId)
    .executeTakeFirst();
  await tx
    .insertInto('launch_item')
    .values({
      partnership_id: partnershipId,
      id: item.id,
      launch_id: launchId,
      position: (last?.position ?? 0) + 1,
      ...written(item),
    })
    .execute();
}

/** @returns false when it is no longer the version decided from; so does the next */
export async function changeItem(
  { tx, partnershipId }: Scope,
  id: string,
  seen: number,
  to: ItemWords & Pick<LaunchItem, 'speakerName'>,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('launch_item')
    .set({ ...written(to), speaker_name: to.speakerName, version: seen + 1 })
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', id)
    .where('version', '=', seen)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

export async function removeItem({ tx, partnershipId }: Scope, id: string, seen: number): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('launch_item')
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', id)
    .where('version', '=', seen)
    .executeTakeFirstOrThrow();
  return numDeletedRows === 1n;
}

/** Those chosen are invited; nobody is taken back by this. @returns who is new */
export async function addInvitations(
  { tx, partnershipId }: Scope,
  launchId: string,
  personIds: readonly string[],
  on: string,
): Promise<string[]> {
  if (personIds.length === 0) return [];
  const rows = await tx
    .insertInto('launch_invitation')
    .values(
      personIds.map((personId) => ({
        ...{ partnership_id: partnershipId, launch_id: launchId },
        ...{ person_id: personId, invited_on: on },
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning('person_id')
    .execute();
  return rows.map(({ person_id }) => person_id);
}

/** @returns false when this person was not invited */
export async function answerInvitation(
  { tx, partnershipId }: Scope,
  launchId: string,
  personId: string,
  answer: LaunchAnswer,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('launch_invitation')
    .set({ answer })
    .where('partnership_id', '=', partnershipId)
    .where('launch_id', '=', launchId)
    .where('person_id', '=', personId)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}
