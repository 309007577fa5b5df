// The wings, in their line: an earlier one never needs a later one.
import type { Wing } from '../shell/wing.ts';
import { agreementWith, pendingWith } from './agreement/index.ts';
import { coproduction, settingAsideTogether, unansweredForAgenda } from './coproduction/index.ts';
import { dialogue, refusingTogether, sidesMet } from './dialogue/index.ts';
import { evidence, publishingTogether } from './evidence/index.ts';
import { partnershipWith } from './partnership/index.ts';
import { lostForAgenda, pathways, stillOpenAt } from './pathways/index.ts';

const readPending = pendingWith([unansweredForAgenda, lostForAgenda]);

const bothDecide = {
  publishing: publishingTogether,
  'setting aside': settingAsideTogether,
  'refusing a statement': refusingTogether,
};
const line: readonly Wing[] = [
  partnershipWith({ sidesMet, bothDecide, stillOpenAt }),
  dialogue,
  agreementWith(readPending),
  coproduction,
  pathways,
];
export const wings: readonly Wing[] = [...line, evidence(line, readPending)];
