import { PRACTICES, PRINCIPLES } from '../../../room/index.ts';
import { closed, type Ending, isRefusal, page } from '../../../shell/endings.ts';
import type { Ask } from '../../../shell/route.ts';
import { shownBalance } from '../balance/shown.ts';
import { atRecord } from '../record/at-record.ts';
import { recordLinks } from '../record/links.ts';
import { keepsWords, whyNotKept } from '../record/record.ts';
import { recordSections } from '../record/sections.ts';
import { recordStateWords, sessionLine } from '../record/session-words.ts';
import { mayKeepRecord, mayReadRecord, mayStrike } from '../record-policy.ts';
import { practiceWords } from './reflection.ts';

export async function showHowWeTalked(ask: Ask): Promise<Ending> {
  const at = await atRecord(ask, (session) => mayReadRecord(ask.seat, session));
  if (isRefusal(at)) return at;
  const { session, state, perspectives } = at;
  const depth = state.keeping?.depth ?? null;
  if (!keepsWords(depth))
    return closed(
      'This room chose that no words are kept.',
      'Only the date, the place and the number are in its record.',
    );
  const links = recordLinks(ask.seat.partnership.slug, session);
  const keeps = mayKeepRecord(ask.seat).allowed;
  const strikes = mayStrike(ask.seat, session).allowed;
  const may = (kind: 'reflection kept' | 'witness reflected' | 'balance asked' | 'balance entered') =>
    keeps && whyNotKept(kind, session.state, depth) === undefined;
  const { asked } = state.balance;
  const lineOf = ({ id, words }: { id: string; words: string }) => ({
    words,
    strikeHref: strikes ? links.strike(id) : null,
  });
  const shared = (items: readonly { id: string; words: string }[], name: string, about: string) =>
    items.length === 0 ? [] : [{ name, about, lines: items.map(lineOf) }];
  return page(
    'wings/dialogue/reflections/how-we-talked.njk',
    {
      title: 'How we talked',
      caption: sessionLine(session),
      sessionHref: links.session,
      state: recordStateWords(session, state),
      sections: recordSections(state, links, 'talk'),
      groups: [
        ...shared(state.container, 'What we need', 'To speak safely, in our words'),
        ...shared(state.witness, 'What the witness saw', 'Said back to the room'),
        ...shared(state.aftercare, 'Afterwards', 'Who is there when it is over'),
        ...[...PRACTICES, ...PRINCIPLES].flatMap((on) => {
          const kept = state.reflections.filter((reflection) => reflection.on === on);
          const lines = kept.map(lineOf);
          return lines.length === 0 ? [] : [{ ...practiceWords[on], lines }];
        }),
      ],
      witnessHref: may('witness reflected') ? links.witness : null,
      reflectHref: may('reflection kept') ? links.reflect : null,
      balance: shownBalance(state, perspectives),
      askHref: !asked && may('balance asked') ? links.askBalance : null,
      balanceHref: asked && may('balance entered') ? links.balance : null,
    },
    session.placeSlug === null ? {} : { worriedAt: session.placeSlug },
  );
}
