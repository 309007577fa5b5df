// All of this wing's SQL about days of review, and what people were reminded of. What happens once is a conditional
// change of a row: whoever comes second changes nothing.
import type { Scope } from '../../../db/scope.ts';
import type { ReviewDay } from '../calendar-entries.ts';

export const readReviewDays = ({ tx, partnershipId }: Scope): Promise<ReviewDay[]> =>
  tx
    .selectFrom('agreement_version')
    .select(['id', 'version'])
    .select(({ ref }) => ref('review_on').$notNull().as('on'))
    .where('partnership_id', '=', partnershipId)
    .where('state', '=', 'in force')
    .where('review_on', 'is not', null)
    .orderBy('review_on')
    .execute();

/** Versions in force whose day has come, and that were not called back yet. */
export const readReviewsDue = async ({ tx, partnershipId }: Scope, today: string): Promise<string[]> =>
  (
    await tx
      .selectFrom('agreement_version')
      .select('id')
      .where('partnership_id', '=', partnershipId)
      .where('state', '=', 'in force')
      .where('review_called_at', 'is', null)
      .where('review_on', '<=', today)
      .orderBy('id')
      .execute()
  ).map(({ id }) => id);

/** @returns the day and the partners it is for, once; undefined for whoever comes after */
export async function callReview(
  { tx, partnershipId }: Scope,
  id: string,
  today: string,
  now: Date,
): Promise<{ reviewOn: string; partnerIds: string[] } | undefined> {
  const called = await tx
    .updateTable('agreement_version')
    .set({ review_called_at: now })
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', id)
    .where('state', '=', 'in force')
    .where('review_called_at', 'is', null)
    .where('review_on', '<=', today)
    .returning(['review_on', 'agreement_id'])
    .executeTakeFirst();
  if (!called?.review_on) return undefined;
  return { reviewOn: called.review_on, partnerIds: await boundBy({ tx, partnershipId }, id, called.agreement_id) };
}

/** The partners that signed it first and those that joined since, without those that have left. */
async function boundBy({ tx, partnershipId }: Scope, versionId: string, agreementId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('partner')
    .select('partner.id')
    .where('partner.partnership_id', '=', partnershipId)
    .where('partner.left_on', 'is', null)
    .where(({ and, exists, not, or, selectFrom }) => {
      const first = selectFrom('agreement_version_partner as first')
        .select('first.partner_id')
        .where('first.partnership_id', '=', partnershipId)
        .where('first.version_id', '=', versionId)
        .whereRef('first.partner_id', '=', 'partner.id');
      const joined = selectFrom('agreement_signature as joined')
        .select('joined.id')
        .where('joined.partnership_id', '=', partnershipId)
        .where('joined.version_id', '=', versionId)
        .whereRef('joined.partner_id', '=', 'partner.id')
        .where('joined.fell_at', 'is', null)
        .where((its) => its.or([its('joined.how', '=', 'on screen'), its('joined.checked_by', 'is not', null)]));
      const left = selectFrom('agreement_partner as gone')
        .select('gone.partner_id')
        .where('gone.partnership_id', '=', partnershipId)
        .where('gone.agreement_id', '=', agreementId)
        .whereRef('gone.partner_id', '=', 'partner.id')
        .where('gone.left_on', 'is not', null);
      return and([or([exists(first), exists(joined)]), not(exists(left))]);
    })
    .execute();
  return rows.map((row) => row.id);
}

export interface Reminder {
  readonly kind: 'action' | 'commitment';
  readonly id: string;
  readonly dueOn: string;
  readonly moment: 'before' | 'after';
}
const keyOf = ({ id, dueOn, moment }: Reminder): string => `${id} ${dueOn} ${moment}`;

/** Those that nobody was reminded of yet. */
export async function notRemindedYet({ tx, partnershipId }: Scope, due: readonly Reminder[]): Promise<Reminder[]> {
  if (due.length === 0) return [];
  const ids = due.map(({ id }) => id);
  const rows = await tx
    .selectFrom('reminder')
    .select(['subject_id as id', 'due_on as dueOn', 'moment'])
    .where('partnership_id', '=', partnershipId)
    .where('subject_id', 'in', ids)
    .execute();
  const done = new Set(rows.map(({ id, dueOn, moment }) => `${id} ${dueOn} ${moment}`));
  return due.filter((one) => !done.has(keyOf(one)));
}

/** @returns false when it was done before */
export async function takeReminder({ tx, partnershipId }: Scope, one: Reminder, now: Date): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('reminder')
    .values({
      partnership_id: partnershipId,
      subject_kind: one.kind,
      subject_id: one.id,
      due_on: one.dueOn,
      moment: one.moment,
      reminded_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}
