import type { Scope } from '../../../db/scope.ts';
import { type Ending, invalid, isRefusal, redirect } from '../../../shell/endings.ts';
import { again } from '../../../shell/form.ts';
import type { Ask } from '../../../shell/route.ts';
import { happened } from '../events.ts';
import { paths } from '../paths.ts';
import { mayKeepPlaces } from '../policy.ts';
import { slugAmong } from '../slug-among.ts';
import { oneAtATime } from '../store/one-at-a-time.ts';
import { readPartners } from '../store/partners.ts';
import { addPlace, readEstablishments, readPlaces } from '../store/places.ts';
import { readAddPlaceForm } from './form.ts';
import { addPlacePage } from './page.ts';

const choices = async (scope: Scope) => ({
  establishments: await readEstablishments(scope),
  partners: await readPartners(scope),
  places: await readPlaces(scope),
});

export async function showAddPlace(ask: Ask): Promise<Ending> {
  return addPlacePage(ask.open(), await ask.read(choices));
}

export async function doAddPlace(ask: Ask): Promise<Ending> {
  const id = ask.newId();
  const kept = await ask.act({
    may: mayKeepPlaces(ask.seat),
    apply: async (scope) => {
      await oneAtATime(scope);
      const known = await choices(scope);
      const read = readAddPlaceForm(ask.body, known);
      if (!read.ok) return invalid(addPlacePage(again(ask.body, read.errors), known));
      const slug = slugAmong(known.places, read.values.name);
      await addPlace(scope, { id, slug, ...read.values });
      return { result: { slug, name: read.values.name }, happened: happened.placeAdded(id) };
    },
  });
  if (isRefusal(kept)) return kept;
  return redirect(paths.place(ask.seat.partnership.slug, kept.slug), `${kept.name} is kept as a place.`);
}
