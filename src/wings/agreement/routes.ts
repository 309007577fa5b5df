// The wing's site map: method, path, who may come this far, the highest tier met there, handler.

import { planFileSays, planMeaningSays } from '../../interop/plan/described.ts';
import { get, type InsideRoute, post } from '../../shell/route.ts';
import { showAction } from './action/action.ts';
import { doAddAction, showAddAction } from './add-action/add-action.ts';
import { doAddSection, showAddSection } from './add-section/add-section.ts';
import { doAgreeAction, showAgreeAction } from './agree-action/agree-action.ts';
import { showAgreementVersion } from './agreement-version/agreement-version.ts';
import { doAmendLine, showAmendLine } from './amend-line/amend-line.ts';
import { doAnswer, showAnswer } from './answer/answer.ts';
import { doAnswerReview, showAnswerReview } from './answer-review/answer-review.ts';
import { doChangeAction, showChangeAction } from './change-action/change-action.ts';
import { doChangeAgreement, showChangeAgreement } from './change-agreement/change-agreement.ts';
import { doChangeCommitment, showChangeCommitment } from './change-commitment/change-commitment.ts';
import { doCheckCommitment, showCheckCommitment } from './check-commitment/check-commitment.ts';
import { doCheckPenSignature, showCheckPenSignature } from './check-pen-signature/check-pen-signature.ts';
import { showCommitments } from './commitments/commitments.ts';
import { showCompareVersions } from './compare-versions/compare-versions.ts';
import { doDeliverAction, doTakeDeliveredBack, showDeliverAction } from './deliver-action/deliver-action.ts';
import { doEnterPenSignature, showEnterPenSignature } from './enter-pen-signature/enter-pen-signature.ts';
import { showExchange } from './exchange/exchange.ts';
import { showExpectations } from './expectations/expectations.ts';
import { forumRoutesWith } from './forum-routes.ts';
import { doFreezeAgreement, showFreezeAgreement } from './freeze-agreement/freeze-agreement.ts';
import {
  doChangeResponse,
  doDropResponse,
  doKeepResponse,
  showChangeResponse,
  showKeepResponse,
} from './keep-response/keep-response.ts';
import { launchRoutes } from './launch-routes.ts';
import { doLeaveAgreement, showLeaveAgreement } from './leave-agreement/leave-agreement.ts';
import { doMakeExpectation, showMakeExpectation } from './make-expectation/make-expectation.ts';
import { doMoveAction, showMoveAction } from './move-action/move-action.ts';
import { doOpenAgain, showOpenAgain } from './open-again/open-again.ts';
import { showOverview } from './overview/overview.ts';
import { paths } from './paths.ts';
import type { ReadPending } from './pending.ts';
import { doPlacePromises, showPlacePromises } from './place-promises/place-promises.ts';
import { showPlan } from './plan/plan.ts';
import {
  mayAskForSomeone,
  mayDraftAgreement,
  mayKeepAgreement,
  mayKeepPlan,
  mayMoveAction,
  mayProposeVision,
  mayReadAgreement,
  mayRecordAgreed,
  maySetVisionAside,
} from './policy.ts';
import { printAgreementPdf, writeAgreementDocx } from './print-agreement/print-agreement.ts';
import { doProposeLine, showProposeLine } from './propose-line/propose-line.ts';
import { doSayOfEngagement, showSayOfEngagement } from './say-of-engagement/say-of-engagement.ts';
import { doSetLineAside, doTakeUpLine, showSetLineAside } from './set-line-aside/set-line-aside.ts';
import { doSignAgreement, showSignAgreement } from './sign-agreement/sign-agreement.ts';
import { doStartAgreement, showStartAgreement } from './start-agreement/start-agreement.ts';
import { doSupportLine } from './support-line/support-line.ts';
import { takePlanDocx, takePlanFile, takePlanMeaning, takePlanTable } from './take-plan/take-plan.ts';
import { doTakeSignatureBack } from './take-signature-back/take-signature-back.ts';
import { showVision } from './vision-lines/vision-lines.ts';
import { showWorkingAgreement } from './working-agreement/working-agreement.ts';
import { showWorkingAgreements } from './working-agreements/working-agreements.ts';
import {
  doRemoveSection,
  doStartWriting,
  doStopWriting,
  doWriteSection,
  showWriteSection,
} from './write-section/write-section.ts';

