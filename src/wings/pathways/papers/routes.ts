// Services that are not here, papers for them and for the person, and a recorded death. Method, path, who may come this far, the highest
// tier met there, handler.
import { get, type InsideRoute, post } from '../../../shell/route.ts';
import { mayComeToPeople, mayReadServices } from '../policy.ts';
import { doCloseOutside, showCloseOutside } from './close-outside/close-outside.ts';
import { doCorrectDeath, doDeath, showCorrectDeath, showDeath } from './death/death.ts';
import { showHeldRecord } from './death/held-record.ts';
import { doOnPaper, showOnPaper } from './hand-over-on-paper/hand-over-on-paper.ts';
import { showInCare } from './in-care/in-care.ts';
import { doAddOutside, doChangeOutside, showAddOutside, showChangeOutside } from './keep-outside/keep-outside.ts';
import { showOutsideServices } from './list-outside/list-outside.ts';
import { gatePaths as paths } from './paths.ts';
import { doSlip, showSlipForm } from './slip/slip.ts';
import { doCheckOutside, doOpenOutside, showOutside } from './view-outside/view-outside.ts';

const p = ':partnership';
type Handler = InsideRoute['handler'];
const read = (path: string, show: Handler): InsideRoute => get(path, mayComeToPeople, 'partners', show);
const button = (path: string, press: Handler): InsideRoute => post(path, mayComeToPeople, 'partners', press);
/** A form: shown and sent at one address. What is typed about a person is never a draft. */
const form = (path: string, show: Handler, send: Handler, draft?: string): InsideRoute[] => [
  read(path, show),
  post(path, mayComeToPeople, 'partners', send, draft === undefined ? {} : { draft }),
];

const o = ':outside';
const h = ':handover';
const r = ':reference';
export const gateRoutes: readonly InsideRoute[] = [
  read(paths.outsideServices(p), showOutsideServices),
  ...form(paths.addOutside(p), showAddOutside, doAddOutside, 'A service that is not here'),
  read(paths.outside(p, o), showOutside),
  ...form(paths.changeOutside(p, o), showChangeOutside, doChangeOutside, 'How a service is reached'),
  button(paths.checkOutside(p, o), doCheckOutside),
  ...form(paths.closeOutside(p, o), showCloseOutside, doCloseOutside),
  button(paths.openOutside(p, o), doOpenOutside),

  get(paths.inCare(p), mayReadServices, 'partners', showInCare),
  ...form(paths.handoverOnPaper(p, h), showOnPaper, doOnPaper),
  ...form(paths.slip(p, h), showSlipForm, doSlip),

  ...form(paths.death(p, r), showDeath, doDeath),
  read(paths.heldRecord(p, r), showHeldRecord),
  ...form(paths.correctDeath(p, r), showCorrectDeath, doCorrectDeath),
];
