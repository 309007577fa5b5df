import { type Ending, notFound } from '../../../shell/endings.ts';
import type { Ask } from '../../../shell/route.ts';
import { readPeople } from '../../partnership/index.ts';
import { findAction } from '../find-action.ts';
import { originsOf } from '../origins.ts';
import { fromStruck, lookAtIt } from '../struck.ts';
import { readTable } from '../table.ts';
import { actionPage } from './page.ts';

export async function showAction(ask: Ask): Promise<Ending> {
  const action = await findAction(ask);
  if (!action) return notFound('line of the plan');
  const { table, people, origins, look } = await ask.read(async (scope) => ({
    table: await readTable(scope),
    people: await readPeople(scope),
    origins: await originsOf(scope, action.id, ask.seat),
    look: lookAtIt(await fromStruck(scope, [action.id], ask.seat), action.id),
  }));
  const roles = new Map(people.map(({ id, shownAs }) => [id, shownAs]));
  return actionPage(table, action, { origins, lookAtIt: look }, ask.seat, (id) =>
    id === null ? null : (roles.get(id) ?? null),
  );
}
