// Sessions lost: everyone reads what was let out; the counts are seen by those who work at the place and those who oversee it.
import type { Allowed } from './expected.ts';

const everyone = 'everyone';
/** The seats at this place: of the trust, which is in its team, and of the prison. */
const there: Allowed = ['partnership manager', 'representative', 'front-line staff'];
/** Counts for the trust, and oversees the place. */
const manager: Allowed = ['partnership manager'];

export const lostDoors: Readonly<Record<string, Allowed>> = {
  'GET /sessions-lost': everyone,
  'GET /sessions-lost/quarters.csv': everyone,
  'GET /sessions-lost/:place': everyone,
  'GET /sessions-lost/:place/table.csv': there,
  'GET /sessions-lost/:place/form': there,
  'GET /sessions-lost/:place/enter': manager,
  'POST /sessions-lost/:place/enter': manager,
  'GET /sessions-lost/:place/let-out': manager,
  'POST /sessions-lost/:place/let-out': manager,
  'GET /sessions-lost/:place/weeks/:lostWeek': there,
  'GET /sessions-lost/:place/weeks/:lostWeek/change': manager,
  'POST /sessions-lost/:place/weeks/:lostWeek/change': manager,
  'POST /sessions-lost/:place/weeks/:lostWeek/confirm': there,
  'GET /sessions-lost/:place/weeks/:lostWeek/dispute': there,
  'POST /sessions-lost/:place/weeks/:lostWeek/dispute': there,
};
