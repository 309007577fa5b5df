// The face of the partnership wing: who is in it, where they see it from, how they get on.
import type { Wing } from '../../shell/wing.ts';
import { paths } from './paths.ts';
import { routes } from './routes.ts';

export { type Interface, type InterfaceSeat, levelWords, type Side } from './interface.ts';
export type { Partner, PartnerKind } from './partner.ts';
export { paths as partnershipPaths } from './paths.ts';
export { type Person, type PersonMembership, shownName } from './person.ts';
export { type Experience, type Perspective, rungsOf } from './perspective.ts';
export { type Place, type PlaceKind, placeKindWords } from './place.ts';
export { inTime, lastReading, type Moment, type Reading, type ReadingValue } from './reading.ts';
export { findInterface, readInterfaces } from './store/interfaces.ts';
export { findPartner, readPartners } from './store/partners.ts';
export { findPerson, readPeople } from './store/people.ts';
export { readPerspectives } from './store/perspectives.ts';
export { findPlace, readPlaces } from './store/places.ts';
export { readReadings } from './store/readings.ts';

export const partnership: Wing = {
  name: 'partnership',
  routes,
  navigation: [
    {
      text: 'Partners',
      href: paths.partners,
      owns: /^\/(about|partners|places|people|perspectives|interfaces|goals|milestones)/,
    },
  ],
  kinds: {},
};
