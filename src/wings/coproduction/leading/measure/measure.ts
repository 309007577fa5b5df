import type { Ending } from '../../../../shell/endings.ts';
import type { Ask } from '../../../../shell/route.ts';
import { readInvolvement } from '../../store/involvement.ts';
import { measurePage } from './page.ts';

export async function showMeasure(ask: Ask): Promise<Ending> {
  return measurePage(await ask.read(readInvolvement), ask.seat, ask.today);
}
