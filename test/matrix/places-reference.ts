import type { Places } from './places.ts';

/** What stands in a path of this part of the pathways wing, and what its forms send. */
export const referencePlaces: Places = { queries: {}, sends: {} };
