// What can happen to piles of paper. Stored shapes are for ever: add, never change. Never an answer, and never how many sheets.
import type { Happening } from '../../../shell/act.ts';

const pile =
  (act: string) =>
  (id: string): Happening => ({ act, subject: { kind: 'paper batch', id } });

export const paperHappened = {
  batchStarted: pile('paper batch started'),
  keyingBegun: pile('paper keying begun'),
  sheetKeyed: pile('paper sheet keyed'),
  sheetPutRight: pile('keyed sheet put right'),
  sheetTakenOut: pile('keyed sheet taken out'),
  firstPileWhole: pile('paper keyed once'),
  openedAgain: pile('paper opened again'),
  checkBegun: pile('paper check begun'),
  checkGivenBack: pile('paper check given back'),
  secondPileWhole: pile('paper keyed twice'),
  counted: pile('paper counted'),
  dropped: pile('paper batch dropped'),
  /** Whose it is stands in the table that is emptied when the round is opened, and nowhere else. */
  handedOut: (roundId: string): Happening => ({ act: 'paper handed out', subject: { kind: 'round', id: roundId } }),
  handedBack: (roundId: string): Happening => ({ act: 'paper taken back', subject: { kind: 'round', id: roundId } }),
};
