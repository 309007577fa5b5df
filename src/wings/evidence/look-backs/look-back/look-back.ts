import { type Ending, notFound } from '../../../../shell/endings.ts';
import type { Ask } from '../../../../shell/route.ts';
import { readAgreed } from '../../../agreement/index.ts';
import { findDue, tiersFor } from '../read-due.ts';
import { lookBackPage } from './page.ts';

export async function showLookBack(ask: Ask): Promise<Ending> {
  const { engagement = '', months = '' } = ask.params;
  const found = await ask.read(async (scope) => {
    const due = await findDue(scope, ask.seat, engagement, months);
    return due && { due, agreed: await readAgreed(scope, due.engagement.id, tiersFor(ask.seat)) };
  });
  return found ? lookBackPage(found.due, found.agreed.commitments, ask.seat) : notFound('look-back');
}
