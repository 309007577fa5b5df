// Of a data file, services and where they are offered, as rows. Pure.
import { slugFor } from '../../../shell/slug.ts';
import type { Making } from '../rows.ts';
import type { PartnershipFile } from '../schema.ts';

export function directoryRows({ put, keys, newId, now }: Making, file: PartnershipFile): void {
  file.services.forEach((service, s) => {
    const at = ['services', s];
    const id = keys.name('service', service.key, [...at, 'key']);
    put('service', {
      ...{ id, slug: slugFor(service.key), name: service.name, changed_at: now },
      partner_id: keys.find('partner', service.provider, [...at, 'provider']),
      ...{ kind: service.kind ?? null, type: service.type, about: service.about ?? null },
      ...{ eligibility: service.eligibility ?? null, tier: service.tier, state: service.state },
      because: service.because ?? null,
    });
    service.offers.forEach((offer, o) => {
      put('service_offer', {
        ...{
          id: newId(),
          service_id: id,
          place_id: keys.find('place', offer.place, [...at, 'offers', o, 'place']) ?? '',
        },
        ...{ tailored: offer.tailored ?? null, tailored_because: offer.because ?? null },
        ...{ where_words: offer.where ?? null, timetable: offer.timetable ?? null, capacity: offer.capacity ?? null },
        ...{ how_to_join: offer.howToJoin ?? null },
        ...{ started_on: offer.startedOn ?? null, ended_on: offer.endedOn ?? null },
      });
    });
  });
}
