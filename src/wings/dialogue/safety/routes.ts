// The site map of safety: whom to tell, and what cannot be kept private.
import { get, type InsideRoute, post } from '../../../shell/route.ts';
import { paths } from '../paths.ts';
import { mayReadSafety, maySetSafety } from '../policy.ts';
import { doSetSheet, showConcernSheets, showSetSheet } from './concern-sheets/concern-sheets.ts';
import {
  doAddLimits,
  doChangeLimits,
  showAddLimits,
  showCard,
  showCardInWelsh,
  showChangeLimits,
  showLimits,
} from './limits/limits.ts';
import { showWorried, showWorriedAt } from './worried/worried.ts';

const p = ':partnership';

export const safetyRoutes: readonly InsideRoute[] = [
  get(paths.worried(p), mayReadSafety, 'partners', showWorried, { quiet: true }),
  get(paths.worriedAt(p, ':place'), mayReadSafety, 'partners', showWorriedAt, { quiet: true }),
  get(paths.concernSheets(p), mayReadSafety, 'partners', showConcernSheets),
  get(paths.concernSheet(p, ':place'), maySetSafety, 'partners', showSetSheet),
  post(paths.concernSheet(p, ':place'), maySetSafety, 'partners', doSetSheet, { draft: 'A concern sheet' }),
  get(paths.limits(p), mayReadSafety, 'partners', showLimits),
  get(paths.addLimits(p), maySetSafety, 'partners', showAddLimits),
  post(paths.addLimits(p), maySetSafety, 'partners', doAddLimits, { draft: 'What we cannot keep private' }),
  get(paths.limitsCard(p, ':limits'), mayReadSafety, 'partners', showCard),
  get(paths.limitsCardWelsh(p, ':limits'), mayReadSafety, 'partners', showCardInWelsh),
  get(paths.changeLimits(p, ':limits'), maySetSafety, 'partners', showChangeLimits),
  post(paths.changeLimits(p, ':limits'), maySetSafety, 'partners', doChangeLimits, {
    draft: 'What we cannot keep private',
  }),
];
