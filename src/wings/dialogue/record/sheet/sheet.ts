import { type Ending, isRefusal, page } from '../../../../shell/endings.ts';
import type { Ask } from '../../../../shell/route.ts';
import { mayReadRecord } from '../../record-policy.ts';
import { readQuotations } from '../../store/quotation.ts';
import { atRecord } from '../at-record.ts';
import { inTheRoom } from '../attributed.ts';
import { recordLinks } from '../links.ts';
import { keepsWords } from '../record.ts';
import { sessionLine } from '../session-words.ts';
import { isFromSource } from '../show/page.ts';
import { pointGroups, struckWords } from '../show/points.ts';

/** The record on paper, to be read out or handed round: what was kept, and room to put it right. */
export async function showSheet(ask: Ask): Promise<Ending> {
  const at = await atRecord(ask, (session) => mayReadRecord(ask.seat, session));
  if (isRefusal(at)) return at;
  const { session, state, perspectives } = at;
  const links = recordLinks(ask.seat.partnership.slug, session);
  const quotations = await ask.read((scope) => readQuotations(scope, { sessionId: session.id }));
  const groups = pointGroups(state, quotations, perspectives, links, { keeps: false, strikes: false });
  return page(
    'wings/dialogue/record/sheet/sheet.njk',
    {
      title: 'What we have written down',
      caption: sessionLine(session),
      recordHref: links.record,
      people: state.attendance?.people ?? null,
      keepsWords: keepsWords(state.keeping?.depth ?? null),
      fromSource: isFromSource(ask.seat, session),
      paragraphs: state.prose?.words.split(/\n{2,}/) ?? [],
      groups: groups.map(({ id, title, quotations: exact, points }) => ({
        title: id === 'no-theme' ? null : title,
        lines: [...exact, ...points].map(({ is, words, attribution }) => ({
          words: is === 'quotation' ? `“${words}”` : words,
          attribution: is === 'struck' ? null : attribution,
        })),
      })),
      differences: state.differences.map(({ sides }) =>
        sides.map(({ words, perspective }) => ({
          words: words ?? struckWords,
          attribution: inTheRoom(perspectives, perspective).words,
        })),
      ),
    },
    session.placeSlug === null ? {} : { worriedAt: session.placeSlug },
  );
}
