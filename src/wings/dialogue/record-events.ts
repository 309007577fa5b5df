// What can happen to the record of a session. Stored shapes are for ever: add, never change. Never words.
import type { Kind } from '../../room/index.ts';
import type { Happening } from '../../shell/act.ts';
import type { Use } from './quotations/quotation.ts';

const session = (id: string) => ({ kind: 'session', id });
const quotation = (id: string) => ({ kind: 'quotation', id });

export const recordHappened = {
  entryKept: (sessionId: string, kind: Kind, n: number): Happening => ({
    act: 'entry kept',
    subject: session(sessionId),
    changes: { kind, n },
  }),
  /** The answer to "could anyone in the building tell who said this?" where the entry itself does not hold it. */
  askedWhoCouldTell: (sessionId: string, kind: Kind, answer: 'no' | 'maybe' | 'yes'): Happening => ({
    act: 'asked who could tell',
    subject: session(sessionId),
    changes: { kind, answer },
  }),
  sessionMoved: (sessionId: string, to: string): Happening => ({
    act: 'session moved on',
    subject: session(sessionId),
    changes: { to },
  }),
  wordsStruckOut: (sessionId: string, why: string, entries: number, copies: number): Happening => ({
    act: 'words struck out',
    subject: session(sessionId),
    changes: { why, entries, copies },
  }),
  researchAgreed: (sessionId: string, on: string): Happening => ({
    act: 'reading for research agreed',
    subject: session(sessionId),
    changes: { on },
  }),
  researchTakenBack: (sessionId: string): Happening => ({
    act: 'reading for research taken back',
    subject: session(sessionId),
  }),
  keptOutOfResearch: (sessionId: string): Happening => ({
    act: 'point kept out of research',
    subject: session(sessionId),
  }),
  readBackChosen: (sessionId: string, lines: number): Happening => ({
    act: 'read-back chosen',
    subject: session(sessionId),
    changes: { lines },
  }),
  pointPlaced: (id: string, themes: number): Happening => ({
    act: 'point placed',
    subject: { kind: 'contribution', id },
    changes: { themes },
  }),
  themePutFurther: (id: string, chosenBy: 'the room' | 'those who said it'): Happening => ({
    act: 'theme put further',
    subject: { kind: 'theme', id },
    changes: { tier: 'partners', chosenBy },
  }),
  quotationKept: (id: string): Happening => ({ act: 'quotation kept', subject: quotation(id) }),
  useAgreed: (id: string, use: Use): Happening => ({
    act: 'use of quotation agreed',
    subject: quotation(id),
    changes: { use },
  }),
  useWithdrawn: (id: string, use: Use | 'every use', copies: number): Happening => ({
    act: 'use of quotation withdrawn',
    subject: quotation(id),
    changes: { use, copies },
  }),
  slipPrinted: (id: string): Happening => ({ act: 'quotation slip printed', subject: quotation(id) }),
  holderListed: (id: string): Happening => ({ act: 'holder of quotation listed', subject: quotation(id) }),
  holderTold: (id: string): Happening => ({ act: 'holder of quotation told', subject: quotation(id) }),
};
