// What can happen to frameworks and rounds. Stored shapes are for ever: add, never change. Ids, states and dates only; of a
// sheet nothing but that one was kept: not whose, not from where, not what.
import type { Happening } from '../../../shell/act.ts';
import { happeningOf } from '../../../shell/happening.ts';

const framework = happeningOf('framework');
const round = happeningOf('round');
const feedback = happeningOf('feedback');

export const roundHappened = {
  frameworkMade: (id: string) => framework('framework made', id),
  frameworkChanged: (id: string, version: number) => framework('framework changed', id, { version }),
  started: (id: string, kind: string) => round('round started', id, { kind }),
  opened: (id: string) => round('round opened', id, { state: 'open' }),
  closed: (id: string) => round('round closed', id, { state: 'closed' }),
  calledOff: (id: string) => round('round called off', id, { state: 'called off' }),
  sheetKept: (id: string): Happening => ({ ...round('sheet kept', id), unmarked: true }),
  linksMade: (id: string, perspectiveId: string, links: number) =>
    round('answer links made', id, { perspectiveId, links }),
  linksWithdrawn: (id: string) => round('answer links withdrawn', id),
  joined: (id: string, slotId: string, toId: string) => round('perspectives joined', id, { slotId, toId }),
  revealed: (id: string, released: number) => round('round revealed', id, { state: 'revealed', released }),
  pooled: (framework: string, id: string, released: number) =>
    happeningOf('framework')('places pooled', id, { framework, released }),
  passedOn: (id: string) => feedback('feedback passed on', id, { state: 'kept' }),
  setAside: (id: string) => feedback('feedback set aside', id, { state: 'set aside' }),
  planned: (questionId: string, actionId: string) =>
    happeningOf('standard in a round')('standard planned', questionId, { actionId }),
};

/** What the home page tells as changed. */
export const roundTelling = ['round opened', 'round closed', 'round called off', 'round revealed'];
