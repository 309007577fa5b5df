// Wards and courses: everyone may read, and those write whose work or life it is.
import type { Allowed } from './expected.ts';

const everyone = 'everyone';
const writers: Allowed = [
  'facilitator',
  'partnership manager',
  'representative',
  'front-line staff',
  'lived experience',
  'family and carers',
];
/** Who says how far guidance has got. */
const movers: Allowed = ['facilitator', 'partnership manager', 'lived experience'];
/** Who looks at notes, and who makes and runs courses. */
const keepers: Allowed = ['facilitator', 'partnership manager', 'front-line staff', 'lived experience'];

export const wardDoors: Readonly<Record<string, Allowed>> = {
  'GET /wards': everyone,
  'GET /wards/guidance': everyone,
  'GET /wards/guidance/make': writers,
  'POST /wards/guidance/make': writers,
  'GET /wards/guidance/:guidance': everyone,
  'GET /wards/guidance/:guidance/print': everyone,
  'GET /wards/guidance/:guidance/change': writers,
  'POST /wards/guidance/:guidance/change': writers,
  'GET /wards/guidance/:guidance/other-words': writers,
  'POST /wards/guidance/:guidance/other-words': writers,
  'GET /wards/guidance/:guidance/move': movers,
  'POST /wards/guidance/:guidance/move': movers,
  'GET /wards/guidance/:guidance/sections/add': writers,
  'POST /wards/guidance/:guidance/sections/add': writers,
  'GET /wards/guidance/:guidance/sections/:part/write': writers,
  'POST /wards/guidance/:guidance/sections/:part/write': writers,
  'POST /wards/guidance/:guidance/sections/:part/remove': writers,
  'GET /wards/templates': everyone,
  'GET /wards/templates/:template': everyone,
  'GET /wards/audits': everyone,
  'GET /wards/audits/make': keepers,
  'POST /wards/audits/make': keepers,
  'GET /wards/audits/:audit': everyone,
  'GET /wards/audits/:audit/figures.csv': everyone,
  'GET /wards/audits/:audit/change': keepers,
  'POST /wards/audits/:audit/change': keepers,
  'GET /wards/audits/:audit/move': keepers,
  'POST /wards/audits/:audit/move': keepers,
  'GET /wards/audits/:audit/samples/add': keepers,
  'POST /wards/audits/:audit/samples/add': keepers,
  'GET /wards/audits/:audit/changes/add': keepers,
  'POST /wards/audits/:audit/changes/add': keepers,
  'GET /courses': everyone,
  'GET /courses/make': keepers,
  'POST /courses/make': keepers,
  'GET /courses/:course': everyone,
  'GET /courses/:course/leaflet': everyone,
  'GET /courses/:course/times.csv': everyone,
  'GET /courses/:course/change': keepers,
  'POST /courses/:course/change': keepers,
  'GET /courses/:course/move': keepers,
  'POST /courses/:course/move': keepers,
  'GET /courses/:course/times/add': keepers,
  'POST /courses/:course/times/add': keepers,
  'POST /courses/:course/times/:time/take-back': keepers,
};
