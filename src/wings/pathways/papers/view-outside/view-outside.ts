import { closed, type Ending, isRefusal, page, redirect } from '../../../../shell/endings.ts';
import type { Ask } from '../../../../shell/route.ts';
import { day } from '../../../../shell/words-in-time.ts';
import { sectionsOf } from '../../sections.ts';
import { changeOutsideService } from '../../store/outside-services.ts';
import { atOutside } from '../at-outside.ts';
import { gateHappened } from '../events.ts';
import { changedMeanwhile } from '../meanwhile.ts';
import { outsideStand } from '../outside-service.ts';
import { gatePaths } from '../paths.ts';

export async function showOutside(ask: Ask): Promise<Ending> {
  const at = await atOutside(ask);
  if (isRefusal(at)) return at;
  const { service, may } = at;
  const { slug } = ask.seat.partnership;
  const keeps = may.allowed;
  const open = service.closedOn === null;
  return page('wings/pathways/papers/view-outside/view-outside.njk', {
    title: service.name,
    crumbs: [{ text: 'Services that are not here', href: gatePaths.outsideServices(slug) }, { text: service.name }],
    caption: '',
    sections: sectionsOf(ask.seat, 'handovers'),
    lead: open
      ? `It is for ${service.area}, and has no seat here.`
      : `It was for ${service.area}. It closed on ${day(service.closedOn ?? '')}.`,
    state: outsideStand(service),
    facts: [
      { name: 'Area', value: service.area },
      { name: 'Secure mail', value: service.secureMail },
      {
        name: 'Address checked by phone',
        value: service.mailCheckedOn === null ? 'Not yet' : day(service.mailCheckedOn),
      },
      { name: 'Phone', value: service.phone },
    ],
    check:
      keeps && open && service.secureMail !== null
        ? { action: gatePaths.checkOutside(slug, service.slug), seen: service.version, mail: service.secureMail }
        : null,
    changeHref: keeps && open ? gatePaths.changeOutside(slug, service.slug) : null,
    closeHref: keeps && open ? gatePaths.closeOutside(slug, service.slug) : null,
    openAgain: keeps && !open ? { action: gatePaths.openOutside(slug, service.slug), seen: service.version } : null,
  });
}

/** Somebody rang them, and heard that the address is theirs. */
export async function doCheckOutside(ask: Ask): Promise<Ending> {
  const at = await atOutside(ask);
  if (isRefusal(at)) return at;
  const { service, may, back } = at;
  const refused = ask.permit(may);
  if (refused) return refused;
  if (service.closedOn !== null || service.secureMail === null)
    return closed('There is no address here to check.', 'Nothing was changed.');
  const done = await ask.act({
    may,
    apply: async (scope) =>
      (await changeOutsideService(scope, changedMeanwhile.seen(ask, service.id), { mailCheckedOn: ask.today }))
        ? { result: true, happened: gateHappened.outsideChecked(service.id) }
        : changedMeanwhile.service(service, back.href),
  });
  return isRefusal(done) ? done : redirect(back.href, 'The address is checked today.');
}

export async function doOpenOutside(ask: Ask): Promise<Ending> {
  const at = await atOutside(ask);
  if (isRefusal(at)) return at;
  const { service, may, back } = at;
  const done = await ask.act({
    may,
    apply: async (scope) =>
      (await changeOutsideService(scope, changedMeanwhile.seen(ask, service.id), { closedOn: null }))
        ? { result: true, happened: gateHappened.outsideOpened(service.id) }
        : changedMeanwhile.service(service, back.href),
  });
  return isRefusal(done) ? done : redirect(back.href, 'It is open again.');
}
