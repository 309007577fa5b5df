import type { Scope } from '../../../db/scope.ts';
import { type Ending, invalid, isRefusal, notFound, redirect, stale } from '../../../shell/endings.ts';
import { again, seenIn } from '../../../shell/form.ts';
import type { Ask } from '../../../shell/route.ts';
import { happened } from '../events.ts';
import { paths } from '../paths.ts';
import { mayKeepPlaces } from '../policy.ts';
import type { StillOpenAt } from '../still-open.ts';
import { oneAtATime } from '../store/one-at-a-time.ts';
import { readPartners } from '../store/partners.ts';
import { changePlace, findPlace, readPlaces } from '../store/places.ts';
import { placeFacts, readChangePlaceForm } from './form.ts';
import { changePlacePage } from './page.ts';

const unread = { name: 'knowsOpen', text: 'Read what is still open there, and say so' };

const found = (ask: Ask) => async (scope: Scope) => {
  const place = await findPlace(scope, ask.params.place ?? '');
  return place && { place, places: await readPlaces(scope), partners: await readPartners(scope) };
};

export async function showChangePlace(ask: Ask): Promise<Ending> {
  const there = await ask.read(found(ask));
  if (!there) return notFound('place');
  return changePlacePage(ask.open({ ...there.place }, there.place.version), there);
}

export const doChangePlaceWith =
  (stillOpenAt: StillOpenAt) =>
  async (ask: Ask): Promise<Ending> => {
    const { slug } = ask.seat.partnership;
    const kept = await ask.act({
      may: mayKeepPlaces(ask.seat),
      apply: async (scope) => {
        await oneAtATime(scope);
        const there = await found(ask)(scope);
        if (!there) return notFound('place');
        const { place } = there;
        const read = readChangePlaceForm(ask.body, place.id, { ...there, today: ask.today });
        if (!read.ok) return invalid(changePlacePage(again(ask.body, read.errors), there));
        if (place.closedOn === null && read.values.closedOn !== null) {
          const { may, open } = await stillOpenAt(scope, ask.seat, place.id);
          const refused = ask.permit(may);
          if (refused) return refused;
          if (open.length > 0 && ask.body.knowsOpen !== 'yes')
            return invalid(changePlacePage(again(ask.body, [unread]), there, open));
        }
        const seen = seenIn(ask.body);
        if (!(await changePlace(scope, place.id, seen, read.values)))
          return stale({
            what: 'place',
            theirs: placeFacts(place, there),
            yours: placeFacts(read.values, there),
            again: paths.changePlace(slug, place.slug),
          });
        return { result: place.slug, happened: happened.placeChanged(place.id, seen + 1) };
      },
    });
    if (isRefusal(kept)) return kept;
    return redirect(paths.place(slug, kept), 'The changes are kept.');
  };
