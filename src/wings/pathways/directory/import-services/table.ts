// The directory as a list in the columns that can be taken in again. Pure.
import { tableOf } from '../../../../interop/csv/csv.ts';
import type { Directory } from '../find-service.ts';
import type { Offer, Service } from '../service.ts';
import { type ColumnName, columnNames } from './columns.ts';

/** What has stopped is left out: a list is of what there is. */
export function directoryTable({ services, offers, partners, places }: Directory): string {
  const partnerNames = new Map(partners.map(({ id, name }) => [id, name]));
  const placesById = new Map(places.map((place) => [place.id, place]));
  const at = Map.groupBy(offers, ({ serviceId }) => serviceId);
  const rows = services
    .filter(({ state }) => state !== 'stopped')
    .flatMap((service) => {
      const said = serviceCells(service, (service.partnerId && partnerNames.get(service.partnerId)) || '');
      const offered = at.get(service.id) ?? [];
      return offered.length === 0
        ? [said]
        : offered.map((offer) => {
            const place = placesById.get(offer.placeId);
            return { ...said, ...offerCells(offer, place?.name ?? '', place?.code ?? '') };
          });
    });
  return tableOf(
    columnNames,
    rows.map((row) => columnNames.map((name) => row[name] ?? '')),
  );
}

type Cells = Partial<Record<ColumnName, string>>;
const serviceCells = (service: Service, provider: string): Cells => ({
  service: service.name,
  provider,
  kind: service.kind ?? '',
  type: service.type,
  what_it_is: service.about ?? '',
  who_it_is_for: service.eligibility ?? '',
  state: service.state,
});
const offerCells = (offer: Offer, place: string, code: string): Cells => ({
  place,
  prison_code: code,
  tailored: offer.tailored ?? '',
  tailored_because: offer.tailoredBecause ?? '',
  where: offer.where ?? '',
  timetable: offer.timetable ?? '',
  capacity: offer.capacity === null ? '' : String(offer.capacity),
  how_to_join: offer.howToJoin ?? '',
  started_on: offer.startedOn ?? '',
  ended_on: offer.endedOn ?? '',
});
