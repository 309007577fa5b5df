// What can happen to a statement. Stored shapes are for ever: add, never change. Never words.
import type { Happening } from '../../../shell/act.ts';
import { happeningOf } from '../../../shell/happening.ts';
import type { Came } from './statement.ts';

const statement = happeningOf('statement');

export const statementHappened = {
  /** By nobody, at no time, and once for all of a day: no event tells who put one, when, or how many did. */
  put: (sessionId: string): Happening => ({
    ...{ act: 'statement put', subject: { kind: 'session', id: sessionId }, unmarked: true },
  }),
  putForAnother: (id: string, came: Came) => statement('statement put for somebody', id, { came }),
  organiserPut: (id: string) => statement("organiser's statement put", id),
  accepted: (id: string, otherWords: boolean) => statement('statement accepted', id, { otherWords }),
  wordsOffered: (id: string) => statement('other words offered', id),
  offerAnswered: (sessionId: string): Happening => ({
    ...{ act: 'offer of other words answered', subject: { kind: 'session', id: sessionId }, unmarked: true },
  }),
  refused: (id: string) => statement('statement refused', id),
  changed: (id: string) => statement('statement changed', id),
  moved: (id: string) => statement('statement moved', id),
  takenBackFor: (id: string) => statement('statement taken back for somebody', id),
  takenBack: (sessionId: string): Happening => ({
    ...{ act: 'statement taken back', subject: { kind: 'session', id: sessionId }, unmarked: true },
  }),
};
