// One service: who offers it, for whom, and each place where it is offered with what is tailored there and why.
import { type Ending, notFound, page } from '../../../../shell/endings.ts';
import type { Ask } from '../../../../shell/route.ts';
import { threadHref } from '../../../../shell/thread-href.ts';
import { day } from '../../../../shell/words-in-time.ts';
import { mayKeepService, mayOfferAt } from '../../policy.ts';
import { sectionsOf } from '../../sections.ts';
import { type FoundService, findService } from '../find-service.ts';
import { directoryPaths as paths } from '../paths.ts';
import {
  isOffered,
  kindWords,
  type Offer,
  partnerFault,
  placeFault,
  serviceStand,
  typeWords,
  unsaid,
} from '../service.ts';

export async function showService(ask: Ask): Promise<Ending> {
  const found = await findService(ask);
  if (!found) return notFound('service');
  const { service, partner, offered, places } = found;
  const { slug } = ask.seat.partnership;
  const offers = offered
    .flatMap((offer) => {
      const place = places.find(({ id }) => id === offer.placeId);
      return place ? [offerView(ask, found, offer, place)] : [];
    })
    .toSorted((a, b) => Number(a.over) - Number(b.over) || a.name.localeCompare(b.name));
  const now = offers.filter(({ over }) => !over).length;
  return page('wings/pathways/directory/service/service.njk', {
    title: service.name,
    crumbs: [{ text: 'Services', href: paths.services(slug) }, { text: service.name }],
    sections: sectionsOf(ask.seat, 'services'),
    lead: leadOf(found, now, unsaid(ask.seat.partnership)),
    state: serviceStand[service.state],
    tier: service.tier,
    because: service.because,
    faults: [partner ? partnerFault(partner, ask.today) : undefined].filter((one) => one !== undefined),
    missing: unsaid(ask.seat.partnership),
    facts: [
      { name: 'Who offers it', value: partner?.name },
      { name: 'Kind', value: service.kind && kindWords[service.kind] },
      { name: 'Type', value: typeWords[service.type] },
      { name: 'What it is', value: service.about },
      { name: 'Whom it is for', value: service.eligibility },
    ],
    offers,
    isPublic: service.tier === 'published' && service.state === 'running',
    threadHref: threadHref(slug, 'service', service.id),
    acts: actsOf(ask, found),
    offerHref: mayOfferSomewhere(ask, found) ? paths.offerService(slug, service.slug) : null,
  });
}

const leadOf = ({ service, partner }: FoundService, now: number, missing: string): string => {
  const by = partner ? `${partner.name} offers it` : `Who offers it: ${missing.toLowerCase()}`;
  if (service.state === 'stopped') return `It has stopped. ${by.replace('offers', 'offered')}.`;
  return now === 0 ? `${by}. Where: ${missing.toLowerCase()}.` : `${by} at ${now === 1 ? '1 place' : `${now} places`}.`;
};

function actsOf(ask: Ask, { service, kept }: FoundService) {
  const { slug } = ask.seat.partnership;
  if (!mayKeepService(ask.seat, kept).allowed) return [];
  return [
    { text: 'Change what it is', href: paths.changeService(slug, service.slug) },
    {
      text: service.state === 'stopped' ? 'Take it up again' : 'Say whether it runs, or stop it',
      href: paths.moveService(slug, service.slug),
    },
    {
      text: service.tier === 'published' ? 'Stop showing it to the public' : 'Show it to the public',
      href: paths.showPublicly(slug, service.slug),
    },
  ];
}

const mayOfferSomewhere = (ask: Ask, { service, kept, places, offered }: FoundService): boolean =>
  service.state !== 'stopped' &&
  places.some(({ id }) => !offered.some(({ placeId }) => placeId === id) && mayOfferAt(ask.seat, kept, id).allowed);

function offerView(ask: Ask, found: FoundService, offer: Offer, place: FoundService['places'][number]) {
  const { slug } = ask.seat.partnership;
  const over = !isOffered(offer, ask.today);
  const fault = placeFault(place, found.places, ask.today);
  const keeps = mayOfferAt(ask.seat, found.kept, place.id).allowed;
  return {
    name: place.name,
    over,
    fault: over ? null : (fault ?? null),
    state: over ? { kind: 'stopped', word: `Ended ${day(offer.endedOn)}` } : null,
    placeHref: paths.servicesAt(slug, place.slug),
    facts: [
      { name: 'Tailored here', value: offer.tailored },
      ...(offer.tailored ? [{ name: 'Why', value: offer.tailoredBecause }] : []),
      { name: 'Where', value: offer.where },
      { name: 'When', value: offer.timetable },
      { name: 'Places', value: offer.capacity },
      { name: 'How to join', value: offer.howToJoin },
      ...(offer.startedOn ? [{ name: 'Since', value: day(offer.startedOn) }] : []),
      ...(offer.endedOn ? [{ name: over ? 'Ended on' : 'Ends on', value: day(offer.endedOn) }] : []),
    ],
    acts: keeps
      ? [
          { text: 'Change this', href: paths.changeOffer(slug, found.service.slug, offer.id) },
          {
            text: over ? 'Offer it here again' : 'End it here',
            href: paths.endOffer(slug, found.service.slug, offer.id),
          },
        ]
      : [],
  };
}
