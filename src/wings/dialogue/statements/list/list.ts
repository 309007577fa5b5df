import { type Ending, isRefusal } from '../../../../shell/endings.ts';
import type { Ask } from '../../../../shell/route.ts';
import { readOwnStatements, readStatements } from '../../store/statement.ts';
import { foundStatements } from '../found.ts';
import { listPage } from './page.ts';

/** What is asked, for every seat; what was put and refused for whoever put it and for facilitators. */
export async function showStatements(ask: Ask): Promise<Ending> {
  const found = await foundStatements(ask);
  if (isRefusal(found)) return found;
  const facts = await ask.read(async (scope) => ({
    all: await readStatements(scope, found.session.id),
    own: await readOwnStatements(scope, ask.seat.personId),
  }));
  return listPage({ ...found, ...facts }, ask.seat, ask.language);
}
