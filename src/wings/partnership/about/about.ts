import type { Ending } from '../../../shell/endings.ts';
import type { Ask } from '../../../shell/route.ts';
import { readAbout } from '../store/about.ts';
import { aboutPage } from './page.ts';

export async function showAbout(ask: Ask): Promise<Ending> {
  return aboutPage(await ask.read(readAbout), ask.seat);
}
