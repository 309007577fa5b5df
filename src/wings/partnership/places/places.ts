import type { Ending } from '../../../shell/endings.ts';
import type { Ask } from '../../../shell/route.ts';
import { readPlaces } from '../store/places.ts';
import { placesPage } from './page.ts';

export async function showPlaces(ask: Ask): Promise<Ending> {
  return placesPage(await ask.read(readPlaces), ask.seat);
}
