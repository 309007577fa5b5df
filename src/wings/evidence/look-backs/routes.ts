// Look-backs, six and twelve months after the work. Method, path, who may come this far, the highest tier met there, handler.
import { get, type InsideRoute, post } from '../../../shell/route.ts';
import { mayHoldLookBack, mayReadEvidence } from '../policy.ts';
import { doHoldLookBack, showHoldLookBack } from './hold-look-back/hold-look-back.ts';
import { showLookBacks } from './list-look-backs/list-look-backs.ts';
import { showLookBack } from './look-back/look-back.ts';
import { lookBackPaths as paths } from './paths.ts';

const p = ':partnership';
const [e, m] = [':engagement', ':months'];

export const lookBackRoutes: readonly InsideRoute[] = [
  get(paths.lookBacks(p), mayReadEvidence, 'partners', showLookBacks),
  get(paths.lookBack(p, e, m), mayReadEvidence, 'partners', showLookBack),
  get(paths.holdLookBack(p, e, m), mayHoldLookBack, 'partners', showHoldLookBack),
  post(paths.holdLookBack(p, e, m), mayHoldLookBack, 'partners', doHoldLookBack, { draft: 'A look-back' }),
];
