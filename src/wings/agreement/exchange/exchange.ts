import { type Ending, notFound } from '../../../shell/endings.ts';
import type { Ask } from '../../../shell/route.ts';
import { sideFor } from '../answer/side.ts';
import { findExpectation } from '../find-expectation.ts';
import { mayAnswerFor } from '../policy.ts';
import { exchangePage } from './page.ts';

export async function showExchange(ask: Ask): Promise<Ending> {
  const found = await findExpectation(ask);
  if (!found) return notFound('expectation');
  const side = sideFor(ask.seat, found);
  const party = side && (side === 'asked' ? found.to : found.from);
  const answering = party && mayAnswerFor(ask.seat, party).allowed ? side : undefined;
  return exchangePage(found, ask.seat, answering, ask.today, ask.open({}, found.expectation.version));
}
