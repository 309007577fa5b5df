import { askedPage } from '../../../../shell/asked.ts';
import { closed, type Ending, isRefusal, redirect } from '../../../../shell/endings.ts';
import type { Ask } from '../../../../shell/route.ts';
import { changeOutsideService } from '../../store/outside-services.ts';
import { type AtOutside, atOutside } from '../at-outside.ts';
import { gateHappened } from '../events.ts';
import { changedMeanwhile } from '../meanwhile.ts';

const already = ({ service }: AtOutside) =>
  service.closedOn === null ? undefined : closed('This service has closed already.', 'Nothing was changed.');

export async function showCloseOutside(ask: Ask): Promise<Ending> {
  const at = await atOutside(ask);
  if (isRefusal(at)) return at;
  const refused = ask.permit(at.may) ?? already(at);
  if (refused) return refused;
  return askedPage({
    title: `${at.service.name} has closed`,
    asked: 'Services that are not here',
    lead: 'No new handover can be made to it, and no paper for it.',
    back: at.back,
    fields: [],
    button: 'Say that it has closed',
    next: [
      'A handover that is on its way there stays where it is: with the team that sent it. It stands on that team’s first page until they choose another service.',
      'If it was a mistake, open it again.',
    ],
    form: ask.open({}, at.service.version),
  });
}

export async function doCloseOutside(ask: Ask): Promise<Ending> {
  const at = await atOutside(ask);
  if (isRefusal(at)) return at;
  const refused = ask.permit(at.may) ?? already(at);
  if (refused) return refused;
  const { service, may, back } = at;
  const done = await ask.act({
    may,
    apply: async (scope) =>
      (await changeOutsideService(scope, changedMeanwhile.seen(ask, service.id), { closedOn: ask.today }))
        ? { result: true, happened: gateHappened.outsideClosed(service.id, ask.today) }
        : changedMeanwhile.service(service, back.href),
  });
  return isRefusal(done) ? done : redirect(back.href, 'It is closed.');
}
