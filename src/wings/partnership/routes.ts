// The wing's site map: method, path, who may come this far, the highest tier met there, handler.
import { get, type InsideRoute, post } from '../../shell/route.ts';
import { doAddPartner, showAddPartner } from './add-partner/add-partner.ts';
import { doChangePartner, showChangePartner } from './change-partner/change-partner.ts';
import { showPartners } from './partners/partners.ts';
import { paths } from './paths.ts';
import { mayKeepPartners, mayReadPartners } from './policy.ts';

const p = ':partnership';

export const routes: readonly InsideRoute[] = [
  get(paths.partners(p), mayReadPartners, 'partners', showPartners),
  get(paths.addPartner(p), mayKeepPartners, 'partners', showAddPartner),
  post(paths.addPartner(p), mayKeepPartners, 'partners', doAddPartner, { draft: 'A new partner' }),
  get(paths.changePartner(p, ':partner'), mayReadPartners, 'partners', showChangePartner),
  post(paths.changePartner(p, ':partner'), mayReadPartners, 'partners', doChangePartner, {
    draft: 'Changes to a partner',
  }),
];
