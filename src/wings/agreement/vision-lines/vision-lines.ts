import type { Ending } from '../../../shell/endings.ts';
import type { Ask } from '../../../shell/route.ts';
import { readVisionLines } from '../store/vision.ts';
import { readTable } from '../table.ts';
import { tiersFor } from '../tier.ts';
import { visionPage } from './page.ts';

export async function showVision(ask: Ask): Promise<Ending> {
  const [table, lines] = await ask.read(async (scope) => [
    await readTable(scope),
    await readVisionLines(scope, { tiers: tiersFor(ask.seat.clearance) }),
  ]);
  return visionPage(table, lines, ask.seat);
}