const p = ':partnership';
type Handler = InsideRoute['handler'];
type May = InsideRoute['may'];

/** A form: shown and sent at one address, and kept under its name when it is to be finished later. */
const form = (path: string, may: May, show: Handler, send: Handler, draft: string): InsideRoute[] => [
  get(path, may, 'partners', show),
  post(path, may, 'partners', send, { draft }),
];

const vision: readonly InsideRoute[] = [
  get(paths.vision(p), mayReadAgreement, 'partners', showVision),
  ...form(paths.proposeLine(p), mayProposeVision, showProposeLine, doProposeLine, 'A line of the vision'),
  ...form(paths.amendLine(p, ':line'), mayProposeVision, showAmendLine, doAmendLine, 'A line in other words'),
  post(paths.supportLine(p, ':line'), mayReadAgreement, 'partners', doSupportLine),
  ...form(paths.setLineAside(p, ':line'), maySetVisionAside, showSetLineAside, doSetLineAside, 'A line set aside'),
  post(paths.takeUpLine(p, ':line'), maySetVisionAside, 'partners', doTakeUpLine),
];

const expectations: readonly InsideRoute[] = [
  get(paths.expectations(p), mayReadAgreement, 'partners', showExpectations),
  ...form(paths.makeExpectation(p), mayAskForSomeone, showMakeExpectation, doMakeExpectation, 'Something asked'),
  get(paths.expectation(p, ':expectation'), mayReadAgreement, 'partners', showExchange),
  ...form(paths.answer(p, ':expectation'), mayReadAgreement, showAnswer, doAnswer, 'An answer'),
];

const commitments: readonly InsideRoute[] = [
  get(paths.commitments(p), mayReadAgreement, 'partners', showCommitments),
  ...form(
    paths.sayWhetherMet(p, ':commitment'),
    mayReadAgreement,
    showCheckCommitment,
    doCheckCommitment,
    'Is it being met?',
  ),
  ...form(
    paths.changeCommitment(p, ':commitment'),
    mayReadAgreement,
    showChangeCommitment,
    doChangeCommitment,
    'Changes to a promise',
  ),
];

const plan: readonly InsideRoute[] = [
  get(paths.plan(p), mayReadAgreement, 'partners', showPlan),
  get(paths.planTable(p), mayReadAgreement, 'partners', takePlanTable),
  get(paths.planMeaning(p), mayReadAgreement, 'partners', takePlanMeaning, { describes: planMeaningSays }),
  get(paths.planDocx(p), mayReadAgreement, 'partners', takePlanDocx),
  get(paths.planFile(p), mayReadAgreement, 'partners', takePlanFile, { describes: planFileSays }),
  ...form(paths.addAction(p), mayKeepPlan, showAddAction, doAddAction, 'A line of the plan'),
  get(paths.action(p, ':action'), mayReadAgreement, 'partners', showAction),
  ...form(
    paths.changeAction(p, ':action'),
    mayKeepPlan,
    showChangeAction,
    doChangeAction,
    'Changes to a line of the plan',
  ),
  ...form(paths.moveAction(p, ':action'), mayMoveAction, showMoveAction, doMoveAction, 'Where a line has got to'),
  ...form(paths.agreeAction(p, ':action'), mayRecordAgreed, showAgreeAction, doAgreeAction, 'Recording what is agreed'),
  ...form(
    paths.deliverAction(p, ':action'),
    mayReadAgreement,
    showDeliverAction,
    doDeliverAction,
    'Saying what is delivered',
  ),
  post(paths.takeDeliveredBack(p, ':action'), mayReadAgreement, 'partners', doTakeDeliveredBack),
];

const at = ':agreement';
const section = ':section';
const version = ':version';
const partner = ':partner';

