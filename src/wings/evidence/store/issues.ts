// All of this wing's SQL about issues of reports. What an issue holds is frozen: the database lets nobody write it again.
import { sql } from 'kysely';
import type { Scope } from '../../../db/scope.ts';
import type { FrozenDocument } from '../reports/issues/frozen.ts';
import type { Issue, Why } from '../reports/issues/issue.ts';

const issues = ({ tx, partnershipId }: Scope) =>
  tx
    .selectFrom('report_issue')
    .innerJoin('report', (join) =>
      join
        .onRef('report.partnership_id', '=', 'report_issue.partnership_id')
        .onRef('report.id', '=', 'report_issue.report_id'),
    )
    .leftJoin('person', (join) =>
      join
        .onRef('person.partnership_id', '=', 'report_issue.partnership_id')
        .onRef('person.id', '=', 'report_issue.issued_by'),
    )
    .select(['report_issue.id', 'report_issue.report_id as reportId', 'report.slug as reportSlug'])
    .select(['report_issue.number', 'report_issue.kind', 'report_issue.title', 'report_issue.state'])
    .select(['report_issue.period_from as periodFrom', 'report_issue.period_to as periodTo'])
    .select([
      'issued_on as issuedOn',
      'issued_at as issuedAt',
      'person.shown_as as issuedBy',
      'because',
      'ended_at as endedAt',
    ])
    .select(['lines_out as linesOut', 'left_on as leftOn', 'told_period_id as toldPeriodId'])
    .select(sql<string>`encode(report_issue.digest, 'hex')`.as('digest'))
    .where('report_issue.partnership_id', '=', partnershipId);

/** The latest first. */
export const readIssues = (scope: Scope, { reportId }: { readonly reportId?: string } = {}): Promise<Issue[]> =>
  issues(scope)
    .$if(reportId !== undefined, (query) => query.where('report_issue.report_id', '=', reportId ?? ''))
    .orderBy('issued_at', 'desc')
    .orderBy('report_issue.number', 'desc')
    .execute();

/** Its document as far as it is left: for what stands, and for those who answer for what was withdrawn. */
export async function readFrozen({ tx, partnershipId }: Scope, issueId: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('report_issue')
    .select('document')
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', issueId)
    .executeTakeFirst();
  return row?.document;
}

/** The numbers of the lines that were taken out of it: '3.12'. */
export async function readLinesOut({ tx, partnershipId }: Scope, issueId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('report_issue_line')
    .select('numbers')
    .where('partnership_id', '=', partnershipId)
    .where('issue_id', '=', issueId)
    .where('taken_out_at', 'is not', null)
    .execute();
  return rows
    .flatMap(({ numbers }) => numbers)
    .filter((number) => number !== '')
    .toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }));
}

/** The sessions that each issue told of when it was issued, and whether it said who was reached; the first issue first. */
export async function readIssuedSessions({
  tx,
  partnershipId,
}: Scope): Promise<{ reportId: string; sessions: string[]; hasReach: boolean }[]> {
  const { rows } = await sql<{ reportId: string; sessions: string[]; hasReach: boolean }>`
    select i.report_id as "reportId", array_agg(l.from_id::text order by l.from_id) as sessions,
           exists (select from report_issue_line r where r.partnership_id = i.partnership_id and r.issue_id = i.id
                      and r.from_kind = 'partnership' and '3.2' = any(r.numbers)) as "hasReach"
      from report_issue i join report_issue_line l on l.partnership_id = i.partnership_id and l.issue_id = i.id
     where i.partnership_id = ${partnershipId} and l.from_kind = 'session'
     group by i.partnership_id, i.id, i.report_id, i.number order by i.number`.execute(tx);
  return rows;
}

/** The reports that stand issued, and in which of them these rows stand. */
export async function readStandingLines(
  { tx, partnershipId }: Scope,
  rows: readonly string[],
): Promise<{
  readonly issued: readonly string[];
  readonly lines: readonly { readonly kind: string; readonly id: string; readonly reportId: string }[];
}> {
  const standing = tx
    .selectFrom('report_issue')
    .where('report_issue.partnership_id', '=', partnershipId)
    .where('report_issue.state', '=', 'issued');
  const issued = await standing.select('report_id as reportId').execute();
  const lines = await standing
    .innerJoin('report_issue_line', (join) =>
      join
        .onRef('report_issue_line.partnership_id', '=', 'report_issue.partnership_id')
        .onRef('report_issue_line.issue_id', '=', 'report_issue.id'),
    )
    .where('taken_out_at', 'is', null)
    .where('from_id', 'in', [...rows])
    .select(['from_kind as kind', 'from_id as id', 'report_id as reportId'])
    .execute();
  return { issued: issued.map(({ reportId }) => reportId), lines };
}

/** @returns the number that it was given */
export async function addIssue(
  { tx, partnershipId }: Scope,
  issue: FrozenDocument & {
    readonly id: string;
    readonly reportId: string;
    readonly title: string;
    readonly issuedOn: string;
    /** Now, unless a data file says when. */
    readonly issuedAt?: Date;
    readonly issuedBy: string | null;
    readonly toldPeriodId: string | null;
  },
): Promise<number> {
  const { number } = await tx
    .insertInto('report_issue')
    .values({
      ...{ partnership_id: partnershipId, id: issue.id, report_id: issue.reportId, title: issue.title },
      // the number and the kind are the database's to say
      ...{ number: 1, kind: 'case study', document: issue.document, digest: issue.digest },
      ...{ issued_on: issue.issuedOn, issued_by: issue.issuedBy },
      told_period_id: issue.toldPeriodId,
      ...(issue.issuedAt && { issued_at: issue.issuedAt }),
    })
    .returning('number')
    .executeTakeFirstOrThrow();
  return number;
}

/** @returns false when it was withdrawn meanwhile */
export async function withdrawIssue(
  { tx, partnershipId }: Scope,
  issueId: string,
  because: Why,
  now: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('report_issue')
    .set({ state: 'withdrawn', because, ended_at: now })
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', issueId)
    .where('state', '<>', 'withdrawn')
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** @returns false when that was decided before, or it is not withdrawn */
export async function leaveWithdrawn({ tx, partnershipId }: Scope, issueId: string, today: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('report_issue')
    .set({ left_on: today })
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', issueId)
    .where('state', '=', 'withdrawn')
    .where('left_on', 'is', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}
