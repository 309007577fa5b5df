// A service begins, stops because, or is taken up again.
import { askedPage } from '../../../../shell/asked.ts';
import { closed, type Ending, invalid, isRefusal, notFound, redirect, stale } from '../../../../shell/endings.ts';
import { again, type FormView, seenIn } from '../../../../shell/form.ts';
import type { Ask } from '../../../../shell/route.ts';
import { mayKeepService } from '../../policy.ts';
import { moveService } from '../../store/services.ts';
import { directoryHappened } from '../events.ts';
import { findService } from '../find-service.ts';
import { directoryPaths as paths } from '../paths.ts';
import { partnerFault, type Service, type ServiceState, serviceOnward } from '../service.ts';
import { readMoveServiceForm } from './form.ts';

const words: Record<ServiceState, string> = {
  planned: 'It is planned',
  running: 'It runs',
  stopped: 'It stops',
};
const formPage = (slug: string, service: Service, form: FormView) =>
  askedPage({
    title: 'How does it stand?',
    asked: service.name,
    back: { text: service.name, href: paths.service(slug, service.slug) },
    fields: [
      {
        is: 'radios',
        name: 'state',
        options: {
          label: 'What is so from now on?',
          items: serviceOnward[service.state].map((state) => ({ value: state, text: words[state] })),
        },
      },
      ...(service.state === 'stopped'
        ? []
        : [
            {
              is: 'area' as const,
              name: 'because',
              options: { label: 'If it stops: why?', hint: 'Everyone here will read this. No one’s name', rows: 3 },
            },
          ]),
    ],
    button: 'Keep this',
    next: [
      'The directory, its prints and the open directory say so from now on.',
      'A service that stops is kept, with why, and can be taken up again.',
    ],
    form,
  });

export async function showMoveService(ask: Ask): Promise<Ending> {
  const found = await findService(ask);
  if (!found) return notFound('service');
  return (
    ask.permit(mayKeepService(ask.seat, found.kept)) ??
    formPage(ask.seat.partnership.slug, found.service, ask.open({}, found.service.version))
  );
}

export async function doMoveService(ask: Ask): Promise<Ending> {
  const found = await findService(ask);
  if (!found) return notFound('service');
  const { service, partner, kept } = found;
  const { slug } = ask.seat.partnership;
  const refused = ask.permit(mayKeepService(ask.seat, kept));
  if (refused) return refused;
  const read = readMoveServiceForm(ask.body, service.state);
  if (!read.ok) return invalid(formPage(slug, service, again(ask.body, read.errors)));
  const { state, because } = read.values;
  const left = partner && state !== 'stopped' ? partnerFault(partner, ask.today) : undefined;
  if (left) return closed(`${left}.`, 'Say first who offers it now, under Change what it is. Nothing is changed.');
  const done = await ask.act({
    may: mayKeepService(ask.seat, kept),
    apply: async (scope) => {
      if (!(await moveService(scope, service.id, seenIn(ask.body), { from: service.state, state, because })))
        return stale({
          what: 'service',
          theirs: [{ name: 'How it stands', value: words[service.state] }],
          yours: [
            { name: 'How it stands', value: words[state] },
            { name: 'Why', value: because },
          ],
          again: paths.moveService(slug, service.slug),
        });
      return { result: true, happened: directoryHappened.serviceMoved(service.id, service.state, state) };
    },
  });
  return isRefusal(done) ? done : redirect(paths.service(slug, service.slug), 'It is kept.');
}
