// A service is shown to the public, or no longer: an act of its own, on a page that says what anybody will see.
import { askedPage } from '../../../../shell/asked.ts';
import { closed, type Ending, isRefusal, notFound, redirect, stale } from '../../../../shell/endings.ts';
import { seenIn } from '../../../../shell/form.ts';
import { listOf } from '../../../../shell/list-of.ts';
import type { Ask } from '../../../../shell/route.ts';
import { mayKeepService } from '../../policy.ts';
import { showService } from '../../store/services.ts';
import { directoryHappened } from '../events.ts';
import { type FoundService, findService } from '../find-service.ts';
import { directoryPaths as paths } from '../paths.ts';
import { kindWords, offersNow, saysWhere, typeWords } from '../service.ts';

/** The same as the database lets out in open_directory(): the page says so, the database does it. */
const shownOf = ({ service, partner, offered, places }: FoundService, today: string): string[] => {
  const placeOf = (id: string) => places.find((place) => place.id === id);
  const inside = offered.some(({ placeId }) => placeOf(placeId)?.kind !== 'community service');
  const now = offersNow(offered, today).flatMap(({ placeId }) => placeOf(placeId) ?? []);
  const outside = now.filter(({ kind }) => kind === 'community service');
  return [
    `Its name: ${service.name}`,
    ...(service.kind
      ? [`Its kind and type: ${kindWords[service.kind]}, ${typeWords[service.type]}`]
      : [`Its type: ${typeWords[service.type]}`]),
    `Who offers it: ${partner?.name ?? 'nothing, because it is not said here'}`,
    inside
      ? 'Of each prison or ward the name of the establishment. Never a wing, a room, a time, how many places there are, how to join, or what it is in words'
      : 'What it is and whom it is for, as they stand here. Look that no one’s name and no phone number is in them',
    ...(outside.length > 0 ? [`When it is at ${listOf(outside.map(({ name }) => name))}`] : []),
  ];
};

export async function showShowPublicly(ask: Ask): Promise<Ending> {
  const found = await findService(ask);
  if (!found) return notFound('service');
  const { service, kept } = found;
  const refused = ask.permit(mayKeepService(ask.seat, kept));
  if (refused) return refused;
  const { slug } = ask.seat.partnership;
  const isShown = service.tier === 'published';
  return askedPage({
    title: isShown ? 'Stop showing it to the public' : 'Show it to the public',
    asked: service.name,
    back: { text: service.name, href: paths.service(slug, service.slug) },
    lead: isShown
      ? 'It leaves the open directory within minutes. Others may have copied it before.'
      : 'Anybody will find it in the open directory, while it runs, and may copy it.',
    fields: [{ is: 'hidden', name: 'tier', options: { value: isShown ? 'partners' : 'published' } }],
    button: isShown ? 'Show it only inside' : 'Show it to the public',
    nextTitle: 'This is all that anybody sees',
    next: isShown ? [] : shownOf(found, ask.today),
    form: ask.open({}, service.version),
  });
}

export async function doShowPublicly(ask: Ask): Promise<Ending> {
  const found = await findService(ask);
  if (!found) return notFound('service');
  const { service, kept } = found;
  const { slug } = ask.seat.partnership;
  const tier = ask.body.tier === 'published' ? 'published' : 'partners';
  if (tier === 'published' && service.state === 'stopped')
    return closed(
      'This service has stopped, so there is nothing to show.',
      'Take it up again first. Nothing is changed.',
    );
  const inside = tier === 'published' ? saysWhere(service, found.offered, found.places) : undefined;
  if (inside)
    return closed(
      `Its name says “${inside}”, which is where it is inside, and nobody outside may know that.`,
      'Give it another name first, under Change what it is. Nothing is changed.',
    );
  const done = await ask.act({
    may: mayKeepService(ask.seat, kept),
    apply: async (scope) => {
      if (!(await showService(scope, service.id, seenIn(ask.body), tier)))
        return stale({
          what: 'service',
          theirs: [{ name: 'What it is called now', value: service.name }],
          yours: [{ name: 'You wanted it', value: tier === 'published' ? 'shown to the public' : 'shown only inside' }],
          again: paths.showPublicly(slug, service.slug),
        });
      return { result: true, happened: directoryHappened.serviceShown(service.id, tier) };
    },
  });
  if (isRefusal(done)) return done;
  return redirect(
    paths.service(slug, service.slug),
    tier === 'published' ? 'The public can find it, while it runs.' : 'Only people with a seat here see it now.',
  );
}
