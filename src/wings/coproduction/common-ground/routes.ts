// The site map of common ground: from statements that were put to what everyone supports, what divides, and how sure we are.
import { get, type InsideRoute, post } from '../../../shell/route.ts';
import { mayAskStatements } from '../policy.ts';
import { doAskStatements, showAskStatements } from './ask/ask.ts';
import { commonGroundPaths as paths } from './paths.ts';

const [p, e, s] = [':partnership', ':engagement', ':session'] as const;

export const commonGroundRoutes: readonly InsideRoute[] = [
  get(paths.askStatements(p, e, s), mayAskStatements, 'partners', showAskStatements),
  post(paths.askStatements(p, e, s), mayAskStatements, 'partners', doAskStatements, { draft: 'Statements to ask' }),
];
