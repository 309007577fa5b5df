// The line that an address names, for someone who may see it.
import { isId } from '../../db/id.ts';
import type { Ask } from '../../shell/route.ts';
import { readVisionLines } from './store/vision.ts';
import { readTable, type Table } from './table.ts';
import { tiersFor } from './tier.ts';
import type { VisionLine } from './vision.ts';

export async function findLine(ask: Ask): Promise<{ table: Table; line: VisionLine } | undefined> {
  const id = ask.params.line;
  if (!isId(id)) return undefined;
  return ask.read(async (scope) => {
    const [line] = await readVisionLines(scope, { tiers: tiersFor(ask.seat.clearance), ids: [id] });
    return line && { line, table: await readTable(scope) };
  });
}
