import { type Ending, notFound } from '../../../shell/endings.ts';
import type { Ask } from '../../../shell/route.ts';
import { findInterface } from '../store/interfaces.ts';
import { readPerspectives } from '../store/perspectives.ts';
import { readReadings } from '../store/readings.ts';
import { interfacePage } from './page.ts';

export async function showInterface(ask: Ask): Promise<Ending> {
  const found = await ask.read(async (scope) => {
    const face = await findInterface(scope, ask.params.interface ?? '');
    return (
      face && {
        face,
        readings: await readReadings(scope, face.id),
        perspectives: await readPerspectives(scope),
        today: ask.today,
      }
    );
  });
  return found ? interfacePage(found, ask.seat) : notFound('interface');
}
