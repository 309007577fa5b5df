// The face of the co-production wing: standards reviewed together, and what was put, answered, changed and told back.
import type { Wing } from '../../shell/wing.ts';
import { homePartOf } from './home.ts';
import { kinds } from './kinds.ts';
import { paths } from './paths.ts';
import { routes } from './routes.ts';
import { tellBackByMail } from './tell-back/mail.ts';

export { unansweredForAgenda } from './answer-agenda.ts';
export { cameFor } from './course.ts';
export { type Framework, frameworksOf, reviewQuestions, viewQuestions } from './framework.ts';
export { NOTES_AT_LEAST } from './notes-audit.ts';
export { tokenInAddress } from './number.ts';
export { peersReleased } from './peer-pathway.ts';
export { letOut } from './release.ts';
export type { RoundQuestion as LoadedQuestion } from './round.ts';
export { settingAsideTogether } from './set-aside-together.ts';
export { keepSealed } from './store/sealed.ts';
export { takeBounce } from './tell-back/mail.ts';

export const coproduction: Wing = {
  name: 'coproduction',
  routes,
  navigation: [
    { text: 'Answers', href: paths.answers, owns: /^\/(answers|rounds|frameworks|wards|leading|courses)(\/|$)/ },
  ],
  kinds,
  home: homePartOf,
  errands: [tellBackByMail],
};
