// All of this wing's SQL about what is said of a whole engagement.
import type { Scope } from '../../../db/scope.ts';
import type { EngagementSaying } from '../saying.ts';
import type { Which } from './which.ts';

export async function readSayingRows({ tx, partnershipId }: Scope, which: Which): Promise<EngagementSaying[]> {
  let query = tx
    .selectFrom('engagement_saying')
    .select([
      'id',
      'engagement_id as engagementId',
      'saying',
      'level',
      'of_those_it_is_for as ofThoseItIsFor',
      'words',
      'said_by as saidBy',
      'said_by_person_id as saidByPersonId',
      'said_on as saidOn',
      'tier',
    ])
    .where('partnership_id', '=', partnershipId)
    .where('tier', 'in', which.tiers);
  if (which.engagementId) query = query.where('engagement_id', '=', which.engagementId);
  return query.orderBy('saying').orderBy('said_on').orderBy('id').execute();
}

export async function addSaying({ tx, partnershipId }: Scope, said: Omit<EngagementSaying, 'tier'>): Promise<void> {
  await tx
    .insertInto('engagement_saying')
    .values({
      partnership_id: partnershipId,
      id: said.id,
      engagement_id: said.engagementId,
      saying: said.saying,
      level: said.level,
      of_those_it_is_for: said.ofThoseItIsFor,
      words: said.words,
      said_by: said.saidBy,
      said_by_person_id: said.saidByPersonId,
      said_on: said.saidOn,
    })
    .execute();
}
