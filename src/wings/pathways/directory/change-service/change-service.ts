import { type Ending, invalid, isRefusal, notFound, redirect, stale } from '../../../../shell/endings.ts';
import { again, seenIn } from '../../../../shell/form.ts';
import type { Ask } from '../../../../shell/route.ts';
import { mayKeepService } from '../../policy.ts';
import { changeService } from '../../store/services.ts';
import { readChangedService, serviceFormValues } from '../add-service/form.ts';
import { serviceFormPage } from '../add-service/page.ts';
import { directoryHappened } from '../events.ts';
import { findService, readDirectory } from '../find-service.ts';
import { directoryPaths as paths } from '../paths.ts';
import { kindWords, typeWords } from '../service.ts';

export async function showChangeService(ask: Ask): Promise<Ending> {
  const found = await findService(ask);
  if (!found) return notFound('service');
  const { service, partners, kept } = found;
  return (
    ask.permit(mayKeepService(ask.seat, kept)) ??
    serviceFormPage(ask.seat.partnership.slug, partners, ask.open(serviceFormValues(service), service.version), service)
  );
}

export async function doChangeService(ask: Ask): Promise<Ending> {
  const found = await findService(ask);
  if (!found) return notFound('service');
  const { service, partners, kept } = found;
  const { slug } = ask.seat.partnership;
  const refused = ask.permit(mayKeepService(ask.seat, kept));
  if (refused) return refused;
  const read = readChangedService(ask.body, await readDirectory(ask), service, ask.today);
  if (!read.ok) return invalid(serviceFormPage(slug, partners, again(ask.body, read.errors), service));
  const seen = seenIn(ask.body);
  const { values } = read;
  const to = {
    partnerId: values.partnerId,
    partnerName: partners.find(({ id }) => id === values.partnerId)?.name ?? null,
  };
  const done = await ask.act({
    // to give it to another provider takes the right to both
    may:
      values.partnerId === service.partnerId
        ? mayKeepService(ask.seat, kept)
        : mayKeepService(ask.seat, { ...kept, ...to }),
    apply: async (scope) => {
      if (!(await changeService(scope, service.id, seen, values)))
        return stale({
          what: 'service',
          theirs: [
            { name: 'What it is called', value: service.name },
            { name: 'Kind', value: service.kind && kindWords[service.kind] },
            { name: 'Type', value: typeWords[service.type] },
            { name: 'What it is', value: service.about },
            { name: 'Whom it is for', value: service.eligibility },
          ],
          yours: [
            { name: 'What it is called', value: values.name },
            { name: 'Kind', value: values.kind && kindWords[values.kind] },
            { name: 'Type', value: typeWords[values.type] },
            { name: 'What it is', value: values.about },
            { name: 'Whom it is for', value: values.eligibility },
          ],
          again: paths.changeService(slug, service.slug),
        });
      return { result: true, happened: directoryHappened.serviceChanged(service.id, seen + 1) };
    },
  });
  return isRefusal(done) ? done : redirect(paths.service(slug, service.slug), 'The changes are kept.');
}
