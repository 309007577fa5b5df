// What this part has for the first page: what changed in the directory, and what is offered by someone who left or at a closed place.
import type { Ask } from '../../../shell/route.ts';
import type { HomePart } from '../../../shell/wing.ts';
import { mayKeepService, mayKeepServices, mayOfferAt } from '../policy.ts';
import { readLately } from '../store/directory-happenings.ts';
import { directoryTelling } from './events.ts';
import { keptOf, readDirectory } from './find-service.ts';
import { directoryPaths as paths } from './paths.ts';
import { offersNow, partnerFault, placeFault, type Service } from './service.ts';

const laterThanDays = 14;

export async function directoryHome(ask: Ask): Promise<HomePart> {
  const { slug } = ask.seat.partnership;
  const lately = await ask.read((scope) =>
    readLately(scope, directoryTelling, new Date(ask.now.getTime() - laterThanDays * 86_400_000)),
  );
  const keeps = mayKeepServices(ask.seat).allowed;
  if (lately.length === 0 && !keeps) return { needsYou: [], dueSoon: [], changed: [] };
  const directory = await readDirectory(ask);
  const services = new Map(directory.services.map((service) => [service.id, service]));
  return {
    needsYou: keeps ? looseEnds(ask, directory) : [],
    dueSoon: [],
    changed: lately.flatMap(({ at, act, subjectId }) => {
      const service = services.get(subjectId);
      return service ? [{ at, words: changedWords(act, service), href: paths.service(slug, service.slug) }] : [];
    }),
  };
}

function changedWords(act: string, { name, state }: Service): string {
  if (act === 'service added') return `New in the directory: ${name}`;
  if (act === 'service offered') return `${name} is offered at another place`;
  return act === 'service offer ended' ? `${name}: where it is offered has changed` : `The service ${name} is ${state}`;
}

function looseEnds(ask: Ask, directory: Awaited<ReturnType<typeof readDirectory>>): HomePart['needsYou'] {
  const { slug } = ask.seat.partnership;
  const state = { kind: 'nobody', word: 'Loose end' };
  const ends = (service: Service, words: string) => [
    { title: service.name, href: paths.service(slug, service.slug), words: `${words}.`, state },
  ];
  return directory.services.flatMap((service) => {
    if (service.state === 'stopped') return [];
    const kept = keptOf(directory, service, ask.today);
    const partner = directory.partners.find(({ id }) => id === service.partnerId);
    const left = partner && partnerFault(partner, ask.today);
    if (left && mayKeepService(ask.seat, kept).allowed) return ends(service, left);
    const offers = offersNow(directory.offers, ask.today).filter(({ serviceId }) => serviceId === service.id);
    const shut = offers.flatMap(({ placeId }) => {
      const place = directory.places.find(({ id }) => id === placeId);
      const fault = place && placeFault(place, directory.places, ask.today);
      return fault && mayOfferAt(ask.seat, kept, placeId).allowed ? [fault] : [];
    });
    return shut[0] ? ends(service, shut[0]) : [];
  });
}
