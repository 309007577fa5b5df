// The guidance that an address names, with who made it and where, for someone who may see it.
import type { Scope } from '../../../db/scope.ts';
import type { Ask } from '../../../shell/route.ts';
import { type Place, readPlaces } from '../../partnership/index.ts';
import { readGuidance, readMakers, readSections } from '../store/guidance.ts';
import type { Guidance, GuidanceSection, Maker } from './guidance.ts';
import { tiersMet } from './tiers.ts';

export interface FoundGuidance {
  readonly guidance: Guidance;
  readonly makers: readonly Maker[];
  readonly sections: readonly GuidanceSection[];
  readonly places: readonly Place[];
  readonly place: Place | undefined;
}

export const findGuidance = (ask: Ask): Promise<FoundGuidance | undefined> =>
  ask.read(async (scope: Scope) => {
    const all = await readGuidance(scope, tiersMet(ask.seat.clearance));
    const guidance = all.find(({ slug }) => slug === ask.params.guidance);
    if (!guidance) return undefined;
    const places = await readPlaces(scope);
    return {
      guidance,
      makers: (await readMakers(scope))
        .filter(({ guidanceId }) => guidanceId === guidance.id)
        .map(({ side, roles }) => ({ side, roles })),
      sections: await readSections(scope, guidance.id),
      places,
      place: places.find(({ id }) => id === guidance.placeId),
    };
  });
