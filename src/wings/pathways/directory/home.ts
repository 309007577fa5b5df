// What this part has for the first page: what changed in the directory, and what is offered by someone who left or at a closed place.
import type { Ask } from '../../../shell/route.ts';
import type { HomePart } from '../../../shell/wing.ts';
import { mayKeepService, mayKeepServices, mayOfferAt } from '../policy.ts';
import { readLately } from '../store/directory-happenings.ts';
import { readDirectoryPartners, readDirectoryPlaces, readServicesOf } from '../store/services.ts';
import { directoryTelling } from './events.ts';
import { keptOf, readDirectory } from './find-service.ts';
import { directoryPaths as paths } from './paths.ts';
import { offersNow, partnerFault, placeFault, type Service } from './service.ts';

const laterThanDays = 14;

export async function directoryHome(ask: Ask): Promise<HomePart> {
  const { slug } = ask.seat.partnership;
  const since = new Date(ask.now.getTime() - laterThanDays * 86_400_000);
  const { lately, services } = await ask.read(async (scope) => {
    const lately = await readLately(scope, directoryTelling, since);
    return { lately, services: await readServicesOf(scope, [...new Set(lately.map(({ subjectId }) => subjectId))]) };
  });
  return {
    needsYou: mayKeepServices(ask.seat).allowed ? await looseEnds(ask) : [],
    dueSoon: [],
    changed: lately.flatMap(({ at, act, subjectId }) => {
      const service = services.find(({ id }) => id === subjectId);
      return service ? [{ at, words: changedWords(act, service), href: paths.service(slug, service.slug) }] : [];
    }),
  };
}

function changedWords(act: string, { name, state }: Service): string {
  if (act === 'service added') return `New in the directory: ${name}`;
  if (act === 'service offered') return `${name} is offered at another place`;
  return act === 'service offer ended' ? `${name}: where it is offered has changed` : `The service ${name} is ${state}`;
}

/** The directory is read only where somebody left or a place closed. */
async function looseEnds(ask: Ask): Promise<HomePart['needsYou']> {
  const { slug } = ask.seat.partnership;
  const { partners, places } = await ask.read(async (scope) => ({
    partners: await readDirectoryPartners(scope),
    places: await readDirectoryPlaces(scope),
  }));
  const left = faultsOf(partners, (partner) => partnerFault(partner, ask.today));
  const shut = faultsOf(places, (place) => placeFault(place, places, ask.today));
  if (left.size === 0 && shut.size === 0) return [];
  const directory = await readDirectory(ask);
  const offers = Map.groupBy(offersNow(directory.offers, ask.today), ({ serviceId }) => serviceId);
  return directory.services.flatMap((service) => {
    if (service.state === 'stopped') return [];
    const here = offers.get(service.id) ?? [];
    const gone = service.partnerId === null ? undefined : left.get(service.partnerId);
    const closed = here.find(({ placeId }) => shut.has(placeId));
    if (!gone && !closed) return [];
    const kept = keptOf({ ...directory, offers: here }, service, ask.today);
    const fault =
      gone && mayKeepService(ask.seat, kept).allowed
        ? gone
        : closed && mayOfferAt(ask.seat, kept, closed.placeId).allowed
          ? shut.get(closed.placeId)
          : undefined;
    if (!fault) return [];
    const state = { kind: 'nobody', word: 'Loose end' };
    return [{ title: service.name, href: paths.service(slug, service.slug), words: `${fault}.`, state }];
  });
}

const faultsOf = <T extends { readonly id: string }>(all: readonly T[], fault: (one: T) => string | undefined) =>
  new Map(
    all.flatMap((one) => {
      const words = fault(one);
      return words === undefined ? [] : [[one.id, words] as const];
    }),
  );
