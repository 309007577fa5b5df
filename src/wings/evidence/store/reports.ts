// All of this wing's SQL about reports.
import type { Scope } from '../../../db/scope.ts';
import type { Report } from '../reports/report.ts';

const columns = [
  ...(['id', 'slug', 'kind', 'number', 'title', 'subtitle', 'engagement_id as engagementId'] as const),
  ...(['authors', 'rights', 'related', 'state', 'version', 'headline_id as headlineId'] as const),
  ...(['period_from as from', 'period_to as to'] as const),
] as const;

const rows = ({ tx, partnershipId }: Scope) =>
  tx.selectFrom('report').select(columns).where('partnership_id', '=', partnershipId);
type Row = Awaited<ReturnType<ReturnType<typeof rows>['executeTakeFirstOrThrow']>>;

// a check on the table holds both days or neither
const reportOf = ({ from, to, ...row }: Row): Report => ({
  ...row,
  period: from === null || to === null ? null : { from, to },
});

export const readReports = async (scope: Scope): Promise<Report[]> =>
  (await rows(scope).orderBy('number').orderBy('title').execute()).map(reportOf);

export async function findReport(scope: Scope, slug: string): Promise<Report | undefined> {
  const row = await rows(scope).where('slug', '=', slug).executeTakeFirst();
  return row && reportOf(row);
}

export const readReportsById = async (scope: Scope, ids: readonly string[]): Promise<Report[]> =>
  ids.length === 0
    ? []
    : (
        await rows(scope)
          .where('id', 'in', [...ids])
          .execute()
      ).map(reportOf);

/** The case study of one engagement, when somebody has made it. */
export async function findCaseStudyOf(scope: Scope, engagementId: string): Promise<Report | undefined> {
  const row = await rows(scope)
    .where('engagement_id', '=', engagementId)
    .where('kind', '=', 'case study')
    .orderBy('id')
    .executeTakeFirst();
  return row && reportOf(row);
}

type Words = Pick<Report, 'number' | 'title' | 'subtitle' | 'authors' | 'rights' | 'related' | 'headlineId'>;
const written = ({ number, title, subtitle, authors, rights, related, headlineId }: Words) => ({
  ...{ number, title, subtitle, rights, authors: [...authors], related: [...related], headline_id: headlineId },
});

export async function addReport(
  { tx, partnershipId }: Scope,
  report: Words & Pick<Report, 'id' | 'slug' | 'kind' | 'engagementId' | 'period'>,
): Promise<void> {
  const { id, slug, kind, engagementId, period } = report;
  await tx
    .insertInto('report')
    .values({
      ...{ partnership_id: partnershipId, id, slug, kind, engagement_id: engagementId },
      ...{ period_from: period?.from ?? null, period_to: period?.to ?? null },
      ...written(report),
    })
    .execute();
}

/** @returns false when the report is no longer the version decided from */
export async function changeReport(
  { tx, partnershipId }: Scope,
  id: string,
  seen: number,
  to: Words,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('report')
    .set({ ...written(to), version: seen + 1 })
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', id)
    .where('version', '=', seen)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}
