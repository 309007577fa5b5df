// What can happen in the evidence wing. Stored shapes are for ever: add, never change. Ids, states, dates and counts only.
import type { Happening } from '../../shell/act.ts';

const report = (id: string) => ({ kind: 'report', id });
const lookBack = (id: string) => ({ kind: 'look-back', id });

export const happened = {
  reportMade: (id: string, kind: string): Happening => ({
    act: 'report made',
    subject: report(id),
    changes: { kind },
  }),
  reportChanged: (id: string, version: number): Happening => ({
    act: 'report changed',
    subject: report(id),
    changes: { version },
  }),
  published: (kind: string, id: string): Happening => ({ act: 'published', subject: { kind, id } }),
  takenBack: (kind: string, id: string): Happening => ({ act: 'publication taken back', subject: { kind, id } }),
  lookBackHeld: (id: string, months: number, heldOn: string): Happening => ({
    act: 'look-back held',
    subject: lookBack(id),
    changes: { months, heldOn },
  }),
  lookBackChanged: (id: string, version: number): Happening => ({
    act: 'look-back changed',
    subject: lookBack(id),
    changes: { version },
  }),
};
