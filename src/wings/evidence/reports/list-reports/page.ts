// The reports of a partnership, and the engagements that have no case study yet. Pure.

import { type PageEnding, page } from '../../../../shell/endings.ts';
import type { Seat } from '../../../../shell/standing.ts';
import { plural } from '../../../../shell/words-in-time.ts';
import type { Engagement } from '../../../dialogue/index.ts';
import { paths } from '../../paths.ts';
import { mayMakeReports } from '../../policy.ts';
import { sectionsOf } from '../../sections.ts';
import { type Report, reportKindWords } from '../report.ts';
import { byWords, periodWords } from '../report-words.ts';

export function reportsPage(reports: readonly Report[], engagements: readonly Engagement[], seat: Seat): PageEnding {
  const { slug } = seat.partnership;
  const engagementOf = new Map(engagements.map(({ id, title }) => [id, title]));
  const told = new Set(reports.filter(({ kind }) => kind === 'case study').map(({ engagementId }) => engagementId));
  return page('wings/evidence/reports/list-reports/list-reports.njk', {
    title: 'Reports',
    lead:
      reports.length === 0
        ? 'No report has been made yet.'
        : `${plural(reports.length, 'report')}, made from the record each time ${reports.length === 1 ? 'it is' : 'one is'} read.`,
    sections: sectionsOf(seat, 'reports'),
    reports: reports.map((report) => {
      const engagement = report.engagementId === null ? undefined : engagementOf.get(report.engagementId);
      return {
        name: report.number === null ? report.title : `${report.number}: ${report.title}`,
        href: paths.report(slug, report.slug),
        words: [
          reportKindWords[report.kind],
          engagement && engagement !== report.title ? `of “${engagement}”` : null,
          ofTime(report),
        ]
          .filter(Boolean)
          .join(' '),
        note: byWords(report.authors),
      };
    }),
    makeHref: mayMakeReports(seat).allowed ? paths.makeReport(slug) : null,
    untold: mayMakeReports(seat).allowed
      ? engagements
          .filter(({ id, state }) => !told.has(id) && state !== 'proposed' && state !== 'declined')
          .map((engagement) => ({
            name: engagement.title,
            href: `${paths.makeReport(slug)}?kind=case-study&engagement=${engagement.slug}`,
            words: 'Make its case study from the record',
          }))
      : [],
  });
}

/** "from 1 May 2026 to 30 November 2026" */
const ofTime = (report: Pick<Report, 'period'>): string | null => periodWords(report)?.replace(/^From/, 'from') ?? null;
