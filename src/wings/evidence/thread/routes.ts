// How the thread holds, and the thread through one thing in both directions. Method, path, who may come this far, the highest tier met there, handler.
import { get, type InsideRoute } from '../../../shell/route.ts';
import type { Wing } from '../../../shell/wing.ts';
import { mayReadEvidence } from '../policy.ts';
import { threadPaths as paths } from './paths.ts';
import { showHealth } from './show-health/show-health.ts';
import { showThread } from './thread.ts';

const p = ':partnership';

/** The thread asks every wing. */
export const threadRoutes = (wings: () => readonly Wing[]): readonly InsideRoute[] => [
  get(paths.threadHealth(p), mayReadEvidence, 'partners', showHealth),
  get(paths.thread(p, ':kind', ':id'), mayReadEvidence, 'facilitators', showThread(wings)),
];
