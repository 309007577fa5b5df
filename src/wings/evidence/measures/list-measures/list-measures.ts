import type { Ending } from '../../../../shell/endings.ts';
import type { Ask } from '../../../../shell/route.ts';
import { readPlaces } from '../../../partnership/index.ts';
import { readAll, tiersSeen } from '../read-measures.ts';
import { measuresPage } from './page.ts';

export async function showMeasures(ask: Ask): Promise<Ending> {
  const { all, places } = await ask.read(async (scope) => ({
    all: await readAll(scope, tiersSeen(ask.seat.clearance)),
    places: await readPlaces(scope),
  }));
  return measuresPage(all, places, ask.seat);
}
