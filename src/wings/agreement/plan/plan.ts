import type { Ending } from '../../../shell/endings.ts';
import type { Ask } from '../../../shell/route.ts';
import { readPeople } from '../../partnership/index.ts';
import { readActionRows } from '../store/actions.ts';
import { readTable } from '../table.ts';
import { tiersFor } from '../tier.ts';
import { planPage } from './page.ts';

export async function showPlan(ask: Ask): Promise<Ending> {
  const { table, actions, people } = await ask.read(async (scope) => ({
    table: await readTable(scope),
    actions: await readActionRows(scope, { tiers: tiersFor(ask.seat.clearance) }),
    people: await readPeople(scope),
  }));
  const roles = new Map(people.map(({ id, shownAs }) => [id, shownAs]));
  return planPage(table, actions, ask.seat, (id) => (id === null ? null : (roles.get(id) ?? null)));
}
