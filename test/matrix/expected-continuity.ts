// The local continuity figure: what was let out is everyone's; an own list is counted by those who see the handovers on it. The governor
// and the officer are of the prison, which has nobody.
import type { Allowed } from './expected.ts';

const everyone = 'everyone';
const onTheList: Allowed = ['partnership manager'];

export const continuityDoors: Readonly<Record<string, Allowed>> = {
  'GET /continuity': everyone,
  'GET /continuity/table': everyone,
  'GET /continuity/own': onTheList,
  'GET /continuity/own/table': onTheList,
};
