import { isId } from '../../../db/id.ts';
import { unlinkThread } from '../../../db/thread-links.ts';
import type { Contribution } from '../../../room/index.ts';
import { type Ending, isRefusal, notFound, type PageEnding, type Refusal, redirect } from '../../../shell/endings.ts';
import type { FormView } from '../../../shell/form.ts';
import type { Ask } from '../../../shell/route.ts';
import { actOnRecord, type Keeper, struckMeanwhile } from '../record/act-on-record.ts';
import { askedPage } from '../record/asked.ts';
import { type AtRecord, atRecord } from '../record/at-record.ts';
import { recordLinks } from '../record/links.ts';
import { sessionLine } from '../record/session-words.ts';
import { pointOf } from '../record/show/points.ts';
import { recordHappened } from '../record-events.ts';
import { mayKeepRecord } from '../record-policy.ts';
import { struckTitle } from '../store/copies.ts';
import { anyStruck } from '../store/log.ts';
import { gather } from '../store/record.ts';
import { readThemeRows } from '../store/theme.ts';
import { themeRoots } from './roots.ts';

/** A theme that this point may stand under; `entry` names it in this room, null when it is another room's so far. */
interface Offered {
  readonly root: string;
  readonly entry: string | null;
  readonly title: string;
}
interface AtPlacing {
  readonly at: AtRecord;
  readonly said: Contribution;
  readonly offered: readonly Offered[];
  /** Own ids of the themes it stands under now. */
  readonly under: readonly string[];
}

export async function showPlaceUnder(ask: Ask): Promise<Ending> {
  const here = await atPlacing(ask);
  return isRefusal(here) ? here : placingPage(ask, here, ask.open({ themes: here.under }));
}

export async function doPlaceUnder(ask: Ask): Promise<Ending> {
  const here = await atPlacing(ask);
  if (isRefusal(here)) return here;
  const { at, said, offered, under } = here;
  const chosen = [ask.body.themes ?? []].flat().filter(isId);
  const placed = await actOnRecord(ask, at.session.id, {
    may: mayKeepRecord(ask.seat),
    work: async (keeper) => {
      if (await anyStruck(keeper.scope, at.session.id, [said.id])) return struckMeanwhile;
      for (const theme of offered) {
        const refusal = await place(
          ask,
          keeper,
          said.id,
          theme,
          chosen.includes(theme.root),
          under.includes(theme.root),
        );
        if (refusal) return refusal;
      }
      keeper.note(recordHappened.pointPlaced(said.id, chosen.length));
      return undefined;
    },
  });
  if (isRefusal(placed)) return placed;
  return redirect(recordLinks(ask.seat.partnership.slug, at.session).said(said.id), 'Its themes are kept.');
}

async function place(
  ask: Ask,
  { scope, keep }: Keeper,
  said: string,
  theme: Offered,
  wanted: boolean,
  isUnder: boolean,
): Promise<Refusal | undefined> {
  if (wanted === isUnder) return undefined;
  if (!wanted) {
    await unlinkThread(scope, said, theme.root);
    return keep('contribution taken out of theme', {}, { refs: [said, theme.entry ?? theme.root] });
  }
  const entry = theme.entry ?? ask.newId();
  // Another room's theme is named in this room's log too, so that each room's record stands by itself.
  const naming =
    theme.entry === null
      ? await keep('theme named', { title: theme.title }, { id: entry, refs: [theme.root] })
      : undefined;
  if (naming) return naming;
  await gather(scope, said, { kind: 'theme', id: theme.root });
  return keep('contribution put under theme', {}, { refs: [said, entry] });
}

async function atPlacing(ask: Ask): Promise<AtPlacing | Refusal> {
  const at = await atRecord(ask, () => mayKeepRecord(ask.seat));
  if (isRefusal(at)) return at;
  const said = at.state.contributions.find(({ id }) => id === ask.params.said);
  if (said?.standing !== 'kept') return notFound('point, or it is struck out');
  const rows = await ask.read((scope) => readThemeRows(scope, at.session.engagementId));
  const roots = themeRoots(at.entries);
  const here = at.state.themes.map(({ id, title }) => ({
    root: roots.get(id) ?? id,
    entry: id,
    title: title ?? 'A theme without a name',
  }));
  const named = new Set(roots.values());
  // What was put further has words for the partners: a room names it in its own.
  const elsewhere = rows.filter(({ id, title, tier }) => !named.has(id) && title !== struckTitle && tier === 'room');
  return {
    at,
    said,
    offered: [...here, ...elsewhere.map(({ id, title }) => ({ root: id, entry: null, title }))],
    under: said.themes.map((id) => roots.get(id) ?? id),
  };
}

function placingPage(ask: Ask, { at, said, offered }: AtPlacing, form: FormView): PageEnding {
  const links = recordLinks(ask.seat.partnership.slug, at.session);
  const point = pointOf(said, [], at.perspectives, links, { keeps: true, strikes: true });
  return askedPage(
    {
      title: 'Which themes does it belong to?',
      asked: sessionLine(at.session),
      back: { text: 'The point', href: links.said(said.id) },
      about: { words: point.words, exact: point.is === 'quotation', kind: point.kind, attribution: point.attribution },
      fields: [
        {
          is: 'boxes',
          name: 'themes',
          options: {
            label: 'Themes',
            hint: 'A theme of another session of this dialogue is then shown by name to this room too',
            items: offered.map(({ root, entry, title }) => ({
              value: root,
              text: title,
              ...(entry === null && { hint: 'From another session' }),
            })),
            small: true,
          },
        },
      ],
      button: 'Keep its themes',
      links: [{ text: 'Name a new theme', href: links.nameTheme }],
      form,
    },
    at.session.placeSlug,
  );
}
