import type { Ending } from '../../../shell/endings.ts';
import type { Ask } from '../../../shell/route.ts';
import { readVisionLines } from '../store/vision.ts';
import { fromStruck, lookAtIt } from '../struck.ts';
import { readTable } from '../table.ts';
import { tiersFor } from '../tier.ts';
import { visionPage } from './page.ts';

export async function showVision(ask: Ask): Promise<Ending> {
  const { table, lines, struck } = await ask.read(async (scope) => {
    const all = await readVisionLines(scope, { tiers: tiersFor(ask.seat.clearance) });
    const ids = all.map(({ id }) => id);
    return { table: await readTable(scope), lines: all, struck: await fromStruck(scope, ids, ask.seat) };
  });
  return visionPage(table, lines, ask.seat, (id) => lookAtIt(struck, id));
}
