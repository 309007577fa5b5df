import { type Ending, isRefusal, notFound, page } from '../../../../shell/endings.ts';
import type { Ask } from '../../../../shell/route.ts';
import { onwardHref, threadHref } from '../../../../shell/thread-href.ts';
import { mayKeepRecord } from '../../record-policy.ts';
import { readQuotations } from '../../store/quotation.ts';
import { atRecord } from '../at-record.ts';
import { recordLinks } from '../links.ts';
import { whyNotKept } from '../record.ts';
import { sessionLine } from '../session-words.ts';
import { pointOf } from '../show/points.ts';

export async function showSaid(ask: Ask): Promise<Ending> {
  const at = await atRecord(ask, () => mayKeepRecord(ask.seat));
  if (isRefusal(at)) return at;
  const { session, state, perspectives } = at;
  const said = state.contributions.find(({ id }) => id === ask.params.said);
  if (said?.standing !== 'kept') return notFound('point, or it is struck out');
  const links = recordLinks(ask.seat.partnership.slug, session);
  const quotations = await ask.read((scope) => readQuotations(scope, { sessionId: session.id }));
  const quoted = quotations.find(({ entryId, words }) => entryId === said.id && words !== null);
  const mayChange = whyNotKept('contribution corrected', session.state, state.keeping?.depth ?? null) === undefined;
  return page(
    'wings/dialogue/record/said/said.njk',
    {
      title: 'One point',
      caption: sessionLine(session),
      recordHref: links.record,
      point: pointOf(said, quotations, perspectives, links, { keeps: true, strikes: true }),
      otherWords: said.otherWords,
      themes: state.themes
        .filter(({ id }) => said.themes.includes(id))
        .map(({ title }) => title ?? 'A theme without a name'),
      acts: {
        strike: links.strike(said.id),
        putRight: mayChange ? links.putRight(said.id) : null,
        placeUnder: links.placeUnder(said.id),
        quote: quoted ? null : links.quote(said.id),
        put: `${onwardHref.put(ask.seat.partnership.slug)}?contribution=${said.id}`,
        thread: threadHref(ask.seat.partnership.slug, 'contribution', said.id),
        quotation: quoted ? links.quotation(quoted.id) : null,
      },
    },
    session.placeSlug === null ? {} : { worriedAt: session.placeSlug },
  );
}
