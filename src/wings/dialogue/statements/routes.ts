// The site map of statements: put between dialogues, accepted or refused, and put in their order.
import { get, type InsideRoute, post } from '../../../shell/route.ts';
import { doAccept, showAccept } from './accept/accept.ts';
import { doChange, doMove, showChange } from './change/change.ts';
import { showStatements } from './list/list.ts';
import { doAnswerOffer, doOffer, showOffer } from './offer/offer.ts';
import { statementPaths as paths } from './paths.ts';
import { mayKeepStatements, mayPutStatements, mayReadStatements } from './policy.ts';
import { doPut, showPut } from './put/put.ts';
import { doRefuse, showRefuse } from './refuse/refuse.ts';
import { showStatement } from './show/show.ts';
import { showSlip } from './slip/slip.ts';
import { doTakeBack, showTakeBack } from './take-back/take-back.ts';

const at = [':partnership', ':engagement', ':session'] as const;
const one = [...at, ':statement'] as const;
/** A line in the log for each would tell who put one, and when. */
const unlogged = (route: InsideRoute): InsideRoute => ({ ...route, unlogged: true });

export const statementRoutes: readonly InsideRoute[] = [
  get(paths.statements(...at), mayReadStatements, 'partners', showStatements),
  unlogged(get(paths.put(...at), mayPutStatements, 'partners', showPut)),
  unlogged(post(paths.put(...at), mayPutStatements, 'partners', doPut, { draft: 'A statement' })),
  get(paths.statement(...one), mayKeepStatements, 'facilitators', showStatement),
  get(paths.accept(...one), mayKeepStatements, 'facilitators', showAccept),
  post(paths.accept(...one), mayKeepStatements, 'facilitators', doAccept),
  get(paths.offerWords(...one), mayKeepStatements, 'facilitators', showOffer),
  post(paths.offerWords(...one), mayKeepStatements, 'facilitators', doOffer, { draft: 'Other words for a statement' }),
  unlogged(post(paths.answerOffer(...one), mayPutStatements, 'partners', doAnswerOffer)),
  get(paths.refuse(...one), mayKeepStatements, 'facilitators', showRefuse),
  post(paths.refuse(...one), mayKeepStatements, 'facilitators', doRefuse, { draft: 'Why a statement is refused' }),
  get(paths.change(...one), mayKeepStatements, 'facilitators', showChange),
  post(paths.change(...one), mayKeepStatements, 'facilitators', doChange, { draft: 'Words of a statement' }),
  post(paths.move(...one), mayKeepStatements, 'facilitators', doMove),
  unlogged(get(paths.takeBack(...one), mayReadStatements, 'room', showTakeBack)),
  unlogged(post(paths.takeBack(...one), mayReadStatements, 'room', doTakeBack)),
  get(paths.slip(...one), mayKeepStatements, 'facilitators', showSlip),
];
