// All of this wing's SQL about reports.
import type { Scope } from '../../../db/scope.ts';
import type { Report } from '../reports/report.ts';

const columns = [
  ...(['id', 'slug', 'kind', 'number', 'title', 'engagement_id as engagementId'] as const),
  ...(['authors', 'rights', 'related', 'state', 'version'] as const),
] as const;

export const readReports = ({ tx, partnershipId }: Scope): Promise<Report[]> =>
  tx
    .selectFrom('report')
    .select(columns)
    .where('partnership_id', '=', partnershipId)
    .orderBy('number')
    .orderBy('title')
    .execute();

export const findReport = ({ tx, partnershipId }: Scope, slug: string): Promise<Report | undefined> =>
  tx
    .selectFrom('report')
    .select(columns)
    .where('partnership_id', '=', partnershipId)
    .where('slug', '=', slug)
    .executeTakeFirst();

export const readReportsById = ({ tx, partnershipId }: Scope, ids: readonly string[]): Promise<Report[]> =>
  tx
    .selectFrom('report')
    .select(columns)
    .where('partnership_id', '=', partnershipId)
    .where('id', 'in', [...ids])
    .execute();

/** The case study of one engagement, when somebody has made it. */
export const findCaseStudyOf = ({ tx, partnershipId }: Scope, engagementId: string): Promise<Report | undefined> =>
  tx
    .selectFrom('report')
    .select(columns)
    .where('partnership_id', '=', partnershipId)
    .where('engagement_id', '=', engagementId)
    .where('kind', '=', 'case study')
    .orderBy('id')
    .executeTakeFirst();

type Words = Pick<Report, 'number' | 'title' | 'authors' | 'rights' | 'related'>;
const written = ({ number, title, authors, rights, related }: Words) => ({
  ...{ number, title, rights, authors: [...authors], related: [...related] },
});

export async function addReport(
  { tx, partnershipId }: Scope,
  report: Words & Pick<Report, 'id' | 'slug' | 'kind' | 'engagementId'>,
): Promise<void> {
  const { id, slug, kind, engagementId } = report;
  await tx
    .insertInto('report')
    .values({ partnership_id: partnershipId, id, slug, kind, engagement_id: engagementId, ...written(report) })
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
