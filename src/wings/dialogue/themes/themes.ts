import { type Ending, isRefusal, page } from '../../../shell/endings.ts';
import type { Ask } from '../../../shell/route.ts';
import { onwardHref, threadHref } from '../../../shell/thread-href.ts';
import { plural } from '../../../shell/words-in-time.ts';
import { atRecord } from '../record/at-record.ts';
import { recordLinks } from '../record/links.ts';
import { whyNotKept } from '../record/record.ts';
import { recordSections } from '../record/sections.ts';
import { recordStateWords, sessionLine } from '../record/session-words.ts';
import { mayKeepRecord, mayReadRecord } from '../record-policy.ts';
import { readThemeRows } from '../store/theme.ts';
import { themeRoots } from './roots.ts';

export async function showThemes(ask: Ask): Promise<Ending> {
  const at = await atRecord(ask, (session) => mayReadRecord(ask.seat, session));
  if (isRefusal(at)) return at;
  const { session, state, entries } = at;
  const links = recordLinks(ask.seat.partnership.slug, session);
  const rows = await ask.read((scope) => readThemeRows(scope, session.engagementId));
  const roots = themeRoots(entries);
  const keeps = mayKeepRecord(ask.seat).allowed;
  const mayName = keeps && whyNotKept('theme named', session.state, state.keeping?.depth ?? null) === undefined;
  return page(
    'wings/dialogue/themes/themes.njk',
    {
      title: 'Themes',
      caption: sessionLine(session),
      state: recordStateWords(session, state),
      sessions: links.session,
      sections: recordSections(state, links, 'themes'),
      themes: state.themes.map((theme) => {
        const further = rows.find(({ id }) => id === roots.get(theme.id))?.tier === 'partners';
        return {
          name: theme.title ?? 'A theme without a name',
          href: keeps ? links.theme(theme.id) : `${links.record}#theme-${theme.id}`,
          words: plural(theme.contributions.length, 'point'),
          state: further ? { kind: 'chosen', word: 'Put further' } : null,
          threadHref: threadHref(ask.seat.partnership.slug, 'theme', roots.get(theme.id) ?? theme.id),
          putHref:
            keeps && theme.title !== null
              ? `${onwardHref.put(ask.seat.partnership.slug)}?theme=${roots.get(theme.id) ?? theme.id}`
              : null,
          furtherHref: mayName && !further ? links.putFurther(theme.id) : null,
        };
      }),
      nameHref: mayName ? links.nameTheme : null,
    },
    session.placeSlug === null ? {} : { worriedAt: session.placeSlug },
  );
}
