import { type Ending, isRefusal, page } from '../../../shell/endings.ts';
import type { Ask } from '../../../shell/route.ts';
import { atSession } from '../record/at-record.ts';
import { recordLinks } from '../record/links.ts';
import { sessionLine } from '../record/session-words.ts';
import { mayKeepRecord, mayReadRecord } from '../record-policy.ts';
import { readLines } from '../store/read-back.ts';

/** "What we heard last time": one page in large type that opens the next session. */
export async function showReadBack(ask: Ask): Promise<Ending> {
  const session = await atSession(ask, (found) => mayReadRecord(ask.seat, found));
  if (isRefusal(session)) return session;
  const lines = await ask.read((scope) => readLines(scope, session.id));
  const links = recordLinks(ask.seat.partnership.slug, session);
  return page(
    'wings/dialogue/read-back/read-back.njk',
    {
      title: 'What we heard last time',
      caption: sessionLine(session),
      sessionHref: links.session,
      lines: lines.map(({ words }) => words),
      chooseHref: mayKeepRecord(ask.seat).allowed ? links.chooseReadBack : null,
    },
    session.placeSlug === null ? {} : { worriedAt: session.placeSlug },
  );
}
