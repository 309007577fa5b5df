import { type Ending, isRefusal } from '../../../../shell/endings.ts';
import type { Ask } from '../../../../shell/route.ts';
import { mayReadRecord } from '../../record-policy.ts';
import { readQuotations } from '../../store/quotation.ts';
import { atRecord } from '../at-record.ts';
import { recordPage } from './page.ts';

export async function showRecord(ask: Ask): Promise<Ending> {
  const at = await atRecord(ask, (session) => mayReadRecord(ask.seat, session));
  if (isRefusal(at)) return at;
  const quotations = await ask.read((scope) => readQuotations(scope, { sessionId: at.session.id }));
  return recordPage(at, quotations, ask.seat);
}
