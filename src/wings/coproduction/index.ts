// The face of the co-production wing: standards reviewed together, and what was put, answered, changed and told back.
import type { Wing } from '../../shell/wing.ts';
import { tellBackByMail } from './answers/tell-back/mail.ts';
import { exported } from './exported.ts';
import { homePartOf } from './home.ts';
import { kinds } from './kinds.ts';
import { paths } from './paths.ts';
import { answerByLink } from './rounds/answer-links/answer.ts';
import { routes } from './routes.ts';

export { unansweredForAgenda } from './answers/agenda.ts';
export { tokenInAddress } from './answers/number.ts';
export { answerPaths } from './answers/paths.ts';
export { clocksOf, figuresOf, medianDaysOf, type Stretch, type Tally } from './answers/put.ts';
export { settingAsideTogether } from './answers/set-aside-together.ts';
export { stitchesOf } from './answers/stitches.ts';
export { takeBounce } from './answers/tell-back/mail.ts';
export { type AskedStatement, statementQuestions } from './common-ground/asked.ts';
export type { Finding } from './common-ground/finding.ts';
export { peersReleased } from './leading/peer-pathway.ts';
export { paths as coproductionPaths } from './paths.ts';
export { type Framework, frameworksOf, reviewQuestions, viewQuestions } from './rounds/framework.ts';
export { letOut } from './rounds/release.ts';
export type { RoundQuestion as LoadedQuestion } from './rounds/round.ts';
export { readAnswerDays } from './store/answer-days.ts';
export { movePutTier, type PutInPeriod, type PutKind, putKinds, readPutInPeriod } from './store/for-report.ts';
export { findLongestWaiting, readTallies as readPutTallies } from './store/items.ts';
export { keepSealed } from './store/sealed.ts';
export { moveToldBack, readToldBack, type ToldBack } from './store/told-back-items.ts';
export { readUntoldIn } from './store/told-in.ts';
export { cameFor } from './wards/course.ts';
export { NOTES_AT_LEAST } from './wards/notes-audit.ts';
export { medianOf, type RunSignal, runRuleSource, runSignals } from './wards/run-signals.ts';

export const coproduction: Wing = {
  name: 'coproduction',
  routes,
  navigation: [
    { text: 'Answers', href: paths.answers, owns: /^\/(answers|rounds|frameworks|wards|leading|courses)(\/|$)/ },
  ],
  kinds,
  exported,
  home: homePartOf,
  errands: [tellBackByMail],
  outside: answerByLink,
};
