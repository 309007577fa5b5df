// The rows of reports, what was told back of a period, and who holds an issue, from a data file.
import { slugFor } from '../../../shell/slug.ts';
import type { Making } from '../rows.ts';
import type { PartnershipFile } from '../schema.ts';

export function reportRows({ put, newId }: Making, { reports }: PartnershipFile): void {
  for (const report of reports)
    put('report', {
      id: newId(),
      slug: slugFor(report.key),
      kind: report.kind,
      number: report.number ?? null,
      title: report.title,
      subtitle: report.subtitle ?? null,
      engagement_id: null,
      period_from: report.from,
      period_to: report.to,
      authors: report.authors,
      rights: report.rights ?? null,
    });
}
