import { type Ending, invalid, isRefusal, redirect } from '../../../../shell/endings.ts';
import { again } from '../../../../shell/form.ts';
import type { Ask } from '../../../../shell/route.ts';
import { slugFor } from '../../../../shell/slug.ts';
import { mayKeepService } from '../../policy.ts';
import {
  addServices,
  holdDirectory,
  readDirectoryPartners,
  readDirectoryPlaces,
  readOffers,
  readServices,
} from '../../store/services.ts';
import { directoryHappened } from '../events.ts';
import { type Directory, readDirectory } from '../find-service.ts';
import { directoryPaths as paths, takenByDirectory } from '../paths.ts';
import type { DirectoryPartner } from '../service.ts';
import { readNewService } from './form.ts';
import { serviceFormPage } from './page.ts';

/** Those for whom this person may add something, and that are still here. */
const theirs = (ask: Ask, { partners }: Directory): DirectoryPartner[] =>
  partners.filter(
    ({ id, name, leftOn }) =>
      (leftOn === null || leftOn > ask.today) &&
      mayKeepService(ask.seat, { partnerId: id, partnerName: name, placeIds: [] }).allowed,
  );

export async function showAddService(ask: Ask): Promise<Ending> {
  const directory = await readDirectory(ask);
  return serviceFormPage(ask.seat.partnership.slug, theirs(ask, directory), ask.open({ state: 'running' }));
}

export async function doAddService(ask: Ask): Promise<Ending> {
  const { slug } = ask.seat.partnership;
  const directory = await readDirectory(ask);
  const read = readNewService(ask.body, directory, ask.today);
  if (!read.ok) return invalid(serviceFormPage(slug, theirs(ask, directory), again(ask.body, read.errors)));
  const { partnerId } = read.values;
  const partner = directory.partners.find(({ id }) => id === partnerId);
  const id = ask.newId();
  const address = await ask.act({
    may: mayKeepService(ask.seat, { partnerId, partnerName: partner?.name ?? null, placeIds: [] }),
    apply: async (scope) => {
      await holdDirectory(scope);
      const now: Directory = {
        services: await readServices(scope),
        offers: await readOffers(scope),
        places: await readDirectoryPlaces(scope),
        partners: await readDirectoryPartners(scope),
      };
      // somebody else may have kept the same one just now
      const still = readNewService(ask.body, now, ask.today);
      if (!still.ok) return invalid(serviceFormPage(slug, theirs(ask, now), again(ask.body, still.errors)));
      const own = slugFor(read.values.name, [...takenByDirectory, ...now.services.map((one) => one.slug)]);
      await addServices(scope, [{ id, slug: own, ...read.values }]);
      return { result: own, happened: directoryHappened.serviceAdded(id, read.values.state) };
    },
  });
  if (isRefusal(address)) return address;
  return redirect(paths.service(slug, address), 'The service is in the directory. Say where it is offered.');
}
