import type { Places } from './places.ts';

const calls = `(select id from thread.measure where partnership_id = $1 and slug like '%crisis-call-outs')`;

/** What stands in a path of this part of the evidence wing, and what its forms send. */
export const measurePlaces: Places = {
  queries: { measure: `select slug as v from thread.measure where id = ${calls}` },
  sends: {},
};
