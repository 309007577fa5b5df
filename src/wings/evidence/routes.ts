// The wing's site map: method, path, who may come this far, the highest tier met there, handler.
import { get, type InsideRoute, post } from '../../shell/route.ts';
import type { Wing } from '../../shell/wing.ts';
import type { ReadPending } from '../agreement/index.ts';
import { printReport, showReport } from './case-study/show-report.ts';
import { doChoose, showChoose } from './choose/choose.ts';
import { doHoldLookBack, showHoldLookBack } from './hold-look-back/hold-look-back.ts';
import { showHome } from './home/home.ts';
import { showLookBack } from './look-back/look-back.ts';
import { showLookBacks } from './look-backs/look-backs.ts';
import { doChangeReport, showChangeReport } from './make-report/change-report.ts';
import { doMakeReport, showMakeReport } from './make-report/make-report.ts';
import { paths } from './paths.ts';
import { mayHoldLookBack, mayMakeReports, mayReadEvidence } from './policy.ts';
import { showReports } from './reports/reports.ts';
import { showThread } from './thread/thread.ts';

const p = ':partnership';
const [r, e, m] = [':report', ':engagement', ':months'];

/** The home page and the thread ask every wing, this one among them. */
export function routesFor(wings: () => readonly Wing[], readPending: ReadPending): readonly InsideRoute[] {
  const hasThread = (kind: string) => wings().some(({ kinds }) => kind in kinds);
  return [
    get(paths.home(p), mayReadEvidence, 'facilitators', showHome(wings, readPending)),
    get(paths.thread(p, ':kind', ':id'), mayReadEvidence, 'facilitators', showThread(wings)),

    get(paths.reports(p), mayReadEvidence, 'partners', showReports),
    get(paths.makeReport(p), mayMakeReports, 'partners', showMakeReport),
    post(paths.makeReport(p), mayMakeReports, 'partners', doMakeReport, { draft: 'A new case study' }),
    get(paths.report(p, r), mayReadEvidence, 'published', showReport(hasThread)),
    get(paths.reportPdf(p, r), mayReadEvidence, 'published', printReport),
    get(paths.changeReport(p, r), mayMakeReports, 'partners', showChangeReport),
    post(paths.changeReport(p, r), mayMakeReports, 'partners', doChangeReport, { draft: 'Changes to a report' }),
    get(paths.choose(p, r), mayReadEvidence, 'partners', showChoose),
    post(paths.choose(p, r), mayReadEvidence, 'partners', doChoose),

    get(paths.lookBacks(p), mayReadEvidence, 'partners', showLookBacks),
    get(paths.lookBack(p, e, m), mayReadEvidence, 'partners', showLookBack),
    get(paths.holdLookBack(p, e, m), mayHoldLookBack, 'partners', showHoldLookBack),
    post(paths.holdLookBack(p, e, m), mayHoldLookBack, 'partners', doHoldLookBack, { draft: 'A look-back' }),
  ];
}
