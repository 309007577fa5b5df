// Teams: everyone reads them; their partnership manager keeps them.
import type { Allowed } from './expected.ts';

const everyone = 'everyone';
/** The seat at this place; who else is in the team says cover for themselves: its own test. */
const manager: Allowed = ['partnership manager'];

export const teamDoors: Readonly<Record<string, Allowed>> = {
  'GET /teams': everyone,
  'GET /teams/:place': everyone,
  'GET /teams/:place/print': everyone,
  'GET /teams/:place/set-up': manager,
  'POST /teams/:place/set-up': manager,
  'GET /teams/:place/change': manager,
  'POST /teams/:place/change': manager,
  'GET /teams/:place/providers/add': manager,
  'POST /teams/:place/providers/add': manager,
  'GET /teams/:place/providers/:teamProvider/change': manager,
  'POST /teams/:place/providers/:teamProvider/change': manager,
  'GET /teams/:place/providers/:teamProvider/leave': manager,
  'POST /teams/:place/providers/:teamProvider/leave': manager,
  'GET /teams/:place/cover/add': manager,
  'POST /teams/:place/cover/add': manager,
  'POST /teams/:place/cover/:cover/end': manager,
};
