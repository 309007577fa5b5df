// Everything that can be done with a handover, in the order in which it is done.
import { actFault } from '../handover.ts';
import { mayActOnHandover } from '../policy.ts';
import { acceptHandover } from './accept-handover/accept-handover.ts';
import { acknowledgeHandover } from './acknowledge-handover/acknowledge-handover.ts';
import { askAgain } from './ask-again/ask-again.ts';
import { changeRelease } from './change-release/change-release.ts';
import { changeTeam } from './change-team/change-team.ts';
import { changeWorker } from './change-worker/change-worker.ts';
import { checkList } from './check-list/check-list.ts';
import { declineHandover } from './decline-handover/decline-handover.ts';
import type { FoundHandover } from './find-handover.ts';
import { keepAttended } from './keep-attended/keep-attended.ts';
import { keepNotStarted } from './keep-not-started/keep-not-started.ts';
import { keepRelease } from './keep-release/keep-release.ts';
import { keepStarted } from './keep-started/keep-started.ts';
import { findAgain, loseContact } from './lose-contact/lose-contact.ts';
import { makeAppointment } from './make-appointment/make-appointment.ts';
import { refuseHandover } from './refuse-handover/refuse-handover.ts';
import { sendHandover } from './send-handover/send-handover.ts';
import { stopHandover } from './stop-handover/stop-handover.ts';
import type { AnyTask } from './task.ts';

export const tasks: readonly AnyTask[] = [
  sendHandover,
  acknowledgeHandover,
  acceptHandover,
  makeAppointment,
  keepRelease,
  keepAttended,
  keepStarted,
  askAgain,
  checkList,
  keepNotStarted,
  refuseHandover,
  findAgain,
  loseContact,
  changeTeam,
  changeWorker,
  changeRelease,
  declineHandover,
  stopHandover,
];

/** What this reader can do with it now. */
export const openTo = (found: FoundHandover): AnyTask[] =>
  tasks.filter(({ act }) => mayActOnHandover(act, found.sides).allowed && actFault(found.handover, act) === null);
