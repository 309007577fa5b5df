import type { Allowed } from './expected.ts';

const facilitators: Allowed = ['facilitator'];
/** Who may key a pile of filled sheets. */
const keyers: Allowed = ['facilitator', 'partnership manager', 'lived experience'];
/** The facilitator keyed this one, and never checks it. */
const second: Allowed = ['partnership manager', 'lived experience'];

export const paperDoors: Readonly<Record<string, Allowed>> = {
  'GET /answers/paper': 'everyone',
  'GET /answers/paper/blank/:blank/:paper': 'everyone',
  'GET /answers/paper/rounds/:printed': 'everyone',
  'GET /answers/paper/rounds/:printed/print/:paper': 'everyone',
  'GET /answers/paper/rounds/:printed/handed-out': facilitators,
  'POST /answers/paper/rounds/:printed/handed-out/:taker': facilitators,
  'POST /answers/paper/rounds/:printed/handed-out/:taker/back': facilitators,
  'GET /answers/paper/rounds/:printed/start': keyers,
  'POST /answers/paper/rounds/:printed/start': keyers,
  'GET /answers/paper/piles/:batch': keyers,
  'GET /answers/paper/piles/:batch/cover': keyers,
  'GET /answers/paper/piles/:batch/came-back': keyers,
  'POST /answers/paper/piles/:batch/came-back': keyers,
  'GET /answers/paper/piles/:batch/key': keyers,
  'POST /answers/paper/piles/:batch/key': keyers,
  'GET /answers/paper/piles/:batch/keyed/:keyed': keyers,
  'POST /answers/paper/piles/:batch/keyed/:keyed': keyers,
  'POST /answers/paper/piles/:batch/keyed/:keyed/take-out': keyers,
  'POST /answers/paper/piles/:batch/whole': keyers,
  'POST /answers/paper/piles/:batch/open-again': keyers,
  'POST /answers/paper/piles/:batch/check': second,
  'POST /answers/paper/piles/:batch/give-back': keyers,
  'GET /answers/paper/piles/:batch/compare': keyers,
  'POST /answers/paper/piles/:batch/compare': keyers,
  'GET /answers/paper/piles/:batch/drop': keyers,
  'POST /answers/paper/piles/:batch/drop': keyers,
};
