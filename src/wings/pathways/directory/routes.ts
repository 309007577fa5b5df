// The directory of services: what is offered where, and what is tailored there. Method, path, who may come this far, the highest tier met there, handler.
import { get, type InsideRoute, post } from '../../../shell/route.ts';
import { mayKeepServices, mayReadServices } from '../policy.ts';
import { doAddService, showAddService } from './add-service/add-service.ts';
import { doChangeService, showChangeService } from './change-service/change-service.ts';
import {
  doImportPreview,
  doImportServices,
  showImportPreview,
  showImportServices,
  takeServicesTable,
  takeTemplate,
} from './import-services/import-services.ts';
import { showServices } from './list-services/list-services.ts';
import { doMoveService, showMoveService } from './move-service/move-service.ts';
import {
  doChangeOffer,
  doEndOffer,
  doOfferService,
  showChangeOffer,
  showEndOffer,
  showOfferService,
} from './offer-service/offer-service.ts';
import { directoryPaths as paths } from './paths.ts';
import { showServicesAt } from './print-place/print-place.ts';
import { showService } from './service/service.ts';
import { doShowPublicly, showShowPublicly } from './show-publicly/show-publicly.ts';

const p = ':partnership';
const s = ':service';
const o = ':offer';
type Handler = InsideRoute['handler'];
const read = (path: string, show: Handler): InsideRoute => get(path, mayReadServices, 'partners', show);
/** A form: shown and sent at one address. With a name it is kept when it is to be finished later. */
const form = (path: string, show: Handler, send: Handler, draft?: string): InsideRoute[] => [
  get(path, mayKeepServices, 'partners', show),
  post(path, mayKeepServices, 'partners', send, draft === undefined ? {} : { draft }),
];

export const directoryRoutes: readonly InsideRoute[] = [
  read(paths.services(p), showServices),
  read(paths.servicesTable(p), takeServicesTable),
  ...form(paths.addService(p), showAddService, doAddService, 'A service'),
  read(paths.servicesAt(p, ':place'), showServicesAt),
  get(paths.importServices(p), mayKeepServices, 'partners', showImportServices),
  post(paths.importServices(p), mayKeepServices, 'partners', doImportServices, { takesFile: true }),
  read(paths.importTemplate(p), takeTemplate),
  ...form(paths.importPreview(p, ':file'), showImportPreview, doImportPreview),
  read(paths.service(p, s), showService),
  ...form(paths.changeService(p, s), showChangeService, doChangeService, 'Changes to a service'),
  ...form(paths.moveService(p, s), showMoveService, doMoveService, 'Whether a service runs'),
  ...form(paths.showPublicly(p, s), showShowPublicly, doShowPublicly),
  ...form(paths.offerService(p, s), showOfferService, doOfferService, 'A service at a place'),
  ...form(paths.changeOffer(p, s, o), showChangeOffer, doChangeOffer, 'Changes to a service at a place'),
  ...form(paths.endOffer(p, s, o), showEndOffer, doEndOffer, 'The end of a service at a place'),
];
