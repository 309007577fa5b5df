// What a recorded death stopped, and deaths that were recorded by mistake. The database shows each of them with the person.
import { sql } from 'kysely';
import type { Scope } from '../../../db/scope.ts';

/** Why the database itself stopped something: see its triggers. */
export type StoppedBecause = 'died' | 'recorded by mistake';

export interface StoppedReferral {
  readonly number: number;
  readonly fromId: string;
  readonly toId: string;
}

/** Referrals of one person that were stopped so, among those of these providers. */
export async function readStoppedReferrals(
  { tx, partnershipId }: Scope,
  referenceId: string,
  because: StoppedBecause,
  seen: readonly string[],
): Promise<StoppedReferral[]> {
  return tx
    .selectFrom('referral')
    .select(['number', 'from_id as fromId', 'to_id as toId'])
    .where('partnership_id', '=', partnershipId)
    .where('reference_id', '=', referenceId)
    .where('state', '=', 'stopped')
    .where('because', '=', because)
    .where(sql<boolean>`(from_id = any(${seen}::uuid[]) or to_id = any(${seen}::uuid[]))`)
    .orderBy('number')
    .execute();
}

export interface DeathCorrection {
  readonly diedOn: string;
  readonly because: string;
  readonly correctedOn: string;
}

/** The latest first. */
export async function readDeathCorrections(
  { tx, partnershipId }: Scope,
  referenceId: string,
): Promise<DeathCorrection[]> {
  return tx
    .selectFrom('death_correction')
    .select(['died_on as diedOn', 'because', 'corrected_on as correctedOn'])
    .where('partnership_id', '=', partnershipId)
    .where('reference_id', '=', referenceId)
    .orderBy('id', 'desc')
    .execute();
}

export async function addDeathCorrection(
  { tx, partnershipId }: Scope,
  correction: DeathCorrection & { readonly id: string; readonly referenceId: string; readonly by: string },
): Promise<void> {
  const { id, referenceId, diedOn, because, correctedOn, by } = correction;
  await tx
    .insertInto('death_correction')
    .values({
      ...{ partnership_id: partnershipId, id, reference_id: referenceId, died_on: diedOn, because },
      ...{ corrected_on: correctedOn, corrected_by: by },
    })
    .execute();
}

/** Whether the record was held already when the death was recorded, so that taking the death back leaves that hold as it was. */
export async function wasHeldBefore({ tx, partnershipId }: Scope, referenceId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('event')
    .select(sql<string | null>`changes ->> 'heldBefore'`.as('held'))
    .where('partnership_id', '=', partnershipId)
    .where('subject_kind', '=', 'reference')
    .where('subject_id', '=', referenceId)
    .where('act', '=', 'death recorded')
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst();
  return row?.held === 'true';
}

/** People of these providers whose death was recorded since then. */
export async function readHeldLately(
  { tx, partnershipId }: Scope,
  since: Date,
  seen: readonly string[],
): Promise<{ id: string; number: string; at: Date }[]> {
  return tx
    .selectFrom('event as e')
    .innerJoin('person_reference as r', (on) =>
      on.onRef('r.partnership_id', '=', 'e.partnership_id').onRef('r.id', '=', 'e.subject_id'),
    )
    .select(['r.id', 'r.number', 'e.at'])
    .where('e.partnership_id', '=', partnershipId)
    .where('e.act', '=', 'death recorded')
    .where('e.at', '>=', since)
    .where('r.died_on', 'is not', null)
    .where(sql<boolean>`r.open_to && ${seen}::uuid[]`)
    .orderBy('e.at', 'desc')
    .limit(30)
    .execute();
}

/** People of these providers who are alive, for whom something was stopped by mistake and nothing of its kind began since. */
export async function readStoppedByMistake(
  { tx, partnershipId }: Scope,
  seen: readonly string[],
): Promise<{ id: string; number: string }[]> {
  return tx
    .selectFrom('person_reference as r')
    .select(['r.id', 'r.number'])
    .where('r.partnership_id', '=', partnershipId)
    .where('r.died_on', 'is', null)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('death_correction as c')
          .select('c.id')
          .whereRef('c.partnership_id', '=', 'r.partnership_id')
          .whereRef('c.reference_id', '=', 'r.id'),
      ),
    )
    .where('r.wants_help', '=', true)
    .where(sql<boolean>`r.open_to && ${seen}::uuid[]`)
    .where(
      sql<boolean>`(exists (select from thread.handover h
                where h.partnership_id = r.partnership_id and h.reference_id = r.id and h.because_kind = 'recorded by mistake'
                  and not exists (select from thread.handover n where n.partnership_id = h.partnership_id
                                     and n.reference_id = h.reference_id and n.number > h.number))
             or exists (select from thread.referral f
                where f.partnership_id = r.partnership_id and f.reference_id = r.id and f.state = 'stopped' and f.because = 'recorded by mistake'
                  and not exists (select from thread.referral n where n.partnership_id = f.partnership_id
                                     and n.reference_id = f.reference_id and n.number > f.number)))`,
    )
    .orderBy('r.number')
    .execute();
}
