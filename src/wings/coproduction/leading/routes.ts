import { get, type InsideRoute, post } from '../../../shell/route.ts';
import { mayCountPeers, mayKeepInvolvement, mayKeepPeerPathway, mayKeepReward, mayReadAnswers } from '../policy.ts';
import {
  doAddInvolvement,
  doChangeInvolvement,
  showAddInvolvement,
  showChangeInvolvement,
  showInvolvement,
} from './involvement/involvement.ts';
import { showMeasure } from './measure/measure.ts';
import { showLeading } from './overview/overview.ts';
import { leadingPaths as paths } from './paths.ts';
import {
  doAddPeerStep,
  doChangePeerStep,
  doCountPeers,
  showAddPeerStep,
  showChangePeerStep,
  showCountPeers,
  showPeerPathway,
} from './peer-pathway/peer-pathway.ts';
import {
  doAddOffer,
  doChangeOffer,
  doRewardTerms,
  showAddOffer,
  showChangeOffer,
  showEasyReward,
  showPrintReward,
  showReward,
  showRewardTerms,
} from './reward/reward.ts';

const p = ':partnership';

export const leadingRoutes: readonly InsideRoute[] = [
  get(paths.leading(p), mayReadAnswers, 'partners', showLeading),

  get(paths.involvement(p), mayReadAnswers, 'partners', showInvolvement),
  get(paths.addInvolvement(p), mayKeepInvolvement, 'partners', showAddInvolvement),
  post(paths.addInvolvement(p), mayKeepInvolvement, 'partners', doAddInvolvement, { draft: 'A piece of work' }),
  get(paths.changeInvolvement(p, ':work'), mayKeepInvolvement, 'partners', showChangeInvolvement),
  post(paths.changeInvolvement(p, ':work'), mayKeepInvolvement, 'partners', doChangeInvolvement, {
    draft: 'Changes to a piece of work',
  }),
  get(paths.measure(p), mayReadAnswers, 'partners', showMeasure),

  get(paths.peerPathway(p), mayReadAnswers, 'partners', showPeerPathway),
  get(paths.addPeerStep(p), mayKeepPeerPathway, 'partners', showAddPeerStep),
  post(paths.addPeerStep(p), mayKeepPeerPathway, 'partners', doAddPeerStep, { draft: 'A step to peer work' }),
  get(paths.changePeerStep(p, ':step'), mayKeepPeerPathway, 'partners', showChangePeerStep),
  post(paths.changePeerStep(p, ':step'), mayKeepPeerPathway, 'partners', doChangePeerStep, {
    draft: 'Changes to a step',
  }),
  get(paths.countPeers(p), mayCountPeers, 'facilitators', showCountPeers),
  // small numbers typed here stand in no draft
  post(paths.countPeers(p), mayCountPeers, 'facilitators', doCountPeers),

  get(paths.reward(p), mayReadAnswers, 'partners', showReward),
  get(paths.printReward(p), mayReadAnswers, 'partners', showPrintReward),
  get(paths.easyReward(p), mayReadAnswers, 'partners', showEasyReward),
  get(paths.rewardTerms(p), mayKeepReward, 'partners', showRewardTerms),
  post(paths.rewardTerms(p), mayKeepReward, 'partners', doRewardTerms, { draft: 'How and when people are paid' }),
  get(paths.addOffer(p), mayKeepReward, 'partners', showAddOffer),
  post(paths.addOffer(p), mayKeepReward, 'partners', doAddOffer, { draft: 'What is paid or given' }),
  get(paths.changeOffer(p, ':offer'), mayKeepReward, 'partners', showChangeOffer),
  post(paths.changeOffer(p, ':offer'), mayKeepReward, 'partners', doChangeOffer, { draft: 'Changes to an offer' }),
];
