// The site map of engagements: from a proposal to its close, and the account of it.
import { get, type InsideRoute, post } from '../../../shell/route.ts';
import { paths } from '../paths.ts';
import { mayEndEngagements, mayKeepEngagements, mayReadDialogues, mayWriteAccount } from '../policy.ts';
import {
  doAddPassage,
  doChangePassage,
  doRemovePassage,
  showAccount,
  showAddPassage,
  showChangePassage,
} from './account/account.ts';
import { doBring } from './bring/bring.ts';
import { doClose, showClose } from './close/close.ts';
import { doContract, showContract } from './contract/contract.ts';
import { showDialogues } from './dialogues/dialogues.ts';
import { doFacilitators, showFacilitators } from './facilitators/facilitators.ts';
import { doChangeEngagement, showChangeEngagement } from './propose/change.ts';
import { doPropose, showPropose } from './propose/propose.ts';
import { showEngagement } from './show/show.ts';
import { doDecline, doStart, doStop, doSustain, showDecline, showStop } from './step/step.ts';

const p = ':partnership';
const e = ':engagement';

export const engagementRoutes: readonly InsideRoute[] = [
  get(paths.dialogues(p), mayReadDialogues, 'partners', showDialogues),
  get(paths.propose(p), mayKeepEngagements, 'partners', showPropose),
  post(paths.propose(p), mayKeepEngagements, 'partners', doPropose, { draft: 'A proposed dialogue' }),
  get(paths.engagement(p, e), mayReadDialogues, 'facilitators', showEngagement),
  get(paths.changeEngagement(p, e), mayKeepEngagements, 'partners', showChangeEngagement),
  post(paths.changeEngagement(p, e), mayKeepEngagements, 'partners', doChangeEngagement, {
    draft: 'Changes to a dialogue',
  }),
  get(paths.contract(p, e), mayKeepEngagements, 'partners', showContract),
  post(paths.contract(p, e), mayKeepEngagements, 'partners', doContract, { draft: 'The contract of a dialogue' }),
  post(paths.start(p, e), mayKeepEngagements, 'partners', doStart),
  post(paths.sustain(p, e), mayKeepEngagements, 'partners', doSustain),
  get(paths.decline(p, e), mayKeepEngagements, 'partners', showDecline),
  post(paths.decline(p, e), mayKeepEngagements, 'partners', doDecline, { draft: 'Why a dialogue is declined' }),
  get(paths.stop(p, e), mayEndEngagements, 'facilitators', showStop),
  post(paths.stop(p, e), mayEndEngagements, 'facilitators', doStop, { draft: 'Why a dialogue stops' }),
  get(paths.close(p, e), mayEndEngagements, 'facilitators', showClose),
  post(paths.close(p, e), mayEndEngagements, 'facilitators', doClose, { draft: 'The close of a dialogue' }),
  post(paths.bring(p, e, ':outcome'), mayKeepEngagements, 'partners', doBring),
  get(paths.facilitators(p, e), mayKeepEngagements, 'partners', showFacilitators),
  post(paths.facilitators(p, e), mayKeepEngagements, 'partners', doFacilitators),
  get(paths.account(p, e), mayWriteAccount, 'facilitators', showAccount),
  get(paths.addPassage(p, e), mayWriteAccount, 'facilitators', showAddPassage),
  post(paths.addPassage(p, e), mayWriteAccount, 'facilitators', doAddPassage, { draft: 'A passage of an account' }),
  get(paths.changePassage(p, e, ':passage'), mayWriteAccount, 'facilitators', showChangePassage),
  post(paths.changePassage(p, e, ':passage'), mayWriteAccount, 'facilitators', doChangePassage, {
    draft: 'Changes to a passage of an account',
  }),
  post(paths.removePassage(p, e, ':passage'), mayWriteAccount, 'facilitators', doRemovePassage),
];
