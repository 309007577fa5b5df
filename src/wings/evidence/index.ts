// The face of the evidence wing: home, the thread, reports, look-backs.
import type { Wing } from '../../shell/wing.ts';
import type { ReadPending } from '../agreement/index.ts';
import { exported } from './exported.ts';
import { homePart } from './home-part.ts';
import { kinds } from './kinds.ts';
import { paths } from './paths.ts';
import { openPublicPage } from './public-page/serve.ts';
import { tellHolders } from './reports/tell-holders/round.ts';
import { routesFor } from './routes.ts';

export type { Code } from './coding/codebook.ts';
export type { Segment } from './coding/coding.ts';
export { marksOf } from './coding/compare.ts';
export { type Part, partsOf, placesOf, sentencesOf, wordsAt } from './coding/parts.ts';
export { plainText } from './coding/plain-text.ts';
export { publishingTogether } from './public-page/together.ts';
export { headings } from './reports/case-study/case-study.ts';
export { claimsOf, type ReportDocument } from './reports/document.ts';
export { makeCaseStudy, makeReportFor, type ReportForCommand } from './reports/for-command.ts';
export { type IssuedBefore, keepIssuedBefore } from './reports/issues/issued-before.ts';
export type { ReportKind } from './reports/report.ts';
export { readReports } from './store/reports.ts';

/**
 * @param others the wings before this one: home and the thread ask them all
 * @param readPending what waits, for home
 */
export function evidence(others: readonly Wing[], readPending: ReadPending): Wing {
  const all = (): readonly Wing[] => [...others, self];
  const self: Wing = {
    name: 'evidence',
    routes: routesFor(all, readPending),
    navigation: [
      { text: 'Home', href: paths.home, owns: /^\/?$/, place: 0 },
      {
        text: 'Evidence',
        href: paths.reports,
        owns: /^\/(reports|look-backs|thread|measures|coding|exports|public-page)(\/|$)/,
        place: 99,
      },
      { text: 'Search', href: paths.search, owns: /^\/search(\/|$)/, place: 100 },
    ],
    kinds,
    home: homePart,
    exported,
    open: openPublicPage,
    rounds: [tellHolders],
  };
  return self;
}
