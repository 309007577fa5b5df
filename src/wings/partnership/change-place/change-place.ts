import type { Scope } from '../../../db/scope.ts';
import { type Ending, invalid, isRefusal, notFound, redirect, stale } from '../../../shell/endings.ts';
import { again, seenIn } from '../../../shell/form.ts';
import type { Ask } from '../../../shell/route.ts';
import { happened } from '../events.ts';
import { paths } from '../paths.ts';
import { mayKeepPlaces } from '../policy.ts';
import { oneAtATime } from '../store/one-at-a-time.ts';
import { readPartners } from '../store/partners.ts';
import { changePlace, findPlace, readPlaces } from '../store/places.ts';
import { placeFacts, readChangePlaceForm } from './form.ts';
import { changePlacePage } from './page.ts';

const found = (ask: Ask) => async (scope: Scope) => {
  const place = await findPlace(scope, ask.params.place ?? '');
  return place && { place, partners: await readPartners(scope) };
};

export async function showChangePlace(ask: Ask): Promise<Ending> {
  const there = await ask.read(found(ask));
  if (!there) return notFound('place');
  const { place, partners } = there;
  return changePlacePage(ask.open({ ...place }, place.version), place, partners);
}

export async function doChangePlace(ask: Ask): Promise<Ending> {
  const { slug } = ask.seat.partnership;
  const kept = await ask.act({
    may: mayKeepPlaces(ask.seat),
    apply: async (scope) => {
      await oneAtATime(scope);
      const there = await found(ask)(scope);
      if (!there) return notFound('place');
      const { place, partners } = there;
      const read = readChangePlaceForm(ask.body, place.id, { places: await readPlaces(scope), partners });
      if (!read.ok) return invalid(changePlacePage(again(ask.body, read.errors), place, partners));
      const seen = seenIn(ask.body);
      if (!(await changePlace(scope, place.id, seen, read.values)))
        return stale({
          what: 'place',
          theirs: placeFacts(place, partners),
          yours: placeFacts(read.values, partners),
          again: paths.changePlace(slug, place.slug),
        });
      return { result: place.slug, happened: happened.placeChanged(place.id, seen + 1) };
    },
  });
  if (isRefusal(kept)) return kept;
  return redirect(paths.place(slug, kept), 'The changes are kept.');
}
