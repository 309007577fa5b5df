import { type Ending, notFound } from '../../../shell/endings.ts';
import type { Ask } from '../../../shell/route.ts';
import { findLaunch, findLaunches } from '../find-launch.ts';
import { launchPage, noLaunchPage } from './page.ts';

/** The one that is planned, else the latest; or the one that the address names. */
export async function showLaunch(ask: Ask): Promise<Ending> {
  const found = await findLaunch(ask);
  if (found) return launchPage(found, ask.seat);
  const among = ask.params.launch === undefined ? await findLaunches(ask) : undefined;
  return among ? noLaunchPage(among, ask.seat) : notFound('launch');
}
