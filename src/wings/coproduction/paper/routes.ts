import { get, type InsideRoute, post } from '../../../shell/route.ts';
import { mayHandOutPaper, mayKeyPaper, mayPrintPaper } from '../policy.ts';
import { showBatch, showCover } from './batch/batch.ts';
import { showBlank } from './blank/blank.ts';
import { doCount, showCompare } from './compare/compare.ts';
import { doDropBatch, showDropBatch } from './drop/drop.ts';
import { doHandBack, doHandTo, showHanded } from './handed/handed.ts';
import { doBeginCheck, doBeginKeying, doGiveCheckBack, doOpenPileAgain, showBeginKeying } from './key/begin.ts';
import { doKey, doPileWhole, doPutKeyedRight, doTakeKeyedOut, showKey, showPutKeyedRight } from './key/key.ts';
import { showPack } from './pack/pack.ts';
import { paperPaths as paths } from './paths.ts';
import { showPrintedSheet } from './sheets/sheets.ts';
import { doStartBatch, showStartBatch } from './start/start.ts';
import { showPaperTable } from './table/table.ts';

const round = [':partnership', ':printed'] as const;
const pile = [':partnership', ':batch'] as const;
const keyed = [...pile, ':keyed'] as const;

// No form of keying has a draft: what stands on a sheet is kept in its pile or nowhere.
const keying = (path: string, handler: InsideRoute['handler']) => post(path, mayKeyPaper, 'room', handler);
const atPile = (path: string, handler: InsideRoute['handler']) => get(path, mayKeyPaper, 'room', handler);

export const paperRoutes: readonly InsideRoute[] = [
  get(paths.paper(':partnership'), mayPrintPaper, 'partners', showPaperTable),
  get(paths.blank(':partnership', ':blank', ':paper'), mayPrintPaper, 'partners', showBlank),
  get(paths.pack(...round), mayPrintPaper, 'partners', showPack),
  get(paths.printedSheet(...round, ':paper'), mayPrintPaper, 'partners', showPrintedSheet),
  get(paths.handed(...round), mayHandOutPaper, 'facilitators', showHanded),
  post(paths.handTo(...round, ':taker'), mayHandOutPaper, 'facilitators', doHandTo),
  post(paths.handBack(...round, ':taker'), mayHandOutPaper, 'facilitators', doHandBack),
  get(paths.startBatch(...round), mayKeyPaper, 'partners', showStartBatch),
  post(paths.startBatch(...round), mayKeyPaper, 'partners', doStartBatch, { draft: 'Start a pile of paper' }),
  atPile(paths.batch(...pile), showBatch),
  atPile(paths.cover(...pile), showCover),
  atPile(paths.beginKeying(...pile), showBeginKeying),
  keying(paths.beginKeying(...pile), doBeginKeying),
  atPile(paths.key(...pile), showKey),
  keying(paths.key(...pile), doKey),
  atPile(paths.keyed(...keyed), showPutKeyedRight),
  keying(paths.keyed(...keyed), doPutKeyedRight),
  keying(paths.takeKeyedOut(...keyed), doTakeKeyedOut),
  keying(paths.pileWhole(...pile), doPileWhole),
  keying(paths.openPileAgain(...pile), doOpenPileAgain),
  keying(paths.beginCheck(...pile), doBeginCheck),
  keying(paths.giveCheckBack(...pile), doGiveCheckBack),
  atPile(paths.compare(...pile), showCompare),
  keying(paths.compare(...pile), doCount),
  atPile(paths.dropBatch(...pile), showDropBatch),
  keying(paths.dropBatch(...pile), doDropBatch),
];
