// The site map of sessions as they are planned: who is coming, how the time goes, what is set before one opens.
import { get, type InsideRoute, post } from '../../../shell/route.ts';
import { doAddSeat, doChangeSeat, showAddSeat, showChangeSeat } from '../coverage/seat/seat.ts';
import { doCopySeats, doRemoveSeat, showCoverage } from '../coverage/show/show.ts';
import { paths } from '../paths.ts';
import { mayDesignSessions, mayPrintUnlockLists, mayReadDialogues } from '../policy.ts';
import { doDesign, showDesign } from './design/design.ts';
import { doChooseLimits, showChooseLimits } from './limits/limits.ts';
import { showPaper } from './paper/paper.ts';
import { doPapers, showPapers } from './papers/papers.ts';
import { doParticipants, showParticipants } from './participants/participants.ts';
import {
  doChangeSession,
  doPlanCareSpace,
  doPlanSession,
  showChangeSession,
  showPlanCareSpace,
  showPlanSession,
} from './plan/plan.ts';
import {
  doAddSegment,
  doChangeSegment,
  doMoveSegment,
  doRemoveSegment,
  showAddSegment,
  showChangeSegment,
  showSegments,
} from './segments/segments.ts';
import { showSession } from './show/show.ts';
import { doStopSession, showStopSession } from './stop/stop.ts';
import { doUnlockList, showUnlockList } from './unlock-list/unlock-list.ts';

const p = ':partnership';
const e = ':engagement';
const s = ':session';
const seat = ':seat';
const part = ':segment';

export const sessionRoutes: readonly InsideRoute[] = [
  get(paths.coverage(p, e), mayDesignSessions, 'facilitators', showCoverage),
  get(paths.addSeat(p, e), mayDesignSessions, 'facilitators', showAddSeat),
  post(paths.addSeat(p, e), mayDesignSessions, 'facilitators', doAddSeat, { draft: 'A view we need' }),
  get(paths.changeSeat(p, e, seat), mayDesignSessions, 'facilitators', showChangeSeat),
  post(paths.changeSeat(p, e, seat), mayDesignSessions, 'facilitators', doChangeSeat, { draft: 'A view we need' }),
  post(paths.removeSeat(p, e, seat), mayDesignSessions, 'facilitators', doRemoveSeat),

  get(paths.planSession(p, e), mayDesignSessions, 'facilitators', showPlanSession),
  post(paths.planSession(p, e), mayDesignSessions, 'facilitators', doPlanSession, { draft: 'A new session' }),
  get(paths.planCareSpace(p, e), mayDesignSessions, 'facilitators', showPlanCareSpace),
  post(paths.planCareSpace(p, e), mayDesignSessions, 'facilitators', doPlanCareSpace),
  get(paths.session(p, e, s), mayReadDialogues, 'facilitators', showSession),
  get(paths.changeSession(p, e, s), mayDesignSessions, 'facilitators', showChangeSession),
  post(paths.changeSession(p, e, s), mayDesignSessions, 'facilitators', doChangeSession),
  get(paths.stopSession(p, e, s), mayDesignSessions, 'facilitators', showStopSession),
  post(paths.stopSession(p, e, s), mayDesignSessions, 'facilitators', doStopSession),
  get(paths.designSession(p, e, s), mayDesignSessions, 'facilitators', showDesign),
  post(paths.designSession(p, e, s), mayDesignSessions, 'facilitators', doDesign, { draft: 'How a session is held' }),
  get(paths.segments(p, e, s), mayDesignSessions, 'facilitators', showSegments),
  get(paths.addSegment(p, e, s), mayDesignSessions, 'facilitators', showAddSegment),
  post(paths.addSegment(p, e, s), mayDesignSessions, 'facilitators', doAddSegment, { draft: 'A part of a session' }),
  get(paths.changeSegment(p, e, s, part), mayDesignSessions, 'facilitators', showChangeSegment),
  post(paths.changeSegment(p, e, s, part), mayDesignSessions, 'facilitators', doChangeSegment, {
    draft: 'A part of a session',
  }),
  post(paths.moveSegment(p, e, s, part), mayDesignSessions, 'facilitators', doMoveSegment),
  post(paths.removeSegment(p, e, s, part), mayDesignSessions, 'facilitators', doRemoveSegment),
  get(paths.sessionCoverage(p, e, s), mayDesignSessions, 'facilitators', showCoverage),
  get(paths.addSessionSeat(p, e, s), mayDesignSessions, 'facilitators', showAddSeat),
  post(paths.addSessionSeat(p, e, s), mayDesignSessions, 'facilitators', doAddSeat, { draft: 'A view we need' }),
  post(paths.copySeats(p, e, s), mayDesignSessions, 'facilitators', doCopySeats),
  get(paths.changeSessionSeat(p, e, s, seat), mayDesignSessions, 'facilitators', showChangeSeat),
  post(paths.changeSessionSeat(p, e, s, seat), mayDesignSessions, 'facilitators', doChangeSeat, {
    draft: 'A view we need',
  }),
  post(paths.removeSessionSeat(p, e, s, seat), mayDesignSessions, 'facilitators', doRemoveSeat),
  get(paths.chooseLimits(p, e, s), mayDesignSessions, 'facilitators', showChooseLimits),
  post(paths.chooseLimits(p, e, s), mayDesignSessions, 'facilitators', doChooseLimits),
  get(paths.papers(p, e, s), mayDesignSessions, 'facilitators', showPapers),
  post(paths.papers(p, e, s), mayDesignSessions, 'facilitators', doPapers),
  get(paths.paper(p, e, s), mayDesignSessions, 'facilitators', showPaper),
  get(paths.participants(p, e, s), mayDesignSessions, 'facilitators', showParticipants),
  post(paths.participants(p, e, s), mayDesignSessions, 'facilitators', doParticipants),
  // names are typed here: never a draft
  get(paths.unlockList(p, e, s), mayPrintUnlockLists, 'partners', showUnlockList),
  post(paths.unlockList(p, e, s), mayPrintUnlockLists, 'partners', doUnlockList),
];
