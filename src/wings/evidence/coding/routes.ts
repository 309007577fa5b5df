// Coding: who reads what was said, codes, and what several people found in the same words. Method, path, who may come this far, the
// highest tier met there, handler. Who codes which project is decided there, and by the database.
import { get, type InsideRoute, post } from '../../../shell/route.ts';
import { mayOpenCoding, mayReadCoding } from '../policy.ts';
import {
  doGiveCodes,
  doJoinPassages,
  doRemovePassage,
  doTakeOut,
  doTakePassageApart,
  showSource,
  showTakeOut,
} from './code-source/code-source.ts';
import {
  doChangeCode,
  doMerge,
  doPropose,
  doSplit,
  doTakeCodeApart,
  showChangeCode,
  showCode,
  showCodebook,
  showMerge,
  showPropose,
  showSplit,
} from './codebook/codebook.ts';
import { doSort, showSort } from './codebook/sort.ts';
import { doCompare, doFinish, doGoOn, doSettle, showCompare } from './compare/compare.ts';
import { showFigures } from './figures/figures.ts';
import { showProjects } from './list-projects/list-projects.ts';
import {
  doAddRoom,
  doEndProject,
  doNameCoders,
  doOpenProject,
  showAddRoom,
  showEndProject,
  showNameCoders,
  showOpenProject,
} from './open-project/open-project.ts';
import { codingPaths as paths } from './paths.ts';
import { showProject } from './project/project.ts';
import { refiRoutes } from './refi/routes.ts';
import { doCheckText, doSendText, showCheckText, showSendText } from './send-text/send-text.ts';

const p = ':partnership';
const c = [p, ':codingProject'] as const;
const s = [...c, ':codingSource'] as const;
const code = [...c, ':code'] as const;
const passage = [...s, ':codingPassage'] as const;

const both = (
  path: string,
  show: InsideRoute['handler'],
  keep: InsideRoute['handler'],
  may: InsideRoute['may'] = mayReadCoding,
): InsideRoute[] => [get(path, may, 'room', show), post(path, may, 'room', keep)];
const act = (path: string, keep: InsideRoute['handler']): InsideRoute => post(path, mayReadCoding, 'room', keep);

export const codingRoutes: readonly InsideRoute[] = [
  get(paths.coding(p), mayReadCoding, 'partners', showProjects),
  get(paths.openCoding(p), mayOpenCoding, 'partners', showOpenProject),
  post(paths.openCoding(p), mayOpenCoding, 'partners', doOpenProject, { draft: 'A coding project' }),
  get(paths.codingProject(...c), mayReadCoding, 'partners', showProject),
  ...both(paths.nameCoders(...c), showNameCoders, doNameCoders, mayOpenCoding),
  ...both(paths.addRoom(...c), showAddRoom, doAddRoom, mayOpenCoding),
  ...both(paths.endCoding(...c), showEndProject, doEndProject, mayOpenCoding),
  get(paths.codingFigures(...c), mayReadCoding, 'partners', showFigures),

  get(paths.sendText(...c), mayReadCoding, 'room', showSendText),
  post(paths.sendText(...c), mayReadCoding, 'room', doSendText, { takesFile: true }),
  ...both(paths.checkText(...c, ':takenText'), showCheckText, doCheckText),

  get(paths.codingSource(...s), mayReadCoding, 'room', showSource),
  act(paths.giveCodes(...s), doGiveCodes),
  act(paths.removePassage(...passage), doRemovePassage),
  act(paths.joinPassages(...passage), doJoinPassages),
  act(paths.takePassageApart(...passage), doTakePassageApart),
  act(paths.finishCoding(...s), doFinish),
  act(paths.goOnCoding(...s), doGoOn),
  ...both(paths.compareCoding(...s), showCompare, doCompare),
  act(paths.settleCoding(...s), doSettle),
  ...both(paths.takeSourceOut(...s), showTakeOut, doTakeOut),

  get(paths.codebook(...c), mayReadCoding, 'partners', showCodebook),
  ...both(paths.proposeCode(...c), showPropose, doPropose),
  get(paths.code(...code), mayReadCoding, 'partners', showCode),
  ...both(paths.changeCode(...code), showChangeCode, doChangeCode),
  ...both(paths.mergeCode(...code), showMerge, doMerge),
  act(paths.takeCodeApart(...code), doTakeCodeApart),
  ...both(paths.splitCode(...code), showSplit, doSplit),
  ...both(paths.sortPassages(...code), showSort, doSort),
  ...refiRoutes,
];
