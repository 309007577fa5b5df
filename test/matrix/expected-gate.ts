// Services that are not here, papers, and a recorded death: who may come through which door. The partnership manager is the trust's at
// Larkmere's unit, and sees the person there; the governor and the officer are of the prison, which has nobody.
import type { Allowed } from './expected.ts';

const staff: Allowed = ['partnership manager', 'representative', 'front-line staff'];
const manager: Allowed = ['partnership manager'];

export const gateDoors: Readonly<Record<string, Allowed>> = {
  'GET /outside-services': staff,
  'GET /outside-services/add': manager,
  'POST /outside-services/add': manager,
  'GET /outside-services/:outside': staff,
  'GET /outside-services/:outside/change': manager,
  'POST /outside-services/:outside/change': manager,
  'POST /outside-services/:outside/checked': manager,
  'GET /outside-services/:outside/close': manager,
  'POST /outside-services/:outside/close': manager,
  'POST /outside-services/:outside/open-again': manager,
  'GET /handovers/in-care': 'everyone',
  'GET /handovers/:handover/on-paper': manager,
  'POST /handovers/:handover/on-paper': manager,
  'GET /handovers/:handover/slip': manager,
  'POST /handovers/:handover/slip': manager,
  'GET /references/:reference/death': manager,
  'POST /references/:reference/death': manager,
  'GET /references/:reference/held': manager,
  'GET /references/:reference/death/correct': manager,
  'POST /references/:reference/death/correct': manager,
};
