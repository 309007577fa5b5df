// Handovers: who may come through which door. Of the seats the partnership manager alone works for a provider, the trust at the prison's
// healthcare unit; the governor speaks for the prison and the officer works for it, and neither has anybody.
import type { Allowed } from './expected.ts';

const those: Allowed = ['partnership manager'];

export const handoverDoors: Readonly<Record<string, Allowed>> = {
  // nobody stands in it for whoever works for no provider
  'GET /handovers': ['partnership manager', 'representative', 'front-line staff'],
  'GET /references/:handedOver/handover': those,
  'POST /references/:handedOver/handover': those,
  'GET /handovers/:handover': those,
  'GET /handovers/:handover/send': those,
  'POST /handovers/:handover/send': those,
  'GET /handovers/:handover/acknowledge': those,
  'POST /handovers/:handover/acknowledge': those,
  'GET /handovers/:handover/accept': those,
  'POST /handovers/:handover/accept': those,
  'GET /handovers/:handover/appointment': those,
  'POST /handovers/:handover/appointment': those,
  'GET /handovers/:handover/release': those,
  'POST /handovers/:handover/release': those,
  'GET /handovers/:handover/attended': those,
  'POST /handovers/:handover/attended': those,
  'GET /handovers/:handover/started': those,
  'POST /handovers/:handover/started': those,
  'GET /handovers/:handover/ask-again': those,
  'POST /handovers/:handover/ask-again': those,
  'GET /handovers/:handover/check-list': those,
  'POST /handovers/:handover/check-list': those,
  'GET /handovers/:handover/not-started': those,
  'POST /handovers/:handover/not-started': those,
  'GET /handovers/:handover/refuse': those,
  'POST /handovers/:handover/refuse': those,
  'GET /handovers/:handover/found-again': those,
  'POST /handovers/:handover/found-again': those,
  'GET /handovers/:handover/lost-contact': those,
  'POST /handovers/:handover/lost-contact': those,
  'GET /handovers/:handover/change-team': those,
  'POST /handovers/:handover/change-team': those,
  'GET /handovers/:handover/change-worker': those,
  'POST /handovers/:handover/change-worker': those,
  'GET /handovers/:handover/change-release': those,
  'POST /handovers/:handover/change-release': those,
  'GET /handovers/:handover/decline': those,
  'POST /handovers/:handover/decline': those,
  'GET /handovers/:handover/stop': those,
  'POST /handovers/:handover/stop': those,
};
