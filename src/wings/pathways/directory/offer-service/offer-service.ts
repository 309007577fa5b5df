// A service is offered at a place, changed there, ended there, or offered there again.
import { askedPage } from '../../../../shell/asked.ts';
import { closed, type Ending, invalid, isRefusal, notFound, redirect, stale } from '../../../../shell/endings.ts';
import { again, seenIn } from '../../../../shell/form.ts';
import type { Ask } from '../../../../shell/route.ts';
import { day } from '../../../../shell/words-in-time.ts';
import { mayOfferAt } from '../../policy.ts';
import { addOffers, changeOffer, endOffer, holdDirectory, readOffers } from '../../store/services.ts';
import { directoryHappened } from '../events.ts';
import { type FoundOffer, type FoundService, findOffer, findService } from '../find-service.ts';
import { directoryPaths as paths } from '../paths.ts';
import { type DirectoryPlace, isOffered, partnerFault, placeFault } from '../service.ts';
import { readEndOffer } from './end-form.ts';
import { offerFormValues, readChangedOffer, readNewOffer } from './form.ts';
import { offerFormPage } from './page.ts';

/** Where this person may offer it and it is not yet. */
const openTo = (ask: Ask, { places, offered, kept }: FoundService): DirectoryPlace[] =>
  places.filter(
    (place) =>
      placeFault(place, places, ask.today) === undefined &&
      !offered.some(({ placeId }) => placeId === place.id) &&
      mayOfferAt(ask.seat, kept, place.id).allowed,
  );

/** What has ended is not offered anywhere new. */
function ended({ service, partner }: FoundService, today: string) {
  if (service.state === 'stopped')
    return closed('This service has stopped.', 'Take it up again first, on its page. Nothing is changed.');
  const left = partner && partnerFault(partner, today);
  return left
    ? closed(`${left}.`, 'Say first who offers it now, under Change what it is. Nothing is changed.')
    : undefined;
}

export async function showOfferService(ask: Ask): Promise<Ending> {
  const found = await findService(ask);
  if (!found) return notFound('service');
  const over = ended(found, ask.today);
  if (over) return over;
  return offerFormPage(ask.seat.partnership.slug, found.service, ask.open(), { places: openTo(ask, found) });
}

export async function doOfferService(ask: Ask): Promise<Ending> {
  const found = await findService(ask);
  if (!found) return notFound('service');
  const over = ended(found, ask.today);
  if (over) return over;
  const { service, kept } = found;
  const { slug } = ask.seat.partnership;
  const formAgain = (errors: Parameters<typeof again>[1]) =>
    invalid(offerFormPage(slug, service, again(ask.body, errors), { places: openTo(ask, found) }));
  const read = readNewOffer(ask.body, found, ask.today);
  if (!read.ok) return formAgain(read.errors);
  const { placeId, ...said } = read.values;
  const id = ask.newId();
  const done = await ask.act({
    may: mayOfferAt(ask.seat, kept, placeId),
    apply: async (scope) => {
      await holdDirectory(scope);
      const offered = (await readOffers(scope)).filter(({ serviceId }) => serviceId === service.id);
      const still = readNewOffer(ask.body, { ...found, offered }, ask.today);
      if (!still.ok) return formAgain(still.errors);
      await addOffers(scope, [{ id, serviceId: service.id, placeId, endedOn: null, ...said }]);
      return { result: true, happened: directoryHappened.offerAdded(service.id, id, placeId) };
    },
  });
  return isRefusal(done) ? done : redirect(paths.service(slug, service.slug), 'It is offered there.');
}

export async function showChangeOffer(ask: Ask): Promise<Ending> {
  const found = await findOffer(ask);
  if (!found) return notFound('offer');
  const { offer, place, service, kept } = found;
  return (
    ask.permit(mayOfferAt(ask.seat, kept, place.id)) ??
    offerFormPage(ask.seat.partnership.slug, service, ask.open(offerFormValues(offer), offer.version), { place })
  );
}

