// What can happen to services and where they are offered. Stored shapes are for ever: add, never change. Ids, states and counts only.
import { happeningOf } from '../../../shell/happening.ts';
import type { Service, ServiceState } from './service.ts';

const service = happeningOf('service');
const file = happeningOf('services file');

export const directoryHappened = {
  serviceAdded: (id: string, state: ServiceState) => service('service added', id, { state }),
  serviceChanged: (id: string, version: number) => service('service changed', id, { version }),
  serviceMoved: (id: string, from: ServiceState, state: ServiceState) => service('service moved', id, { from, state }),
  serviceShown: (id: string, tier: Service['tier']) => service('service shown', id, { tier }),
  offerAdded: (id: string, offerId: string, placeId: string) => service('service offered', id, { offerId, placeId }),
  offerChanged: (id: string, offerId: string) => service('service offer changed', id, { offerId }),
  offerEnded: (id: string, offerId: string, endedOn: string | null) =>
    service('service offer ended', id, { offerId, endedOn }),
  /** One for a whole file, which is kept whole or not at all. */
  servicesTakenIn: (
    id: string,
    counts: Readonly<Record<'servicesAdded' | 'servicesChanged' | 'offersAdded' | 'offersChanged', number>>,
  ) => file('services taken in', id, { ...counts }),
};

/** What the first page tells of. */
export const directoryTelling = ['service added', 'service moved', 'service offered', 'service offer ended'] as const;
