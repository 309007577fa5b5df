import { z } from 'zod';
import { type Entry, LONGEST_NAME, type Theme } from '../../../room/index.ts';
import {
  closed,
  type Ending,
  invalid,
  isRefusal,
  notFound,
  type PageEnding,
  type Refusal,
  redirect,
  stale,
} from '../../../shell/endings.ts';
import { again, type FormView, readForm, words } from '../../../shell/form.ts';
import type { Ask } from '../../../shell/route.ts';
import { actOnRecord, struckMeanwhile } from '../record/act-on-record.ts';
import { askedPage } from '../record/asked.ts';
import { type AtRecord, atRecord } from '../record/at-record.ts';
import { recordLinks } from '../record/links.ts';
import { whyNotKept } from '../record/record.ts';
import { sessionLine } from '../record/session-words.ts';
import { mayKeepRecord } from '../record-policy.ts';
import { statementPaths } from '../statements/paths.ts';
import { anyStruck, readLog } from '../store/log.ts';
import { renameLines } from '../store/read-back.ts';
import { asksStatements } from '../store/statement.ts';
import { readThemeEntries, readThemesById, renameTheme } from '../store/theme.ts';
import { themeRoots } from './roots.ts';

const schema = z.object({ title: words('Give the theme a name', LONGEST_NAME) });

export interface AtTheme {
  readonly at: AtRecord;
  readonly theme: Theme;
  /** The theme's own id, the same in every room that gathers under it. */
  readonly root: string;
  /** Where it can be made into a statement: only what its room let further, where the design asks for statements. */
  readonly statementHref: string | null;
}

export async function showTheme(ask: Ask): Promise<Ending> {
  const here = await atTheme(ask);
  if (isRefusal(here)) return here;
  return themePage(ask, here, ask.open({ title: here.theme.title }, titlesOf(here.at.entries, here.theme.id)));
}

export async function doRenameTheme(ask: Ask): Promise<Ending> {
  const here = await atTheme(ask);
  if (isRefusal(here)) return here;
  const { at, theme, root } = here;
  const read = readForm(schema, ask.body);
  if (!read.ok) return invalid(themePage(ask, here, again(ask.body, read.errors)));
  const named = await ask.read((scope) => readThemeEntries(scope, [root]));
  const renamed = await actOnRecord(ask, at.session.id, {
    may: mayKeepRecord(ask.seat),
    rooms: named.map(({ sessionId }) => sessionId),
    work: async ({ scope, keep }) => {
      if (await anyStruck(scope, at.session.id, [theme.id])) return struckMeanwhile;
      const entries = await readLog(scope, at.session.id, 'facilitators', true);
      if (titlesOf(entries, theme.id) !== Number(ask.body.seen))
        return stale({
          what: 'theme',
          theirs: [{ name: 'Its name', value: theme.title }],
          yours: [{ name: 'Its name', value: read.values.title }],
          again: recordLinks(ask.seat.partnership.slug, at.session).theme(theme.id),
        });
      for (const entry of named) {
        const refusal = await keep('theme renamed', read.values, { refs: [entry.id], sessionId: entry.sessionId });
        if (refusal) return refusal;
      }
      await renameTheme(scope, root, read.values.title);
      await renameLines(
        scope,
        named.map(({ id }) => id),
        read.values.title,
      );
      return undefined;
    },
  });
  if (isRefusal(renamed)) return renamed;
  return redirect(recordLinks(ask.seat.partnership.slug, at.session).themes, 'The name is kept.');
}

const titlesOf = (entries: readonly Entry[], id: string): number =>
  entries.filter(({ header }) => header.id === id || (header.kind === 'theme renamed' && header.refs[0] === id)).length;

export async function atTheme(ask: Ask): Promise<AtTheme | Refusal> {
  const at = await atRecord(ask, () => mayKeepRecord(ask.seat));
  if (isRefusal(at)) return at;
  const why = whyNotKept('theme renamed', at.session.state, at.state.keeping?.depth ?? null);
  if (why) return closed(why.because, why.instead);
  const theme = at.state.themes.find(({ id }) => id === ask.params.theme);
  if (!theme) return notFound('theme, or its name is struck out');
  const root = themeRoots(at.entries).get(theme.id) ?? theme.id;
  const mayBeStatement = await ask.read(
    async (scope) =>
      (await asksStatements(scope, at.session.id)) &&
      (await readThemesById(scope, [root])).some(({ tier }) => tier !== 'room'),
  );
  const { engagementSlug, slug } = at.session;
  const put = statementPaths.put(ask.seat.partnership.slug, engagementSlug, slug);
  return { at, theme, root, statementHref: mayBeStatement ? `${put}?from=${root}` : null };
}

function themePage(ask: Ask, { at, theme, statementHref }: AtTheme, form: FormView): PageEnding {
  const links = recordLinks(ask.seat.partnership.slug, at.session);
  return askedPage(
    {
      title: 'Rename a theme',
      asked: sessionLine(at.session),
      back: { text: 'Themes', href: links.themes },
      fields: [{ is: 'text', name: 'title', options: { label: 'What is it called?' } }],
      button: 'Keep this name',
      links: [
        { text: 'Take it further', href: links.putFurther(theme.id) },
        ...(statementHref ? [{ text: 'Make a statement of it', href: statementHref }] : []),
        { text: 'Don’t write that down: strike its name out', href: links.strike(theme.id) },
        { text: 'Its points, in the record', href: `${links.record}#theme-${theme.id}` },
      ],
      next: ['To move a point, open that point in the record.'],
      form,
    },
    at.session.placeSlug,
  );
}
