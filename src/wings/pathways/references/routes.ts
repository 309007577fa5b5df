// References of people, what stands about them here, and referrals from one provider to another. Method, path, who may come this far, the
// highest tier met there, handler. No form here has a draft: what is typed in it is about one person, and is kept with them or not at all.
import { get, type InsideRoute, post } from '../../../shell/route.ts';
import { mayComeToPeople } from '../policy.ts';
import { showReferrals } from './asked/asked.ts';
import { doEndBeside, showEndBeside } from './end-beside/end-beside.ts';
import { doAddGoesAlong, showAddGoesAlong } from './goes-along/add.ts';
import { doChangeGoesAlong, showChangeGoesAlong } from './goes-along/change.ts';
import { showGoesAlong } from './goes-along/print.ts';
import { doJoin, showJoin } from './join/join.ts';
import { doLeft, showLeft } from './left/left.ts';
import { doOpenName, showOpenName } from './open-name/open-name.ts';
import { referencePaths as paths } from './paths.ts';
import { showPeople } from './people/people.ts';
import { showPerson } from './person/person.ts';
import { doRefer, showRefer } from './refer/refer.ts';
import { doMoveReferral, showMoveReferral } from './referral/move-referral.ts';
import { showReferral } from './referral/show-referral.ts';
import { doKeepList, showPreview } from './take-in/preview.ts';
import { doTakeIn, showTakeIn } from './take-in/take-in.ts';
import { takeListTemplate } from './take-in/template.ts';
import { doWantsHelp, showWantsHelp } from './wants-help/wants-help.ts';

const p = ':partnership';
const r = ':reference';
type Handler = InsideRoute['handler'];
const read = (path: string, show: Handler): InsideRoute => get(path, mayComeToPeople, 'partners', show);
/** A form: shown and sent at one address. */
const form = (path: string, show: Handler, send: Handler, more: { takesFile?: boolean } = {}): InsideRoute[] => [
  get(path, mayComeToPeople, 'partners', show),
  post(path, mayComeToPeople, 'partners', send, more),
];

export const referenceRoutes: readonly InsideRoute[] = [
  read(paths.references(p), showPeople),
  ...form(paths.takeIn(p), showTakeIn, doTakeIn, { takesFile: true }),
  read(paths.listTemplate(p), takeListTemplate),
  ...form(paths.takenIn(p, ':file'), showPreview, doKeepList),
  read(paths.reference(p, r), showPerson),
  ...form(paths.openName(p, r), showOpenName, doOpenName),
  read(paths.goesAlong(p, r), showGoesAlong),
  ...form(paths.addGoesAlong(p, r), showAddGoesAlong, doAddGoesAlong),
  ...form(paths.oneGoesAlong(p, r, ':thing'), showChangeGoesAlong, doChangeGoesAlong),
  ...form(paths.wantsHelp(p, r), showWantsHelp, doWantsHelp),
  ...form(paths.left(p, r), showLeft, doLeft),
  ...form(paths.refer(p, r), showRefer, doRefer),
  ...form(paths.endBeside(p, r, ':beside'), showEndBeside, doEndBeside),
  ...form(paths.join(p, r), showJoin, doJoin),
  read(paths.referrals(p), showReferrals),
  read(paths.referral(p, ':referral'), showReferral),
  ...form(paths.moveReferral(p, ':referral', ':move'), showMoveReferral, doMoveReferral),
];
