// The site map of preparation. What is typed here is words that someone said, so none of it is ever kept as a draft.
import { get, type InsideRoute, post } from '../../../shell/route.ts';
import { paths } from '../paths.ts';
import { mayPrepare, mayReadDialogues } from '../policy.ts';
import { doAsk, showAsk } from './ask/ask.ts';
import { doChoosePoint, showChoosePoint } from './choose/choose.ts';
import { doDeclineTalk, showConversation } from './conversation/conversation.ts';
import { doHold, showHold } from './hold/hold.ts';
import { doLiftHold, doRecordHold, showHolds } from './legal-holds/legal-holds.ts';
import { showPreparation } from './list/list.ts';
import {
  doAddToPicture,
  doChangePicturePoint,
  doRemovePicturePoint,
  showAddToPicture,
  showChangePicturePoint,
  showPicture,
} from './picture/picture.ts';
import { doAddPoint, doDestroyPoint } from './points/points.ts';

const p = ':partnership';
const e = ':engagement';
const c = ':conversation';
const point = ':point';

export const preparationRoutes: readonly InsideRoute[] = [
  get(paths.preparation(p, e), mayPrepare, 'facilitators', showPreparation),
  get(paths.ask(p, e), mayPrepare, 'facilitators', showAsk),
  post(paths.ask(p, e), mayPrepare, 'facilitators', doAsk),
  get(paths.conversation(p, e, c), mayPrepare, 'facilitators', showConversation),
  get(paths.hold(p, e, c), mayPrepare, 'facilitators', showHold),
  post(paths.hold(p, e, c), mayPrepare, 'facilitators', doHold),
  post(paths.declineTalk(p, e, c), mayPrepare, 'facilitators', doDeclineTalk),
  post(paths.addPoint(p, e, c), mayPrepare, 'facilitators', doAddPoint),
  post(paths.destroyPoint(p, e, c, point), mayPrepare, 'facilitators', doDestroyPoint),
  get(paths.choosePoint(p, e, c, point), mayPrepare, 'facilitators', showChoosePoint),
  post(paths.choosePoint(p, e, c, point), mayPrepare, 'facilitators', doChoosePoint),
  get(paths.picture(p, e), mayReadDialogues, 'facilitators', showPicture),
  get(paths.addToPicture(p, e), mayPrepare, 'facilitators', showAddToPicture),
  post(paths.addToPicture(p, e), mayPrepare, 'facilitators', doAddToPicture),
  get(paths.changePicturePoint(p, e, point), mayPrepare, 'facilitators', showChangePicturePoint),
  post(paths.changePicturePoint(p, e, point), mayPrepare, 'facilitators', doChangePicturePoint),
  post(paths.removePicturePoint(p, e, point), mayPrepare, 'facilitators', doRemovePicturePoint),
  get(paths.holds(p, e), mayPrepare, 'facilitators', showHolds),
  post(paths.holds(p, e), mayPrepare, 'facilitators', doRecordHold),
  post(paths.liftHold(p, e, ':hold'), mayPrepare, 'facilitators', doLiftHold),
];
