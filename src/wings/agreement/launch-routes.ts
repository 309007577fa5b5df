// The launch's part of the wing's site map, and meet the team.
import { get, type InsideRoute, post } from '../../shell/route.ts';
import { doCallOff, doHeld, showCallOff, showHeld } from './end-launch/end-launch.ts';
import { doAnswerInvitation, doInvite, showInvite } from './invite-to-launch/invite-to-launch.ts';
import { showLaunch } from './launch/launch.ts';
import { showLaunchInvitation } from './launch-invitation/launch-invitation.ts';
import { doAddItem, doChangeItem, doRemoveItem, showAddItem, showChangeItem } from './launch-item/launch-item.ts';
import { showLaunchPack } from './launch-pack/launch-pack.ts';
import { launchPaths } from './launch-paths.ts';
import { doYou, showTeam, showYou } from './meet-the-team/meet-the-team.ts';
import { doYourName, showYourName } from './name-in-programme/name-in-programme.ts';
import { mayKeepAgreement, mayReadAgreement } from './policy.ts';
import { doChangeLaunch, doSetUpLaunch, showChangeLaunch, showSetUpLaunch } from './set-launch/set-launch.ts';

const [p, at, launch, item] = [':partnership', ':agreement', ':launch', ':item'];
type Handler = InsideRoute['handler'];

const form = (path: string, show: Handler, send: Handler, draft: string): InsideRoute[] => [
  get(path, mayKeepAgreement, 'partners', show),
  post(path, mayKeepAgreement, 'partners', send, { draft }),
];

export const launchRoutes: readonly InsideRoute[] = [
  get(launchPaths.launches(p, at), mayReadAgreement, 'partners', showLaunch),
  ...form(launchPaths.setUp(p, at), showSetUpLaunch, doSetUpLaunch, 'A launch'),
  get(launchPaths.launch(p, at, launch), mayReadAgreement, 'partners', showLaunch),
  ...form(launchPaths.change(p, at, launch), showChangeLaunch, doChangeLaunch, 'Changes to a launch'),
  ...form(launchPaths.addItem(p, at, launch), showAddItem, doAddItem, 'An item of the programme'),
  ...form(launchPaths.changeItem(p, at, launch, item), showChangeItem, doChangeItem, 'An item of the programme'),
  post(launchPaths.removeItem(p, at, launch, item), mayKeepAgreement, 'partners', doRemoveItem),
  get(launchPaths.yourName(p, at, launch, item), mayReadAgreement, 'partners', showYourName),
  post(launchPaths.yourName(p, at, launch, item), mayReadAgreement, 'partners', doYourName),
  ...form(launchPaths.invite(p, at, launch), showInvite, doInvite, 'Who is invited'),
  post(launchPaths.answer(p, at, launch), mayReadAgreement, 'partners', doAnswerInvitation),
  ...form(launchPaths.held(p, at, launch), showHeld, doHeld, 'What came of the launch'),
  ...form(launchPaths.callOff(p, at, launch), showCallOff, doCallOff, 'Why a launch is called off'),
  get(launchPaths.invitation(p, at, launch), mayReadAgreement, 'partners', showLaunchInvitation),
  get(launchPaths.pack(p, at, launch), mayReadAgreement, 'partners', showLaunchPack),
  get(launchPaths.team(p), mayReadAgreement, 'partners', showTeam),
  get(launchPaths.you(p), mayReadAgreement, 'partners', showYou),
  // what someone types about themselves and does not keep is kept nowhere
  post(launchPaths.you(p), mayReadAgreement, 'partners', doYou),
];
