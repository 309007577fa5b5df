// Worried about someone? Reading this writes no row, no event and no log line.
import { type Ending, notFound } from '../../../../shell/endings.ts';
import type { Ask } from '../../../../shell/route.ts';
import { findPlace, readPlaces } from '../../../partnership/index.ts';
import { findConcernSheet } from '../../store/safety.ts';
import { choosePlacePage, worriedPage } from './page.ts';

export async function showWorried(ask: Ask): Promise<Ending> {
  const { places, sheet } = await ask.read(async (scope) => {
    const all = await readPlaces(scope);
    const [only] = all;
    return { places: all, sheet: only && all.length === 1 ? await findConcernSheet(scope, only.id) : undefined };
  });
  const [only] = places;
  if (only && places.length === 1)
    return worriedPage(only, sheet, ask.seat.partnership.slug, ask.query.about === 'staff');
  return choosePlacePage(places, ask.seat.partnership.slug);
}

export async function showWorriedAt(ask: Ask): Promise<Ending> {
  const found = await ask.read(async (scope) => {
    const place = await findPlace(scope, ask.params.place ?? '');
    return place && { place, sheet: await findConcernSheet(scope, place.id) };
  });
  if (!found) return notFound('place');
  return worriedPage(found.place, found.sheet, ask.seat.partnership.slug, ask.query.about === 'staff');
}
