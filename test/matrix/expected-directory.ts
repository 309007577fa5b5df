// Services and where they are offered: everyone reads, and those keep them who offer them or oversee where they are.
import type { Allowed } from './expected.ts';

const everyone = 'everyone';
const keepers: Allowed = ['facilitator', 'partnership manager', 'representative'];

export const directoryDoors: Readonly<Record<string, Allowed>> = {
  'GET /services': everyone,
  'GET /services/table/services.csv': everyone,
  'GET /services/add': keepers,
  'POST /services/add': keepers,
  'GET /services/at/:place': everyone,
  'GET /services/import': keepers,
  'POST /services/import': keepers,
  'GET /services/import/columns.csv': everyone,
  'GET /services/import/:file': keepers,
  'POST /services/import/:file': keepers,
  'GET /services/:service': everyone,
  'GET /services/:service/change': keepers,
  'POST /services/:service/change': keepers,
  'GET /services/:service/move': keepers,
  'POST /services/:service/move': keepers,
  'GET /services/:service/public': keepers,
  'POST /services/:service/public': keepers,
  'GET /services/:service/offer': keepers,
  'POST /services/:service/offer': keepers,
  'GET /services/:service/offers/:offer/change': keepers,
  'POST /services/:service/offers/:offer/change': keepers,
  'GET /services/:service/offers/:offer/end': keepers,
  'POST /services/:service/offers/:offer/end': keepers,
};
