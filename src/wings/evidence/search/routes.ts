// Search across everything that the viewer may see. Method, path, who may come this far, the highest tier met there, handler.
import { get, type InsideRoute } from '../../../shell/route.ts';
import type { Wing } from '../../../shell/wing.ts';
import { mayReadEvidence } from '../policy.ts';
import { searchPaths as paths } from './paths.ts';
import { showSearch } from './show-search/show-search.ts';

/** @param wings asked to title what was found, each thing by the wing that owns it */
export const searchRoutes = (wings: () => readonly Wing[]): readonly InsideRoute[] => [
  get(paths.search(':partnership'), mayReadEvidence, 'facilitators', showSearch(wings)),
];
