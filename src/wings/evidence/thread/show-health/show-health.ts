import type { Ending } from '../../../../shell/endings.ts';
import type { Ask } from '../../../../shell/route.ts';
import { findLongestWaiting, readPutTallies } from '../../../coproduction/index.ts';
import { readPartners } from '../../../partnership/index.ts';
import { stretchIn } from './form.ts';
import { healthPage } from './page.ts';

export async function showHealth(ask: Ask): Promise<Ending> {
  const chosen = stretchIn(ask.query, ask.today);
  const facts = await ask.read(async (scope) => ({
    partners: await readPartners(scope),
    tallies: await readPutTallies(scope, chosen.stretch),
    longest: await findLongestWaiting(scope, chosen.stretch),
  }));
  return healthPage({ ...facts, chosen }, ask.query, ask.seat, ask.today);
}
