// The face of the agreement wing: vision, expectations, commitments, the joint plan, the forum.
import type { Wing } from '../../shell/wing.ts';
import { calendar } from './calendar.ts';
import { exported } from './exported.ts';
import { forumInvitation } from './forum-invitation.ts';
import { homeWith } from './home.ts';
import { kinds } from './kinds.ts';
import { paths } from './paths.ts';
import type { ReadPending } from './pending.ts';
import { round } from './round.ts';
import { routesWith } from './routes.ts';

export { addToPlan } from './add-to-plan.ts';
export { agendaOf, reasonWords } from './agenda.ts';
export { lastSaid } from './commitment.ts';
export { cadenceOf, nextMeeting } from './forum.ts';
export { type FrozenBefore, frozenBefore } from './frozen-before.ts';
export { kinds as agreementKinds } from './kinds.ts';
export { launchPaths } from './launch-paths.ts';
export { paths as agreementPaths } from './paths.ts';
export { type AllPending, type BringToAgenda, pendingWith, type ReadPending } from './pending.ts';
export { mayProposeVision } from './policy.ts';
export { readActions } from './seen-actions.ts';
export { moveTier, type Publishable, readAgreed } from './store/for-report.ts';
export { readTeam as readMetAs } from './store/team.ts';
export { type AsPrinted, type Checked, checkPaper } from './working-agreement/print/check-paper.ts';
export { agreementPdf } from './working-agreement/print/pdf.ts';
export { signingPage } from './working-agreement/print/signing-page.ts';

/** The wing, given what only later wings know: what they bring to an agenda. */
export const agreementWith = (readPending: ReadPending): Wing => ({
  name: 'agreement',
  routes: routesWith(readPending),
  navigation: [
    { text: 'Agreement', href: paths.agreement, owns: /^\/agreement(\/|$)/ },
    { text: 'Plan', href: paths.plan, owns: /^\/plan(\/|$)/ },
  ],
  kinds,
  exported,
  home: homeWith(readPending),
  calendar,
  errands: [forumInvitation],
  rounds: [round],
});
