// The line of the plan that an address names, for someone who may see it.
import { isId } from '../../db/id.ts';
import type { Ask } from '../../shell/route.ts';
import type { Action } from './action.ts';
import { readActionRows } from './store/actions.ts';
import { tiersFor } from './tier.ts';

export async function findAction(ask: Ask): Promise<Action | undefined> {
  const id = ask.params.action;
  if (!isId(id)) return undefined;
  return ask.read(
    async (scope) => (await readActionRows(scope, { tiers: tiersFor(ask.seat.clearance), ids: [id] }))[0],
  );
}
