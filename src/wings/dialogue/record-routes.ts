// The site map of the record of a session. Nothing typed here is kept apart from the act itself: words of a room live in
// its record or nowhere, so that "don't write that down" reaches all of them.
import { get, type InsideRoute, post } from '../../shell/route.ts';
import { doAskBalance, doBalance, showBalance } from './balance/balance.ts';
import { closeSession } from './close/close.ts';
import { doAgree } from './offer-back/agree.ts';
import { correctRecord } from './offer-back/correct.ts';
import { attachDissent } from './offer-back/dissent.ts';
import { offerBack } from './offer-back/offer-back.ts';
import { doOpen, showOpen } from './open/open.ts';
import { doPutFurther, showPutFurther } from './put-further/put-further.ts';
import { doAddQuotation, showAddQuotation } from './quotations/add.ts';
import { doAgreeUse, showAgreeUse } from './quotations/agree-use.ts';
import { doAddHolder, doHolderTold, showAddHolder, showHolderNote } from './quotations/holders.ts';
import { showQuotations } from './quotations/list.ts';
import { doPosted, showPosted } from './quotations/posted.ts';
import { doQuote, showQuote } from './quotations/quote.ts';
import { showQuotation } from './quotations/show.ts';
import { doPrintSlip, showSlip } from './quotations/slip.ts';
import { doWithdraw, showWithdraw } from './quotations/withdraw.ts';
import { doChooseReadBack, showChooseReadBack } from './read-back/choose.ts';
import { showReadBack } from './read-back/read-back.ts';
import { holdDifference } from './record/difference/difference.ts';
import { doKeep, showKeep } from './record/keep/keep.ts';
import { doPeople, showPeople } from './record/people/people.ts';
import { doProse, showProse } from './record/prose/prose.ts';
import { doPutRight, showPutRight } from './record/put-right/put-right.ts';
import {
  doAgreeResearch,
  doKeepOut,
  doTakeBackResearch,
  showAgreeResearch,
  showResearch,
} from './record/research/research.ts';
import { showSaid } from './record/said/said.ts';
import { showSheet } from './record/sheet/sheet.ts';
import { showRecord } from './record/show/show.ts';
import { doStrike, showStrike } from './record/strike/strike.ts';
import { recordPaths as paths } from './record-paths.ts';
import { mayComeToRecord, mayKeepQuotations, mayKeepRecord } from './record-policy.ts';
import { showHowWeTalked } from './reflections/how-we-talked.ts';
import { reflect } from './reflections/reflect.ts';
import { keepWitness } from './reflections/witness.ts';
import { nameTheme } from './themes/name.ts';
import { doPlaceUnder, showPlaceUnder } from './themes/place-under.ts';
import { doRenameTheme, showTheme } from './themes/theme.ts';
import { showThemes } from './themes/themes.ts';

const at = [':partnership', ':engagement', ':session'] as const;
const quoted = [':partnership', ':engagement', ':quotation'] as const;

const reading = (path: string, show: InsideRoute['handler']) => get(path, mayComeToRecord, 'room', show);
const keeping = (path: string, show: InsideRoute['handler'], keep: InsideRoute['handler']): InsideRoute[] => [
  get(path, mayKeepRecord, 'room', show),
  post(path, mayKeepRecord, 'room', keep),
];
const quoting = (path: string, show: InsideRoute['handler'], keep?: InsideRoute['handler']): InsideRoute[] => [
  get(path, mayKeepQuotations, 'room', show),
  ...(keep ? [post(path, mayKeepQuotations, 'room', keep)] : []),
];

export const recordRoutes: readonly InsideRoute[] = [
  ...keeping(paths.open(...at), showOpen, doOpen),
  ...keeping(paths.close(...at), closeSession.show, closeSession.keep),

  reading(paths.record(...at), showRecord),
  reading(paths.sheet(...at), showSheet),
  ...keeping(paths.people(...at), showPeople, doPeople),
  ...keeping(paths.keep(...at), showKeep, doKeep),
  ...keeping(paths.prose(...at), showProse, doProse),
  get(paths.said(...at, ':said'), mayKeepRecord, 'room', showSaid),
  ...keeping(paths.putRight(...at, ':said'), showPutRight, doPutRight),
  ...keeping(paths.placeUnder(...at, ':said'), showPlaceUnder, doPlaceUnder),
  ...keeping(paths.quote(...at, ':said'), showQuote, doQuote),
  reading(paths.strike(...at, ':entry'), showStrike),
  post(paths.strike(...at, ':entry'), mayComeToRecord, 'room', doStrike),
  ...keeping(paths.holdDifference(...at), holdDifference.show, holdDifference.keep),

  reading(paths.themes(...at), showThemes),
  ...keeping(paths.nameTheme(...at), nameTheme.show, nameTheme.keep),
  ...keeping(paths.theme(...at, ':theme'), showTheme, doRenameTheme),
  ...keeping(paths.putFurther(...at, ':theme'), showPutFurther, doPutFurther),

  reading(paths.howWeTalked(...at), showHowWeTalked),
  ...keeping(paths.reflect(...at), reflect.show, reflect.keep),
  ...keeping(paths.witness(...at), keepWitness.show, keepWitness.keep),
  post(paths.askBalance(...at), mayKeepRecord, 'room', doAskBalance),
  ...keeping(paths.balance(...at), showBalance, doBalance),

  ...keeping(paths.offerBack(...at), offerBack.show, offerBack.keep),
  ...keeping(paths.correct(...at), correctRecord.show, correctRecord.keep),
  ...keeping(paths.dissent(...at), attachDissent.show, attachDissent.keep),
  post(paths.agree(...at), mayKeepRecord, 'room', doAgree),

  reading(paths.research(...at), showResearch),
  ...keeping(paths.agreeResearch(...at), showAgreeResearch, doAgreeResearch),
  post(paths.takeBackResearch(...at), mayComeToRecord, 'room', doTakeBackResearch),
  post(paths.keepOutOfResearch(...at, ':said'), mayComeToRecord, 'room', doKeepOut),

  reading(paths.readBack(...at), showReadBack),
  ...keeping(paths.chooseReadBack(...at), showChooseReadBack, doChooseReadBack),

  ...quoting(paths.quotations(':partnership', ':engagement'), showQuotations),
  ...quoting(paths.addQuotation(':partnership', ':engagement'), showAddQuotation, doAddQuotation),
  ...quoting(paths.quotation(...quoted), showQuotation),
  ...quoting(paths.agreeUse(...quoted), showAgreeUse, doAgreeUse),
  ...quoting(paths.withdraw(...quoted), showWithdraw, doWithdraw),
  ...quoting(paths.slip(...quoted), showSlip, doPrintSlip),
  ...quoting(paths.posted(':partnership'), showPosted, doPosted),
  ...quoting(paths.addHolder(...quoted), showAddHolder, doAddHolder),
  get(paths.holderNote(...quoted, ':holder'), mayKeepQuotations, 'room', showHolderNote),
  post(paths.holderTold(...quoted, ':holder'), mayKeepQuotations, 'room', doHolderTold),
];
