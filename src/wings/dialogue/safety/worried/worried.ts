// Worried about someone? Reading this writes no row, no event and no log line.
import { type Ending, notFound } from '../../../../shell/endings.ts';
import type { Ask } from '../../../../shell/route.ts';
import { findPlace, readPlaces } from '../../../partnership/index.ts';
import { findConcernSheet } from '../../store/safety.ts';
import { choosePlacePage, worriedPage } from './page.ts';

/** With one place its sheet stands here at once; with more the reader says where they are. */
export async function showWorried(ask: Ask): Promise<Ending> {
  const { slug } = ask.seat.partnership;
  const places = await ask.read(readPlaces);
  const [only] = places;
  if (!only || places.length > 1) return choosePlacePage(places, slug, ask.language);
  const sheet = await ask.read((scope) => findConcernSheet(scope, only.id));
  return worriedPage({ place: only, sheet, aboutStaff: ask.query.about === 'staff' }, slug, ask.language);
}

export async function showWorriedAt(ask: Ask): Promise<Ending> {
  const found = await ask.read(async (scope) => {
    const place = await findPlace(scope, ask.params.place ?? '');
    return place && { place, sheet: await findConcernSheet(scope, place.id) };
  });
  if (!found) return notFound('place');
  const facts = { ...found, aboutStaff: ask.query.about === 'staff' };
  return worriedPage(facts, ask.seat.partnership.slug, ask.language);
}
