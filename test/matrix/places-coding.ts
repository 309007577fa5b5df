import type { Places } from './places.ts';

/** What stands in a path of this part of the evidence wing, and what its forms send. */
export const codingPlaces: Places = { queries: {}, sends: {} };
