import { type Ending, isRefusal } from '../../../../shell/endings.ts';
import type { Ask } from '../../../../shell/route.ts';
import { mayKeepRecord, mayReadRecord } from '../../record-policy.ts';
import { limitsName } from '../../store/opening.ts';
import { readQuotations } from '../../store/quotation.ts';
import { readStruckOrigins } from '../../store/theme.ts';
import { atRecord } from '../at-record.ts';
import { recordPage } from './page.ts';

export async function showRecord(ask: Ask): Promise<Ending> {
  const at = await atRecord(ask, (session) => mayReadRecord(ask.seat, session));
  if (isRefusal(at)) return at;
  return ask.read(async (scope) => {
    const quotations = await readQuotations(scope, { sessionId: at.session.id });
    const limits = await limitsName(scope, at.state.opened?.limits ?? '');
    const differences = at.state.differences.map(({ id }) => id);
    // whoever keeps the record is asked to look
    const gone = mayKeepRecord(ask.seat).allowed ? await readStruckOrigins(scope, differences) : [];
    const fromGone = new Set(gone.map(({ id }) => id));
    return recordPage(at, { quotations, limits: limits ?? null, fromGone }, ask.seat);
  });
}
