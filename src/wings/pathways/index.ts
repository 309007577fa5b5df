// The face of the pathways wing: many providers, one team at each place, and nobody lost between them.
import type { Wing } from '../../shell/wing.ts';
import { letOutQuarters } from './continuity/round.ts';
import { openReferral } from './directory/open-referral/serve.ts';
import { exported } from './exported.ts';
import { handoverRound } from './handovers/round.ts';
import { homePartOf } from './home.ts';
import { kinds } from './kinds.ts';
import { paths } from './paths.ts';
import { nameRound } from './references/round.ts';
import { routes } from './routes.ts';

export { letOutAll as letOutContinuity } from './continuity/round.ts';
export { linesInWords } from './directory/import-services/reading.ts';
export { checkAnswers, checklist, handoverStates, holderOf } from './handover.ts';
export { clockDays } from './handover-days.ts';
export { keepIdentities } from './identity.ts';
export { continuityLetOut, type LetOutQuarter, lostLetOut } from './let-out-series.ts';
export { referralStates } from './references/referral.ts';
export { lostForAgenda } from './sessions-lost/agenda.ts';
export { countFaults, type LostWeek, reasons, type Word } from './sessions-lost/lost.ts';
export { letOut } from './sessions-lost/quarter.ts';
export { lostWeekRow } from './store/lost-weeks.ts';
export { destroyTakenFile } from './store/taken-files.ts';
export { takeFile, takenText } from './taken-file.ts';
export { stillOpenAt } from './teams/still-open.ts';
export { travellingKinds } from './what-travels.ts';

export const pathways: Wing = {
  name: 'pathways',
  routes,
  navigation: [
    {
      text: 'Services',
      href: paths.services,
      owns: /^\/(services|teams|references|referrals|handovers|sessions-lost|continuity|outside-services)(\/|$)/,
    },
  ],
  kinds,
  exported,
  home: homePartOf,
  open: openReferral,
  rounds: [handoverRound, nameRound, letOutQuarters],
};
