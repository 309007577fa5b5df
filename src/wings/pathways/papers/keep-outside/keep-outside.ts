import { type Ending, invalid, isRefusal, redirect, stale } from '../../../../shell/endings.ts';
import { again, seenIn } from '../../../../shell/form.ts';
import type { Ask } from '../../../../shell/route.ts';
import { slugFor } from '../../../../shell/slug.ts';
import { mayKeepOutside } from '../../policy.ts';
import { addOutsideService, changeOutsideService, readOutsideServices } from '../../store/outside-services.ts';
import { readProviders } from '../../store/providers.ts';
import { atOutside } from '../at-outside.ts';
import { gateHappened } from '../events.ts';
import { gatePaths, takenByOutside } from '../paths.ts';
import { readOutsideForm } from './form.ts';
import { outsideFormPage } from './page.ts';

const backToList = (ask: Ask) => ({
  text: 'Services that are not here',
  href: gatePaths.outsideServices(ask.seat.partnership.slug),
});

export async function showAddOutside(ask: Ask): Promise<Ending> {
  const may = mayKeepOutside(ask.seat, await ask.read(readProviders));
  return ask.permit(may) ?? outsideFormPage(ask.open(), backToList(ask), false);
}

export async function doAddOutside(ask: Ask): Promise<Ending> {
  const may = mayKeepOutside(ask.seat, await ask.read(readProviders));
  const refused = ask.permit(may);
  if (refused) return refused;
  const read = readOutsideForm(ask.body);
  if (!read.ok) return invalid(outsideFormPage(again(ask.body, read.errors), backToList(ask), false));
  const id = ask.newId();
  const slug = await ask.act({
    may,
    apply: async (scope) => {
      const taken = (await readOutsideServices(scope)).map((one) => one.slug);
      const address = slugFor(read.values.name, [...takenByOutside, ...taken]);
      await addOutsideService(scope, { id, slug: address, words: read.values });
      return { result: address, happened: gateHappened.outsideAdded(id) };
    },
  });
  if (isRefusal(slug)) return slug;
  return redirect(
    gatePaths.outside(ask.seat.partnership.slug, slug),
    'It is listed. Ring them before the first paper goes.',
  );
}

export async function showChangeOutside(ask: Ask): Promise<Ending> {
  const at = await atOutside(ask);
  if (isRefusal(at)) return at;
  const { service, may, back } = at;
  return ask.permit(may) ?? outsideFormPage(ask.open({ ...service }, service.version), back, true);
}

export async function doChangeOutside(ask: Ask): Promise<Ending> {
  const at = await atOutside(ask);
  if (isRefusal(at)) return at;
  const { service, may, back } = at;
  const refused = ask.permit(may);
  if (refused) return refused;
  const read = readOutsideForm(ask.body);
  if (!read.ok) return invalid(outsideFormPage(again(ask.body, read.errors), back, true));
  const seen = seenIn(ask.body);
  const { name, area, secureMail, phone } = read.values;
  const done = await ask.act({
    may,
    apply: async (scope) => {
      if (!(await changeOutsideService(scope, { id: service.id, version: seen }, read.values)))
        return stale({
          what: 'service',
          theirs: [
            { name: 'Name', value: service.name },
            { name: 'Area', value: service.area },
            { name: 'Secure mail', value: service.secureMail },
            { name: 'Phone', value: service.phone },
          ],
          yours: [
            { name: 'Name', value: name },
            { name: 'Area', value: area },
            { name: 'Secure mail', value: secureMail },
            { name: 'Phone', value: phone },
          ],
          again: gatePaths.changeOutside(ask.seat.partnership.slug, service.slug),
        });
      return {
        result: true,
        happened: gateHappened.outsideChanged(service.id, seen + 1, secureMail !== service.secureMail),
      };
    },
  });
  return isRefusal(done) ? done : redirect(back.href, 'It is kept.');
}
