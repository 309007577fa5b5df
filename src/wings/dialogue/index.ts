// The face of the dialogue wing: engagements, preparation, sessions, the record.
import type { Wing } from '../../shell/wing.ts';
import { exported } from './exported.ts';
import { showHome } from './home/home.ts';
import { dialogueKinds } from './kinds.ts';
import { paths } from './paths.ts';
import { recordKinds } from './record-kinds.ts';
import { routes } from './routes.ts';

export { markBrought } from './brought.ts';
export type { Engagement } from './engagement.ts';
export { paths as dialoguePaths } from './paths.ts';
export type { Use as QuotationUse } from './quotations/quotation.ts';
export { recordPaths } from './record-paths.ts';
export { readSaidForCoding } from './said-for-coding.ts';
export { findSaidAt } from './said-found.ts';
export { findSaidFurther, type SaidFurther } from './said-further.ts';
export { type Session, sessionKindWords, sessionStateWords } from './session.ts';
export { carriedWordsGone, type FoundStatements, findSessionWithStatements } from './statements/found.ts';
export { statementPaths } from './statements/paths.ts';
export { refusingTogether } from './statements/refuse-together.ts';
export type { AcceptedStatement } from './statements/statement.ts';
export { readAskingSessions } from './store/asking-sessions.ts';
export { readRoomsThatAgreed } from './store/coding-consent.ts';
export { findEngagement, findEngagementById, readEngagements } from './store/engagement.ts';
export { readForReport, readQuotationsFor, readSessionNames } from './store/for-report.ts';
export { readHeldIn } from './store/held-in.ts';
export { readSessions } from './store/session.ts';
export { sidesMet } from './store/sides-met.ts';
export { askedAs, markStatementsAsked, readAcceptedStatements } from './store/statement.ts';
export { readStruckOrigins, readThemeRows } from './store/theme.ts';

export const dialogue: Wing = {
  name: 'dialogue',
  routes,
  navigation: [{ text: 'Dialogues', href: paths.dialogues, owns: /^\/(dialogues|limits|concern-sheets)/ }],
  kinds: { ...dialogueKinds, ...recordKinds },
  exported,
  home: showHome,
};
