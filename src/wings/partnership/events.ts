// What can happen in the partnership wing. Stored shapes are for ever: add, never change.
import type { Happening } from '../../shell/act.ts';

const partner = (id: string) => ({ kind: 'partner', id });

export const happened = {
  partnerAdded: (id: string): Happening => ({ act: 'partner added', subject: partner(id) }),
  partnerChanged: (id: string, version: number): Happening => ({
    act: 'partner changed',
    subject: partner(id),
    changes: { version },
  }),
};