const drafting: readonly InsideRoute[] = [
  get(paths.workingAgreements(p), mayReadAgreement, 'partners', showWorkingAgreements),
  ...form(paths.startAgreement(p), mayKeepAgreement, showStartAgreement, doStartAgreement, 'A working agreement'),
  get(paths.workingAgreement(p, at), mayReadAgreement, 'partners', showWorkingAgreement),
  ...form(
    paths.changeAgreement(p, at),
    mayKeepAgreement,
    showChangeAgreement,
    doChangeAgreement,
    'Changes to the agreement',
  ),
  ...form(paths.addSection(p, at), mayDraftAgreement, showAddSection, doAddSection, 'A section of the agreement'),
  post(paths.startWriting(p, at, section), mayDraftAgreement, 'partners', doStartWriting),
  post(paths.stopWriting(p, at, section), mayDraftAgreement, 'partners', doStopWriting),
  ...form(
    paths.writeSection(p, at, section),
    mayDraftAgreement,
    showWriteSection,
    doWriteSection,
    'Words of the agreement',
  ),
  post(paths.removeSection(p, at, section), mayDraftAgreement, 'partners', doRemoveSection),
  ...form(paths.placePromises(p, at), mayDraftAgreement, showPlacePromises, doPlacePromises, 'Where promises stand'),
  ...form(
    paths.keepResponse(p, at),
    mayDraftAgreement,
    showKeepResponse,
    doKeepResponse,
    'What was said of the agreement',
  ),
  ...form(
    paths.changeResponse(p, at, ':response'),
    mayDraftAgreement,
    showChangeResponse,
    doChangeResponse,
    'What was said of the agreement',
  ),
  post(paths.dropResponse(p, at, ':response'), mayDraftAgreement, 'partners', doDropResponse),
  ...form(
    paths.leaveAgreement(p, at, partner),
    mayReadAgreement,
    showLeaveAgreement,
    doLeaveAgreement,
    'A partner leaves',
  ),
];

const signing: readonly InsideRoute[] = [
  get(paths.freezeAgreement(p, at), mayKeepAgreement, 'partners', showFreezeAgreement),
  post(paths.freezeAgreement(p, at), mayKeepAgreement, 'partners', doFreezeAgreement),
  get(paths.agreementVersion(p, at, version), mayReadAgreement, 'partners', showAgreementVersion),
  get(paths.agreementPdf(p, at, version), mayReadAgreement, 'partners', printAgreementPdf),
  get(paths.agreementDocx(p, at, version), mayReadAgreement, 'partners', writeAgreementDocx),
  get(paths.compareVersions(p, at, version, ':other'), mayReadAgreement, 'partners', showCompareVersions),
  // a password is typed here: nothing of it is ever kept apart from the act
  get(paths.signAgreement(p, at, version, partner), mayReadAgreement, 'partners', showSignAgreement),
  post(paths.signAgreement(p, at, version, partner), mayReadAgreement, 'partners', doSignAgreement),
  post(paths.takeSignatureBack(p, at, version, partner), mayReadAgreement, 'partners', doTakeSignatureBack),
  ...form(
    paths.enterPenSignature(p, at, version, partner),
    mayKeepAgreement,
    showEnterPenSignature,
    doEnterPenSignature,
    'A signature made with a pen',
  ),
  get(paths.checkPenSignature(p, at, version, ':signature'), mayKeepAgreement, 'partners', showCheckPenSignature),
  post(paths.checkPenSignature(p, at, version, ':signature'), mayKeepAgreement, 'partners', doCheckPenSignature),
  ...form(paths.openAgain(p, at, version), mayKeepAgreement, showOpenAgain, doOpenAgain, 'Why it is opened again'),
  ...form(
    paths.answerReview(p, at, version),
    mayKeepAgreement,
    showAnswerReview,
    doAnswerReview,
    'What a review found',
  ),
];

export const routesWith = (readPending: ReadPending): readonly InsideRoute[] => [
  ...drafting,
  ...signing,
  get(paths.agreement(p), mayReadAgreement, 'partners', showOverview(readPending)),
  ...form(
    paths.said(p, ':engagement', ':saying'),
    mayReadAgreement,
    showSayOfEngagement,
    doSayOfEngagement,
    'What is said of it all',
  ),
  ...vision,
  ...expectations,
  ...commitments,
  ...forumRoutesWith(readPending),
  ...launchRoutes,
  ...plan,
];
