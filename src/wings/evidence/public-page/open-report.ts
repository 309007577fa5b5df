// An issued report as anybody reads it: as it was frozen, without a link into the partnership. Pure.
import type { OpenPage } from '../../../shell/open-page.ts';
import { day } from '../../../shell/words-in-time.ts';
import type { ReportDocument } from '../reports/document.ts';
import { reportPdf } from '../reports/print-report/paper.ts';
import { reportView } from '../reports/show-report/page.ts';
import type { PublicReport } from './facts.ts';
import { publicPagePaths as paths } from './paths.ts';

export function openReport(found: PublicReport): OpenPage {
  const { slug, name, tagline, fictional, report } = found;
  const home = { text: name, href: paths.publicAt(slug) };
  const view = { ...reportView(shownOf(found), null), home, pdfHref: paths.publicReportPdf(slug, report) };
  return {
    page: 'wings/evidence/public-page/public-report.njk',
    view,
    partnership: { name, href: home.href, tagline, fictional },
  };
}

export const openReportPdf = (found: PublicReport, baseUrl: string): Buffer =>
  reportPdf(
    shownOf(found),
    { pageUrl: `${baseUrl}${paths.publicReport(found.slug, found.report)}`, forAnybody: true },
    new Date(found.issuedAt),
  );

/** Where a quotation was all that a group had, the group goes with it. */
function shownOf({ document, issue, issuedOn }: PublicReport): ReportDocument {
  const parts = document.parts
    .map((part) => ({
      ...part,
      groups: part.groups.filter(({ claims, missing, drawn }) => claims.length > 0 || missing !== null || drawn),
    }))
    .filter(({ groups, missing }) => groups.length > 0 || missing !== null);
  return { ...document, parts, notes: [`Issue ${issue}, ${day(issuedOn)}`, ...document.notes] };
}
