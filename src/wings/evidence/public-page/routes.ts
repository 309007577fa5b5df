// What anybody may read of a partnership. Method, path, who may come this far, the highest tier met there, handler.
import { get, type InsideRoute, post } from '../../../shell/route.ts';
import { mayReadEvidence } from '../policy.ts';
import { doChoosePublic, showChoosePublic } from './choose-public/choose-public.ts';
import { doClosePublicPage, doOpenPublicPage } from './move-public-page/move-public-page.ts';
import { publicPagePaths as paths } from './paths.ts';
import { showPublicPage } from './show-public-page/show-public-page.ts';

const p = ':partnership';

// where both lead they decide, whatever their role: who may is asked of the leads in each handler
export const publicPageRoutes: readonly InsideRoute[] = [
  get(paths.publicPage(p), mayReadEvidence, 'published', showPublicPage),
  post(paths.openPublicPage(p), mayReadEvidence, 'published', doOpenPublicPage),
  post(paths.closePublicPage(p), mayReadEvidence, 'published', doClosePublicPage),
  get(paths.choosePublic(p), mayReadEvidence, 'partners', showChoosePublic),
  post(paths.choosePublic(p), mayReadEvidence, 'partners', doChoosePublic),
];
