// The directory as a list: what was asked for, and a row for each service. Pure.
import { sentencesOf } from '../../../../shell/list-of.ts';
import type { Directory } from '../find-service.ts';
import { directoryPaths as paths } from '../paths.ts';
import {
  kindOf,
  offersNow,
  type Service,
  type ServiceKind,
  type ServiceState,
  type ServiceType,
  serviceKinds,
  serviceStand,
  serviceStates,
  serviceTypes,
  typeWords,
} from '../service.ts';

/** Five filters, each a parameter of the address. */
export interface Filters {
  /** Slugs. */
  readonly place: string;
  readonly provider: string;
  readonly kind: ServiceKind | '';
  readonly type: ServiceType | '';
  /** '' is what runs or is planned. */
  readonly state: ServiceState | 'all' | '';
}
const among = <T extends string>(list: readonly T[], asked: string | undefined): T | '' =>
  list.find((one) => one === asked) ?? '';

/** What nobody knows is as if it had not been asked. */
export const filtersIn = (
  query: Readonly<Record<string, string>>,
  { places, partners }: Pick<Directory, 'places' | 'partners'>,
): Filters => ({
  place: places.find(({ slug }) => slug === query.place)?.slug ?? '',
  provider: partners.find(({ slug }) => slug === query.provider)?.slug ?? '',
  kind: among(serviceKinds, query.kind),
  type: among(serviceTypes, query.type),
  state: among([...serviceStates, 'all'], query.state),
});

export function chosenBy(filters: Filters, directory: Directory, today: string): Service[] {
  const place = directory.places.find(({ slug }) => slug === filters.place);
  const provider = directory.partners.find(({ slug }) => slug === filters.provider);
  const here = new Set(
    offersNow(directory.offers, today)
      .filter(({ placeId }) => placeId === place?.id)
      .map(({ serviceId }) => serviceId),
  );
  return directory.services.filter(
    (one) =>
      (!place || here.has(one.id)) &&
      (!provider || one.partnerId === provider.id) &&
      (filters.kind === '' || one.kind === filters.kind) &&
      (filters.type === '' || one.type === filters.type) &&
      (filters.state === 'all' || (filters.state === '' ? one.state !== 'stopped' : one.state === filters.state)),
  );
}

export function rowsOf(
  slug: string,
  services: readonly Service[],
  directory: Directory,
  today: string,
  missing: string,
) {
  const placeNames = new Map(directory.places.map(({ id, name }) => [id, name]));
  const partnerNames = new Map(directory.partners.map(({ id, name }) => [id, name]));
  const offers = Map.groupBy(offersNow(directory.offers, today), ({ serviceId }) => serviceId);
  return services.map((service) => {
    const here = offers.get(service.id) ?? [];
    const named = (list: typeof here) => list.flatMap(({ placeId }) => placeNames.get(placeId) ?? []).toSorted();
    const tailored = named(here.filter((one) => one.tailored !== null));
    return {
      name: service.name,
      href: paths.service(slug, service.slug),
      words: sentencesOf([
        service.state === 'stopped' ? service.because : null,
        kindOf(service.kind, missing),
        typeWords[service.type],
        (service.partnerId && partnerNames.get(service.partnerId)) || `Provider: ${missing.toLowerCase()}`,
      ]),
      note: sentencesOf([
        here.length > 0 ? `At ${named(here).join('; ')}` : `Where: ${missing.toLowerCase()}`,
        tailored.length > 0 && tailoredAt(tailored, here.length),
      ]).replace(/\.?$/, '.'),
      state: serviceStand[service.state],
      tier: service.tier === 'published' ? service.tier : null,
    };
  });
}

const tailoredAt = (tailored: readonly string[], of: number): string => {
  if (tailored.length < of) return `Tailored at ${tailored.join('; ')}`;
  return of === 1 ? 'Tailored there' : 'Tailored at each of them';
};

const mostOnAPage = 50;

/** What stands on one page of the list, and the way to the one before and the one after. */
export function pageOf<T>(all: readonly T[], asked: string | undefined, action: string, chosen: Filters) {
  const last = Math.max(1, Math.ceil(all.length / mostOnAPage));
  const page = Math.min(last, /^[1-9]\d{0,5}$/.test(asked ?? '') ? Number(asked) : 1);
  const href = (to: number) => {
    const query = new URLSearchParams(Object.entries(chosen).filter(([, value]) => value !== ''));
    query.set('page', String(to));
    return `${action}?${query}`;
  };
  return {
    here: all.slice((page - 1) * mostOnAPage, page * mostOnAPage),
    links:
      last === 1
        ? null
        : {
            words: `Page ${page} of ${last}`,
            before: page > 1 ? href(page - 1) : null,
            after: page < last ? href(page + 1) : null,
          },
  };
}
