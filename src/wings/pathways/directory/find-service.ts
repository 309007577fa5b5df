// What the pages of the directory are made from, and the service that an address names.
import type { Ask } from '../../../shell/route.ts';
import type { ServiceKept } from '../policy.ts';
import {
  findServiceAt,
  readDirectoryPartners,
  readDirectoryPlaces,
  readOffers,
  readServices,
} from '../store/services.ts';
import { type DirectoryPartner, type DirectoryPlace, type Offer, offersNow, type Service } from './service.ts';

export interface Directory {
  readonly services: readonly Service[];
  readonly offers: readonly Offer[];
  readonly places: readonly DirectoryPlace[];
  readonly partners: readonly DirectoryPartner[];
}
export const readDirectory = (ask: Pick<Ask, 'read'>): Promise<Directory> =>
  ask.read(async (scope) => ({
    services: await readServices(scope),
    offers: await readOffers(scope),
    places: await readDirectoryPlaces(scope),
    partners: await readDirectoryPartners(scope),
  }));

export interface FoundService extends Pick<Directory, 'places' | 'partners'> {
  readonly service: Service;
  readonly partner: DirectoryPartner | undefined;
  /** Everywhere where it is or was offered. */
  readonly offered: readonly Offer[];
  readonly kept: ServiceKept;
}
export const findService = (ask: Ask): Promise<FoundService | undefined> =>
  ask.read(async (scope) => {
    const service = await findServiceAt(scope, ask.params.service ?? '');
    if (!service) return undefined;
    const [places, partners] = [await readDirectoryPlaces(scope), await readDirectoryPartners(scope)];
    const offered = await readOffers(scope, service.id);
    const partner = partners.find(({ id }) => id === service.partnerId);
    const kept = keptOf({ offers: offered, partners }, service, ask.today);
    return { places, partners, service, partner, offered, kept };
  });

export const keptOf = (
  { offers, partners }: Pick<Directory, 'offers' | 'partners'>,
  { id, partnerId }: Pick<Service, 'id' | 'partnerId'>,
  today: string,
): ServiceKept => ({
  partnerId,
  partnerName: partners.find((one) => one.id === partnerId)?.name ?? null,
  placeIds: offersNow(
    offers.filter(({ serviceId }) => serviceId === id),
    today,
  ).map(({ placeId }) => placeId),
});

export interface FoundOffer extends FoundService {
  readonly offer: Offer;
  readonly place: DirectoryPlace;
}
export async function findOffer(ask: Ask): Promise<FoundOffer | undefined> {
  const found = await findService(ask);
  const offer = found?.offered.find(({ id }) => id === ask.params.offer);
  const place = found?.places.find(({ id }) => id === offer?.placeId);
  return found && offer && place ? { ...found, offer, place } : undefined;
}
