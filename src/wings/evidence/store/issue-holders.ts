// Who was given an issue of a report, and that they were told when it was withdrawn. Seen by those who keep reports, and by themselves.
import { sql } from 'kysely';
import type { Scope } from '../../../db/scope.ts';
import type { IssueHolder, ToldHow } from '../reports/issues/issue.ts';

export const readIssueHolders = (
  { tx, partnershipId }: Scope,
  { issueId }: { readonly issueId?: string } = {},
): Promise<IssueHolder[]> =>
  tx
    .selectFrom('report_holder')
    .leftJoin('person', (join) =>
      join
        .onRef('person.partnership_id', '=', 'report_holder.partnership_id')
        .onRef('person.id', '=', 'report_holder.person_id'),
    )
    .leftJoin('partner', (join) =>
      join
        .onRef('partner.partnership_id', '=', 'report_holder.partnership_id')
        .onRef('partner.id', '=', 'report_holder.partner_id'),
    )
    .select(['report_holder.id', 'report_holder.issue_id as issueId', 'report_holder.person_id as personId'])
    .select(sql<string>`coalesce(report_holder.words, partner.name, person.shown_as)`.as('name'))
    .select(
      sql<
        'notice' | 'letter'
      >`case when person.account_id is not null and person.left_at is null then 'notice' else 'letter' end`.as('by'),
    )
    .select(['given_on as givenOn', 'to_tell_since as toTellSince', 'told_on as toldOn', 'told_how as toldHow'])
    .where('report_holder.partnership_id', '=', partnershipId)
    .$if(issueId !== undefined, (query) => query.where('report_holder.issue_id', '=', issueId ?? ''))
    .orderBy('report_holder.id')
    .execute();

export async function addIssueHolder(
  { tx, partnershipId }: Scope,
  holder: {
    readonly id: string;
    readonly issueId: string;
    readonly personId: string | null;
    readonly partnerId: string | null;
    readonly words: string | null;
    readonly givenOn: string;
    /** Given an issue that is withdrawn already: there is something to tell them at once. */
    readonly toTellSince: Date | null;
  },
): Promise<void> {
  await tx
    .insertInto('report_holder')
    .values({
      ...{ partnership_id: partnershipId, id: holder.id, issue_id: holder.issueId, given_on: holder.givenOn },
      ...{ person_id: holder.personId, partner_id: holder.partnerId, words: holder.words },
      to_tell_since: holder.toTellSince,
    })
    .execute();
}

/** @returns false when they were told meanwhile, or there is nothing to tell them */
export async function issueHolderTold(
  { tx, partnershipId }: Scope,
  id: string,
  toldOn: string,
  how: ToldHow,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('report_holder')
    .set({ told_on: toldOn, told_how: how })
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', id)
    .where('to_tell_since', 'is not', null)
    .where('told_on', 'is', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** People with a seat whom a notice should reach, and none has gone out yet. */
export async function readUnnoticed({
  tx,
  partnershipId,
}: Scope): Promise<{ readonly id: string; readonly personId: string }[]> {
  const rows = await tx
    .selectFrom('report_holder')
    .select(['id', 'person_id as personId'])
    .where('partnership_id', '=', partnershipId)
    .where('person_id', 'is not', null)
    .where('to_tell_since', 'is not', null)
    .where('noticed_at', 'is', null)
    .where('told_on', 'is', null)
    .orderBy('id')
    .execute();
  return rows.flatMap(({ id, personId }) => (personId === null ? [] : [{ id, personId }]));
}

/** @returns false when another process did it meanwhile */
export async function markNoticed({ tx, partnershipId }: Scope, id: string, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('report_holder')
    .set({ noticed_at: now })
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', id)
    .where('noticed_at', 'is', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}
