// The site map of what is told, put, answered, changed and told back.
import { get, type InsideRoute, post } from '../../../shell/route.ts';
import { mayKeepTold, mayReadAnswers, maySaySomething, mayTakeStory } from '../policy.ts';
import { doAddTold, showAddTold } from './add-told/add-told.ts';
import { doAnswerItem, showAnswerItem } from './answer-item/answer-item.ts';
import { doAskChanged, doHasChanged, showAskChanged } from './ask-changed/ask-changed.ts';
import { doChangeSaid, showChangeSaid } from './change-said/change-said.ts';
import { doEndItem } from './end-item/end-item.ts';
import { doGather, showGather } from './gather/gather.ts';
import { showHeard } from './heard/heard.ts';
import { doHoldOpen, doTakeUp, showHoldOpen } from './hold-open/hold-open.ts';
import { showItem } from './item/item.ts';
import { doKeepTold, showKeepTold } from './keep-told/keep-told.ts';
import { showAnswers } from './list-items/list-items.ts';
import { answerPaths } from './paths.ts';
import { doPut, showPut } from './put-to-partner/put-to-partner.ts';
import { doPutTogether, showPutTogether } from './put-together/put-together.ts';
import { doRewordItem, showRewordItem } from './reword-item/reword-item.ts';
import { doSay, showSay } from './say/say.ts';
import { doSaysOfAnswer, showSaysOfAnswer } from './says-of-answer/says-of-answer.ts';
import { doSetAside, showSetAside } from './set-aside/set-aside.ts';
import { doSlip, showEasyRead, showNotice, showReadOut, showSlip } from './slip/slip.ts';
import { doTakeBack, doTakeBackByNumber, showTakeBack, showTakeBackByNumber } from './take-back/take-back.ts';
import { doTakeStory, showTakeStory } from './take-story/take-story.ts';
import { doReach, showReach } from './tell-back/reach.ts';
import { doMailTelling, doRecordTelling, showRecordTelling } from './tell-back/record-telling.ts';
import { showTell } from './tell-back/tell.ts';
import { showTold } from './told/told.ts';
import { doReadIt, showYours } from './yours/yours.ts';

const [p, item, feedback] = [':partnership', ':put', ':feedback'];
const a = answerPaths;

export const answerRoutes: readonly InsideRoute[] = [
  get(a.answers(p), mayReadAnswers, 'partners', showAnswers),

  get(a.yours(p), maySaySomething, 'room', showYours),
  get(a.say(p), maySaySomething, 'partners', showSay),
  // someone else's words and how to reach them: nothing typed is kept apart from the act itself
  post(a.say(p), maySaySomething, 'partners', doSay),
  get(a.takeStory(p), mayTakeStory, 'partners', showTakeStory),
  post(a.takeStory(p), mayTakeStory, 'partners', doTakeStory),
  get(a.addTold(p), mayKeepTold, 'facilitators', showAddTold),
  post(a.addTold(p), mayKeepTold, 'facilitators', doAddTold, { draft: 'What people told' }),
  get(a.heard(p), mayKeepTold, 'facilitators', showHeard),
  get(a.told(p, feedback), mayReadAnswers, 'facilitators', showTold),
  get(a.keepTold(p, feedback), mayKeepTold, 'facilitators', showKeepTold),
  post(a.keepTold(p, feedback), mayKeepTold, 'facilitators', doKeepTold),
  get(a.setAside(p, feedback), mayKeepTold, 'facilitators', showSetAside),
  post(a.setAside(p, feedback), mayKeepTold, 'facilitators', doSetAside, { draft: 'Setting something aside' }),
  get(a.takeBack(p, feedback), mayReadAnswers, 'facilitators', showTakeBack),
  post(a.takeBack(p, feedback), mayReadAnswers, 'facilitators', doTakeBack),
  post(a.readIt(p, feedback), mayReadAnswers, 'room', doReadIt),
  get(a.stopTelling(p, feedback), mayKeepTold, 'facilitators', showReach),
  post(a.stopTelling(p, feedback), mayKeepTold, 'facilitators', doReach),
  get(a.slip(p, feedback), mayKeepTold, 'facilitators', showSlip),
  // the name on a slip is typed for that print: it is in no draft
  post(a.slip(p, feedback), mayKeepTold, 'facilitators', doSlip),
  get(a.takeBackByNumber(p), mayKeepTold, 'facilitators', showTakeBackByNumber),
  post(a.takeBackByNumber(p), mayKeepTold, 'facilitators', doTakeBackByNumber),

  get(a.put(p), mayKeepTold, 'facilitators', showPut),
  post(a.put(p), mayKeepTold, 'facilitators', doPut, { draft: 'Something to put to a partner' }),
  get(a.item(p, item), mayReadAnswers, 'partners', showItem),
  get(a.answerItem(p, item), mayReadAnswers, 'partners', showAnswerItem),
  post(a.answerItem(p, item), mayReadAnswers, 'partners', doAnswerItem, { draft: 'An answer to what was put' }),
  get(a.answersIt(p, item), mayReadAnswers, 'partners', showSaysOfAnswer),
  post(a.answersIt(p, item), mayReadAnswers, 'partners', doSaysOfAnswer, { draft: 'Whether an answer answers' }),
  get(a.holdOpen(p, item), mayReadAnswers, 'partners', showHoldOpen),
  post(a.holdOpen(p, item), mayReadAnswers, 'partners', doHoldOpen, { draft: 'Holding something open' }),
  post(a.takeUp(p, item), mayReadAnswers, 'partners', doTakeUp),
  get(a.change(p, item), mayReadAnswers, 'partners', showChangeSaid),
  post(a.change(p, item), mayReadAnswers, 'partners', doChangeSaid, { draft: 'What changed' }),
  get(a.askChanged(p, item), mayKeepTold, 'facilitators', showAskChanged),
  post(a.askChanged(p, item), mayKeepTold, 'facilitators', doAskChanged),
  post(a.hasChanged(p, item), mayReadAnswers, 'partners', doHasChanged),
  get(a.merge(p, item), mayKeepTold, 'partners', showPutTogether),
  post(a.merge(p, item), mayKeepTold, 'partners', doPutTogether),
  get(a.gather(p, item), mayKeepTold, 'facilitators', showGather),
  post(a.gather(p, item), mayKeepTold, 'facilitators', doGather),
  get(a.reword(p, item), mayKeepTold, 'partners', showRewordItem),
  post(a.reword(p, item), mayKeepTold, 'partners', doRewordItem, { draft: 'Other words for what was put' }),
  post(a.endItem(p, item), mayKeepTold, 'partners', doEndItem),

  get(a.tell(p, item), mayKeepTold, 'facilitators', showTell),
  get(a.recordTelling(p, item, feedback), mayKeepTold, 'facilitators', showRecordTelling),
  post(a.recordTelling(p, item, feedback), mayKeepTold, 'facilitators', doRecordTelling),
  post(a.mailTelling(p, item, feedback), mayKeepTold, 'facilitators', doMailTelling),
  get(a.notice(p, item), mayKeepTold, 'partners', showNotice),
  get(a.readOut(p, item), mayKeepTold, 'partners', showReadOut),
  get(a.easyRead(p, item), mayKeepTold, 'partners', showEasyRead),
];