export async function doChangeOffer(ask: Ask): Promise<Ending> {
  const found = await findOffer(ask);
  if (!found) return notFound('offer');
  const { offer, place, service, kept } = found;
  const { slug } = ask.seat.partnership;
  const read = readChangedOffer(ask.body, offer.endedOn);
  if (!read.ok) return invalid(offerFormPage(slug, service, again(ask.body, read.errors), { place }));
  const { values } = read;
  const done = await ask.act({
    may: mayOfferAt(ask.seat, kept, place.id),
    apply: async (scope) => {
      if (!(await changeOffer(scope, offer.id, seenIn(ask.body), values)))
        return stale({
          what: 'offer',
          theirs: [
            { name: 'Tailored here', value: offer.tailored },
            { name: 'When', value: offer.timetable },
            { name: 'How to join', value: offer.howToJoin },
          ],
          yours: [
            { name: 'Tailored here', value: values.tailored },
            { name: 'When', value: values.timetable },
            { name: 'How to join', value: values.howToJoin },
          ],
          again: paths.changeOffer(slug, service.slug, offer.id),
        });
      return { result: true, happened: directoryHappened.offerChanged(service.id, offer.id) };
    },
  });
  return isRefusal(done) ? done : redirect(paths.service(slug, service.slug), 'The changes are kept.');
}

const endPage = (ask: Ask, { service, offer, place }: FoundOffer, form: ReturnType<Ask['open']>) => {
  const over = !isOffered(offer, ask.today);
  return askedPage(
    {
      title: over ? `Offer it again at ${place.name}` : `End it at ${place.name}`,
      asked: service.name,
      back: { text: service.name, href: paths.service(ask.seat.partnership.slug, service.slug) },
      lead: over ? `It ended here on ${day(offer.endedOn)}.` : '',
      fields: over
        ? []
        : [{ is: 'day', name: 'endedOn', options: { label: 'From which day is it no longer offered here?' } }],
      button: over ? 'Offer it here again' : 'End it here',
      next: over
        ? ['What was said of it here stands again.']
        : [
            'It stays in the directory as ended. The service goes on elsewhere.',
            'To stop it everywhere, go to its page and say that it stops.',
          ],
      form,
    },
    { worriedAt: place.slug },
  );
};

export async function showEndOffer(ask: Ask): Promise<Ending> {
  const found = await findOffer(ask);
  if (!found) return notFound('offer');
  return (
    ask.permit(mayOfferAt(ask.seat, found.kept, found.place.id)) ??
    endPage(ask, found, ask.open({}, found.offer.version))
  );
}

export async function doEndOffer(ask: Ask): Promise<Ending> {
  const found = await findOffer(ask);
  if (!found) return notFound('offer');
  const { offer, place, places, service, kept } = found;
  const { slug } = ask.seat.partnership;
  const over = !isOffered(offer, ask.today);
  const shut = over ? (ended(found, ask.today) ?? closedPlace(place, places, ask.today)) : undefined;
  if (shut) return shut;
  const read = over ? { ok: true as const, values: { endedOn: null } } : readEndOffer(ask.body, offer.startedOn);
  if (!read.ok) return invalid(endPage(ask, found, again(ask.body, read.errors)));
  const { endedOn } = read.values;
  const done = await ask.act({
    may: mayOfferAt(ask.seat, kept, place.id),
    apply: async (scope) => {
      if (!(await endOffer(scope, offer.id, seenIn(ask.body), endedOn)))
        return stale({
          what: 'offer',
          theirs: [{ name: 'Offered here', value: over ? `until ${day(offer.endedOn)}` : 'yes' }],
          yours: [{ name: 'Offered here', value: endedOn ? `until ${day(endedOn)}` : 'yes, again' }],
          again: paths.endOffer(slug, service.slug, offer.id),
        });
      return { result: true, happened: directoryHappened.offerEnded(service.id, offer.id, endedOn) };
    },
  });
  if (isRefusal(done)) return done;
  return redirect(
    paths.service(slug, service.slug),
    over ? 'It is offered there again.' : 'The end of it there is kept.',
  );
}

const closedPlace = (place: DirectoryPlace, places: readonly DirectoryPlace[], today: string) => {
  const fault = placeFault(place, places, today);
  return fault ? closed(`${fault}.`, 'Offer it at another place. Nothing is changed.') : undefined;
};
