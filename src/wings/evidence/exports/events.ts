// What can happen here: that something was taken out. Stored shapes are for ever: add, never change. Never what was in it.
import { happeningOf } from '../../../shell/happening.ts';

const taken = happeningOf('export');

export const exportHappened = {
  takenOut: (id: string, tier: string, formats: string, tables: number, rows: number) =>
    taken('taken out', id, { tier, formats, tables, rows }),
  keptAbout: (
    id: string,
    person: string,
    asked: 'themselves' | 'in person' | 'in writing' | 'through somebody',
    things: number,
  ) => taken('taken out what is kept about a person', id, { person, asked, things }),
};
