// The site map of common ground: from statements that were put to what everyone supports, what divides, and how sure we are.
import { get, type InsideRoute, post } from '../../../shell/route.ts';
import { mayAskStatements, mayReadCommonGround } from '../policy.ts';
import { doAskStatements, showAskStatements } from './ask/ask.ts';
import { takeFigures } from './figures/figures.ts';
import { commonGroundPaths as paths } from './paths.ts';
import { printCommonGround, printLargeCommonGround } from './print/print.ts';
import { showCommonGround, showInFull, showInOneLine, showReadAloud } from './readings.ts';

const [p, e, s] = [':partnership', ':engagement', ':session'] as const;

export const commonGroundRoutes: readonly InsideRoute[] = [
  get(paths.askStatements(p, e, s), mayAskStatements, 'partners', showAskStatements),
  post(paths.askStatements(p, e, s), mayAskStatements, 'partners', doAskStatements, { draft: 'Statements to ask' }),
  get(paths.commonGround(p, e, s), mayReadCommonGround, 'partners', showCommonGround),
  get(paths.commonGroundInOneLine(p, e, s), mayReadCommonGround, 'partners', showInOneLine),
  get(paths.commonGroundInFull(p, e, s), mayReadCommonGround, 'partners', showInFull),
  get(paths.commonGroundReadAloud(p, e, s), mayReadCommonGround, 'partners', showReadAloud),
  get(paths.commonGroundFigures(p, e, s), mayReadCommonGround, 'partners', takeFigures),
  get(paths.commonGroundPicture(p, e, s), mayReadCommonGround, 'partners', printCommonGround),
  get(paths.commonGroundLargePrint(p, e, s), mayReadCommonGround, 'partners', printLargeCommonGround),
];
