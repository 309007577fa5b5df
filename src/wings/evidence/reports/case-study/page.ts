// The case study as a page, for whoever may read the partnership. Pure: what stands in it is the same for everyone.
import { type PageEnding, page } from '../../../../shell/endings.ts';
import type { Seat } from '../../../../shell/standing.ts';
import { paths } from '../../paths.ts';
import { mayMakeReports } from '../../policy.ts';
import type { Report } from '../report.ts';
import { type CaseStudy, drawnGroup } from './case-study.ts';
import type { CaseFacts } from './facts.ts';
import { aboutWords, anchorOf, byWords } from './paper.ts';
import { relationshipMaps } from './relationship-maps.ts';
import { sourceWords, type Whereabouts, whereFrom } from './where-from.ts';

export function caseStudyPage(
  study: CaseStudy,
  facts: CaseFacts,
  report: Report,
  seat: Seat,
  at: Whereabouts,
  mayChoose: boolean,
): PageEnding {
  const { slug } = seat.partnership;
  const keeps = mayMakeReports(seat).allowed;
  return page('wings/evidence/reports/case-study/case-study.njk', {
    title: study.title,
    caption: study.number === null ? 'Case study' : `Case study ${study.number}`,
    by: byWords(study.authors),
    about: aboutWords(study),
    rights: study.rights,
    related: study.related,
    maps: relationshipMaps(facts),
    parts: study.parts.map((part) => ({
      heading: part.heading,
      missing: part.missing,
      groups: part.groups.map((group) => ({
        title: group.title,
        missing: group.missing,
        drawn: group === drawnGroup(study),
        claims: group.claims.map((claim) => ({
          anchor: anchorOf(claim),
          number: claim.number,
          name: claim.name,
          words: claim.words,
          quoted: claim.quoted ?? null,
          state: claim.state ?? null,
          href: whereFrom(claim, at),
          from: sourceWords[claim.from.kind],
        })),
      })),
    })),
    pdfHref: paths.reportPdf(slug, report.slug),
    changeHref: keeps ? paths.changeReport(slug, report.slug) : null,
    chooseHref: mayChoose ? paths.choose(slug, report.slug) : null,
    reportsHref: paths.reports(slug),
  });
}
