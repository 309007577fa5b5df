// Services that anybody may know of, as Open Referral UK 3.0 has them: a read model in, documents out.
//
// Promises: every document here is valid by the published schemas of Open Referral UK 3.0 (`test/conformance/schemas/hsds-uk-3`), and
// holds nothing that is not in the read model. The read model has no field for a person, a wing, a room, how many places there are or how
// anyone joins, and `about`, `eligibility` and `timetable` are null of everything that is offered in a prison or on a ward: the database
// function that fills it sees to that (`thread.open_directory`). When a service last changed is not said either: that a timetable
// changed would show by it.
//
// Assumes that `idOf` gives the same id, in the shape of a UUID, for the same words each time: terms and what hangs on a service have
// no id of their own with us, and the standard asks for one.
//
// Example: servicePage([], { page: 1, perPage: 50, total: 0 }).empty is true.

/** A running service that was published, with what may leave the house of it. */
export interface OpenService {
  readonly id: string;
  readonly name: string;
  readonly kind: string | null;
  readonly type: string;
  readonly provider: { readonly id: string; readonly name: string } | null;
  /** It belongs to a partnership that is made up. */
  readonly fictional: boolean;
  readonly about: string | null;
  readonly eligibility: string | null;
  readonly places: readonly OpenPlace[];
}
export interface OpenPlace {
  readonly id: string;
  readonly placeId: string;
  readonly name: string;
  readonly timetable: string | null;
}
export type IdOf = (words: string) => string;

const openReferralVersion = 'HSDS-UK-3.0';
const openReferralProfile = 'https://openreferraluk.org/';
/** The standard's own description of the routes: ours are a part of it. */
const openReferralDescription = 'https://raw.githubusercontent.com/openreferral/uk-profile/main/schema/openapi.json';

export const aboutThisApi = () => ({
  version: openReferralVersion,
  profile: openReferralProfile,
  openapi_url: openReferralDescription,
});

const madeUp = 'Made up, to show how this works. There is no such service.';

/** The service in a list: what there is one of. */
const listedService = (service: OpenService) => ({
  id: service.id,
  name: service.name,
  status: 'active' as const,
  ...(descriptionOf(service) && { description: descriptionOf(service) }),
  ...(service.fictional && { alert: madeUp }),
  ...(service.provider && { organization: organizationOf(service.provider) }),
});

/** The service with all that belongs to it. */
export const fullService = (service: OpenService, idOf: IdOf) => ({
  ...listedService(service),
  service_at_locations: service.places.map(({ id, placeId, name }) => ({
    id,
    service_id: service.id,
    location_id: placeId,
    location: { id: placeId, location_type: 'physical' as const, name },
  })),
  schedules: service.places.flatMap(({ id, timetable }) =>
    timetable
      ? [{ id: idOf(`schedule ${id}`), service_id: service.id, service_at_location_id: id, description: timetable }]
      : [],
  ),
  attributes: termsOf(service, idOf).map((term) => ({
    id: idOf(`attribute ${service.id} ${term.id}`),
    link_id: service.id,
    taxonomy_term_id: term.id,
    link_type: 'service',
    taxonomy_term: term,
  })),
});

const descriptionOf = ({ about, eligibility }: OpenService): string | undefined =>
  [about, eligibility && `Whom it is for: ${eligibility}`].filter(Boolean).join('\n\n') || undefined;

/** The standard asks for a description. Ours could hold a person's name, so it says only what is so of all of them. */
const organizationOf = ({ id, name }: NonNullable<OpenService['provider']>) => ({
  id,
  name,
  description: 'Offers this service.',
});

/** Two taxonomies of our own: of which kind a service is, and of which type. */
export const taxonomies = ['Kind of service', 'Type of service'] as const;
export const taxonomyId = (taxonomy: (typeof taxonomies)[number], idOf: IdOf): string => idOf(`taxonomy ${taxonomy}`);
export const termId = (taxonomy: (typeof taxonomies)[number], term: string, idOf: IdOf): string =>
  idOf(`term ${taxonomy} ${term}`);

const termsOf = ({ kind, type }: OpenService, idOf: IdOf) =>
  [...(kind === null ? [] : [{ taxonomy: taxonomies[0], term: kind }]), { taxonomy: taxonomies[1], term: type }].map(
    ({ taxonomy, term }) => ({
      id: termId(taxonomy, term, idOf),
      name: term,
      description: `${taxonomy}: ${term}`,
      taxonomy,
      taxonomy_id: taxonomyId(taxonomy, idOf),
      term,
    }),
  );

/** One page of the list. `services` are those of this page, `total` is how many there are in all. */
export function servicePage(
  services: readonly OpenService[],
  { page, perPage, total }: { readonly page: number; readonly perPage: number; readonly total: number },
) {
  const pages = Math.ceil(total / perPage);
  return {
    total_items: total,
    total_pages: pages,
    page_number: page,
    size: services.length,
    first_page: page === 1,
    last_page: page >= pages,
    empty: services.length === 0,
    contents: services.map(listedService),
  };
}
