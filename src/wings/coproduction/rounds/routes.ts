import { get, type InsideRoute, post } from '../../../shell/route.ts';
import {
  mayAnswerRounds,
  mayHandRound,
  mayKeepFrameworks,
  mayKeepRounds,
  mayMakeAnswerLinks,
  mayPlanStandard,
  mayPool,
  mayReadAnswers,
  mayReadOut,
  mayReadWritten,
  mayReveal,
} from '../policy.ts';
import { doAnswerLinks, doWithdrawAnswerLinks, showAnswerLinks } from './answer-links/make.ts';
import { doAnswerRound, showAnswerRound } from './answer-round/answer-round.ts';
import { showFramework } from './framework/framework.ts';
import { doHandRound, showHandedRound, showHandRound } from './hand-round/hand-round.ts';
import { doTakeRoundBack, showTakeRoundBack } from './hand-round/take-back.ts';
import { doJoin, showJoin } from './join-in-round/join-in-round.ts';
import { showFrameworks } from './list-frameworks/list-frameworks.ts';
import { showRounds } from './list-rounds/list-rounds.ts';
import { doCallOff, doCloseRound, doOpenRound, showCallOff } from './move-round/move-round.ts';
import { roundPaths as paths } from './paths.ts';
import { doPlanStandard, showPlanStandard } from './plan-standard/plan-standard.ts';
import { showReadOut } from './read-out/read-out.ts';
import { doReveal } from './reveal-round/reveal-round.ts';
import { showRound } from './round/round.ts';
import { takeRoundTable } from './round-table/round-table.ts';
import { doStartReview, doStartViews, showStartReview, showStartViews } from './start-round/start-round.ts';
import { doTogether, showTogether } from './together/together.ts';
import {
  doAddFramework,
  doChangeFramework,
  showAddFramework,
  showChangeFramework,
} from './word-framework/word-framework.ts';
import { doPassOn, doSetWrittenAside, showPassOn, showSetWrittenAside } from './written/pass-on.ts';
import { showWritten } from './written/written.ts';

const p = ':partnership';
const r = ':round';

type Handler = InsideRoute['handler'];
/** Whoever holds the device is not the one who is signed in. */
const handed = { unlogged: true, whileHanded: true };
type May = InsideRoute['may'];
const form = (
  path: string,
  may: May,
  tier: InsideRoute['tier'],
  show: Handler,
  send: Handler,
  draft: string,
): InsideRoute[] => [get(path, may, tier, show), post(path, may, tier, send, { draft })];

/** Where a sheet is sent: no draft, so that nothing typed is kept apart from the box, and no line in the log, so that none can be counted. */
const sheet = (path: string, may: May, handler: Handler): InsideRoute => ({
  ...post(path, may, 'partners', handler),
  unlogged: true,
});

export const roundRoutes: readonly InsideRoute[] = [
  get(paths.frameworks(p), mayReadAnswers, 'partners', showFrameworks),
  ...form(
    paths.addFramework(p),
    mayKeepFrameworks,
    'partners',
    showAddFramework,
    doAddFramework,
    'Standards of our own',
  ),
  get(paths.framework(p, ':framework'), mayReadAnswers, 'partners', showFramework),
  ...form(
    paths.changeFramework(p, ':framework'),
    mayKeepFrameworks,
    'partners',
    showChangeFramework,
    doChangeFramework,
    'Standards of our own',
  ),
  get(paths.together(p, ':framework', ':perspectiveKind'), mayReadAnswers, 'partners', showTogether),
  post(paths.together(p, ':framework', ':perspectiveKind'), mayPool, 'facilitators', doTogether),

  get(paths.rounds(p), mayReadAnswers, 'partners', showRounds),
  ...form(paths.startReview(p), mayKeepRounds, 'partners', showStartReview, doStartReview, 'A review'),
  ...form(paths.startViews(p), mayKeepRounds, 'partners', showStartViews, doStartViews, 'Asking for views'),
  get(paths.round(p, r), mayReadAnswers, 'partners', showRound),
  post(paths.openRound(p, r), mayKeepRounds, 'partners', doOpenRound),
  post(paths.closeRound(p, r), mayKeepRounds, 'partners', doCloseRound),
  ...form(paths.callOffRound(p, r), mayKeepRounds, 'partners', showCallOff, doCallOff, 'A round called off'),
  { ...get(paths.answerRound(p, r), mayAnswerRounds, 'partners', showAnswerRound), unlogged: true },
  sheet(paths.answerRound(p, r), mayAnswerRounds, doAnswerRound),
  { ...get(paths.handRound(p, r), mayHandRound, 'partners', showHandRound), ...handed },
  { ...sheet(paths.handRound(p, r), mayHandRound, doHandRound), ...handed },
  { ...get(paths.handedRound(p, r), mayHandRound, 'partners', showHandedRound), ...handed },
  { ...get(paths.takeRoundBack(p, r), mayHandRound, 'partners', showTakeRoundBack), whileHanded: true },
  { ...post(paths.takeRoundBack(p, r), mayHandRound, 'partners', doTakeRoundBack), whileHanded: true },
  get(paths.answerLinks(p, r), mayMakeAnswerLinks, 'facilitators', showAnswerLinks),
  post(paths.answerLinks(p, r), mayMakeAnswerLinks, 'facilitators', doAnswerLinks),
  post(paths.withdrawAnswerLinks(p, r), mayMakeAnswerLinks, 'facilitators', doWithdrawAnswerLinks),
  get(paths.joinInRound(p, r), mayReveal, 'facilitators', showJoin),
  post(paths.joinInRound(p, r), mayReveal, 'facilitators', doJoin),
  post(paths.revealRound(p, r), mayReveal, 'facilitators', doReveal),
  get(paths.readOutRound(p, r), mayReadOut, 'facilitators', showReadOut),
  get(paths.roundTable(p, r), mayReadAnswers, 'partners', takeRoundTable),
  get(paths.toldInRound(p, r), mayReadWritten, 'facilitators', showWritten),
  ...form(paths.passOnTold(p, r, ':told'), mayReadWritten, 'facilitators', showPassOn, doPassOn, 'Words passed on'),
  ...form(
    paths.setToldAside(p, r, ':told'),
    mayReadWritten,
    'facilitators',
    showSetWrittenAside,
    doSetWrittenAside,
    'Words set aside',
  ),
  ...form(
    paths.planStandard(p, r, ':standard'),
    mayPlanStandard,
    'partners',
    showPlanStandard,
    doPlanStandard,
    'A standard in the plan',
  ),
];
