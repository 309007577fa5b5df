// The measure that an address names, with its points, what was tried and where it is counted.
import type { Ask } from '../../../shell/route.ts';
import { type Place, readPlaces } from '../../partnership/index.ts';
import { findMeasure, readChangeIdeas } from '../store/measures.ts';
import type { ChangeIdea } from './measure.ts';
import { type ReadMeasure, withPoints } from './read-measures.ts';

export interface FoundMeasure extends ReadMeasure {
  readonly ideas: readonly ChangeIdea[];
  readonly places: readonly Place[];
  readonly place: Place | undefined;
}
export const findWhole = (ask: Ask): Promise<FoundMeasure | undefined> =>
  ask.read(async (scope) => {
    const measure = await findMeasure(scope, ask.params.measure ?? '');
    const [found] = measure ? await withPoints(scope, [measure]) : [];
    if (!found) return undefined;
    const places = await readPlaces(scope);
    return {
      ...found,
      ideas: await readChangeIdeas(scope, found.measure.id),
      places,
      place: places.find(({ id }) => id === found.measure.placeId),
    };
  });
