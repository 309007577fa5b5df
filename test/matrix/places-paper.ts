import type { Places } from './places.ts';

/** What stands in a path of this part of the co-production wing, and what its forms send. */
export const paperPlaces: Places = { queries: {}, sends: {} };
