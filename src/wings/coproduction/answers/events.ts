// What can happen to what is told, put, answered and told back. Stored shapes are for ever: ids, states, dates and counts, no words.
import { happeningOf } from '../../../shell/happening.ts';
import type { AnswerKind, CannotTell, HowTold, Says } from './put.ts';

const feedback = happeningOf('feedback');
const item = happeningOf('put item');

export const answerHappened = {
  told: (id: string, source: string) => feedback('feedback told', id, { source }),
  kept: (id: string) => feedback('feedback kept', id, { state: 'kept' }),
  setAside: (id: string) => feedback('feedback set aside', id, { state: 'set aside' }),
  takenBack: (id: string) => feedback('feedback taken back', id, { state: 'withdrawn' }),
  stopped: (id: string, because: string) => feedback('telling back stopped', id, { because }),
  put: (id: string, partnerId: string, things: number, dueOn: string) =>
    item('put to a partner', id, { partnerId, things, dueOn }),
  gathered: (id: string, things: number) => item('gathered into what was put', id, { things }),
  merged: (id: string, into: string, things: number) => item('put together with another', id, { into, things }),
  reworded: (id: string) => item('what was put has new words', id),
  answered: (id: string, round: number, answer: AnswerKind, how: string) =>
    item('what was put is answered', id, { round, state: answer, how }),
  saidOfAnswer: (id: string, says: Says, state: string) => item('said whether the answer answers', id, { says, state }),
  heldOpen: (id: string) => item('held open on purpose', id, { state: 'held open' }),
  takenUp: (id: string, dueOn: string) => item('taken up again', id, { dueOn }),
  changed: (id: string, isChange: boolean) =>
    item('what changed is said', id, { state: isChange ? 'changed' : 'nothing has changed' }),
  askedWhetherChanged: (id: string, roundId: string) => item('asked whether it has changed', id, { roundId }),
  toldBack: (id: string, feedbackId: string, how: HowTold | CannotTell) => item('told back', id, { feedbackId, how }),
  mailBegun: (id: string, mailId: string) => item('mail that tells back begun', id, { mailId }),
  mailCameBack: (id: string, mailId: string) => item('mail that tells back came back', id, { mailId }),
  ended: (id: string) => item('what was put ended', id, { state: 'ended' }),
};

/** What the home page tells as changed. */
export const answerTelling = ['what was put is answered', 'what changed is said', 'put to a partner'] as const;
