import { type Ending, notFound } from '../../../shell/endings.ts';
import type { Ask } from '../../../shell/route.ts';
import { readPlaces } from '../../partnership/index.ts';
import { findLaunch } from '../find-launch.ts';
import { over } from '../set-launch/set-launch.ts';
import { readTeam } from '../store/team.ts';
import { readTable } from '../table.ts';
import { packPage } from './page.ts';

export async function showLaunchPack(ask: Ask): Promise<Ending> {
  const found = await findLaunch(ask);
  if (!found) return notFound('launch');
  if (found.launch.state === 'called off') return over('called off');
  const beside = await ask.read(async (scope) => ({
    team: await readTeam(scope),
    places: await readPlaces(scope),
    table: await readTable(scope),
  }));
  return packPage(found, beside, ask.seat);
}
