// Reports made from the record. Method, path, who may come this far, the highest tier met there, handler.
import { get, type InsideRoute, post } from '../../../shell/route.ts';
import { mayMakeReports, mayReadEvidence } from '../policy.ts';
import { doChoose, showChoose } from './choose/choose.ts';
import { issueRoutes } from './issue-routes.ts';
import { showLeftOut } from './left-out/show-left-out.ts';
import { showReports } from './list-reports/list-reports.ts';
import { doChangeReport, showChangeReport } from './make-report/change-report.ts';
import { doMakeReport, showMakeReport } from './make-report/make-report.ts';
import { reportPaths as paths } from './paths.ts';
import { printLarge, printReport } from './print-report/print-report.ts';
import { showReport } from './show-report/show-report.ts';
import { takeReport } from './word-report/word-report.ts';

const p = ':partnership';
const r = ':report';

/** @param hasThread whether things of a kind have a thread, so that a line can lead to it */
export const reportRoutes = (hasThread: (kind: string) => boolean): readonly InsideRoute[] => [
  ...issueRoutes(hasThread),
  get(paths.reports(p), mayReadEvidence, 'partners', showReports),
  get(paths.makeReport(p), mayMakeReports, 'partners', showMakeReport),
  post(paths.makeReport(p), mayMakeReports, 'partners', doMakeReport, { draft: 'A new report' }),
  get(paths.report(p, r), mayReadEvidence, 'published', showReport(hasThread)),
  get(paths.reportPdf(p, r), mayReadEvidence, 'published', printReport),
  get(paths.reportLarge(p, r), mayReadEvidence, 'published', printLarge),
  get(paths.reportDocx(p, r), mayReadEvidence, 'published', takeReport),
  get(paths.leftOut(p, r), mayMakeReports, 'facilitators', showLeftOut),
  get(paths.changeReport(p, r), mayMakeReports, 'partners', showChangeReport),
  post(paths.changeReport(p, r), mayMakeReports, 'partners', doChangeReport, { draft: 'Changes to a report' }),
  get(paths.choose(p, r), mayReadEvidence, 'partners', showChoose),
  post(paths.choose(p, r), mayReadEvidence, 'partners', doChoose),
];
