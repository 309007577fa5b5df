import type { Ending } from '../../../shell/endings.ts';
import type { Ask } from '../../../shell/route.ts';
import { readInterfaces } from '../store/interfaces.ts';
import { readReadings } from '../store/readings.ts';
import { interfacesPage } from './page.ts';

export async function showInterfaces(ask: Ask): Promise<Ending> {
  const { interfaces, readings } = await ask.read(async (scope) => ({
    interfaces: await readInterfaces(scope),
    readings: await readReadings(scope),
  }));
  return interfacesPage(interfaces, readings, ask.seat);
}
