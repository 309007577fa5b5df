import type { Ending } from '../../../shell/endings.ts';
import type { Ask } from '../../../shell/route.ts';
import { readPartners } from '../store/partners.ts';
import { partnersPage } from './page.ts';

export async function showPartners(ask: Ask): Promise<Ending> {
  return partnersPage(await ask.read(readPartners), ask.seat);
}
