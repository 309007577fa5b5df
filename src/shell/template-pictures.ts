import nunjucks from 'nunjucks';
import { balanceBar, isSpoke, spokeWords } from '../pictures/balance-bar.ts';
import { type CommonGroundRow, commonGroundRow, tickKey, whiskerKey } from '../pictures/common-ground.ts';
import { type ControlChart, drawControlChart } from '../pictures/control-chart.ts';
import { type DayClock, drawDayClock } from '../pictures/day-clock.ts';
import { drawFunnel, type Funnel } from '../pictures/funnel.ts';
import { isStateKind, lineEnd, stateKinds } from '../pictures/line-end.ts';
import { drawLostTo, type LostTo } from '../pictures/lost-to.ts';
import { isPerspectiveKind, mark } from '../pictures/mark.ts';
import { type MapPlace, opinionMap } from '../pictures/opinion-map.ts';
import { drawReadings, type ReadingsOverTime } from '../pictures/readings-over-time.ts';
import { isReadingKind, readingWords, relationshipLine } from '../pictures/relationship.ts';
import { lock, type ReviewLine, reviewKey, reviewLine } from '../pictures/review.ts';
import { drawRunChart, type RunChart } from '../pictures/run-chart.ts';
import { smallStrands, strands, strandsDown } from '../pictures/strands.ts';
import { isSymbol, symbol } from '../pictures/symbol.ts';
import { type ThreadPicture, threadPicture } from '../pictures/thread-picture.ts';
import { isTier, tierRipple, tierWords } from '../pictures/tier-ripple.ts';
import type { FormView } from './form.ts';

/** Drawings are finished text that has escaped its own words, so a template prints them as they are. */
const drawn = (svg: string) => new nunjucks.runtime.SafeString(svg);

const known = <T extends string>(what: string, name: string, is: (name: string) => name is T): T => {
  if (is(name)) return name;
  throw new Error(`there is no ${what} called "${name}"`);
};

const errorAt = (form: FormView, name: string): string | undefined =>
  form.errors.find((error) => error.name === name)?.text;

/** What macros call to draw, and to find their own error. Pages use the macros. */
export const templateGlobals = {
  errorAt,
  drawLineEnd: (kind: string) => drawn(lineEnd(known('state', kind, isStateKind))),
  groundOf: (kind: string) => stateKinds[known('state', kind, isStateKind)].ground,
  drawTier: (name: string) => drawn(tierRipple(known('tier', name, isTier))),
  tierWords: (name: string) => tierWords[known('tier', name, isTier)],
  drawMark: (kind: string, empty = false) => drawn(mark(known('perspective', kind, isPerspectiveKind), { empty })),
  drawRelation: (reading: string, part: 'left' | 'right' | 'whole') =>
    drawn(relationshipLine(known('reading', reading, isReadingKind), part)),
  readingWords: (reading: string) => readingWords[known('reading', reading, isReadingKind)],
  drawReadings: (model: ReadingsOverTime) => {
    const { words, strips, dialogues, axis } = drawReadings(model);
    const shown = strips.map(({ level, drawing }) => ({ level, drawing: drawn(drawing) }));
    return { words, strips: shown, dialogues: drawn(dialogues), axis: drawn(axis) };
  },
  drawRunChart: (model: RunChart) => {
    const { wide, narrow } = drawRunChart(model);
    return { wide: drawn(wide), narrow: drawn(narrow) };
  },
  drawControlChart: (model: ControlChart) => {
    const { wide, narrow, small } = drawControlChart(model);
    return { wide: drawn(wide), narrow: drawn(narrow), small: drawn(small) };
  },
  drawDayClock: (model: DayClock) => drawn(drawDayClock(model)),
  drawFunnel: (model: Funnel) => drawFunnel(model).map(drawn),
  drawLostTo: (model: LostTo) => drawLostTo(model).map(drawn),
  drawBalance: (id: string, kind: string, spoke: string) =>
    drawn(balanceBar(id, known('perspective', kind, isPerspectiveKind), known('share', spoke, isSpoke))),
  spokeWords: (spoke: string) => spokeWords[known('share', spoke, isSpoke)],
  drawReviewLine: (model: ReviewLine) => drawn(reviewLine(model)),
  drawReviewKey: () => drawn(reviewKey()),
  drawCommonGround: (model: CommonGroundRow) => drawn(commonGroundRow(model)),
  drawWhiskerKey: () => drawn(whiskerKey()),
  drawTickKey: () => drawn(tickKey()),
  drawOpinionMap: (places: readonly MapPlace[]) => drawn(opinionMap(places)),
  drawLock: () => drawn(lock()),
  drawThread: (model: ThreadPicture) => drawn(threadPicture(model)),
  drawSymbol: (name: string) => drawn(symbol(known('symbol', name, isSymbol))),
  drawStrands: () => drawn(strands()),
  drawStrandsDown: () => drawn(strandsDown()),
  drawSmallStrands: () => drawn(smallStrands()),
};
