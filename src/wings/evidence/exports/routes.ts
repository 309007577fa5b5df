// What is taken out as open files. Method, path, who may come this far, the highest tier met there, handler.
import { get, type InsideRoute, post } from '../../../shell/route.ts';
import type { Wing } from '../../../shell/wing.ts';
import { mayReadEvidence, mayTakeForSomebody, mayTakeOut, mayTakeOwn } from '../policy.ts';
import { declaredBy } from './declared.ts';
import { doAboutSomebody, doAboutYou, showAboutSomebody, showAboutYou } from './kept-about/kept-about.ts';
import { showExports } from './list-exports/list-exports.ts';
import { exportPaths as paths } from './paths.ts';
import { doTakeOut, showTakeOut } from './take-out/take-out.ts';

const p = ':partnership';
const tiers = ['published', 'partners', 'facilitators'] as const;

export function exportRoutes(wings: () => readonly Wing[]): readonly InsideRoute[] {
  const exported = () => declaredBy(wings());
  return [
    get(paths.exports(p), mayReadEvidence, 'partners', showExports),
    ...tiers.flatMap((tier) => [
      get(paths.takeOut(p, tier), mayTakeOut(tier), tier, showTakeOut(tier)),
      post(paths.takeOut(p, tier), mayTakeOut(tier), tier, doTakeOut(tier, exported)),
    ]),
    get(paths.aboutYou(p), mayTakeOwn, 'partners', showAboutYou),
    post(paths.aboutYou(p), mayTakeOwn, 'partners', doAboutYou(exported)),
    get(paths.aboutSomebody(p, ':person'), mayTakeForSomebody, 'partners', showAboutSomebody),
    post(paths.aboutSomebody(p, ':person'), mayTakeForSomebody, 'partners', doAboutSomebody(exported)),
  ];
}
