import type { Scope } from '../../../../db/scope.ts';
import type { Ending } from '../../../../shell/endings.ts';
import type { Ask } from '../../../../shell/route.ts';
import type { Seat } from '../../../../shell/standing.ts';
import type { ThreadStop, Wing } from '../../../../shell/wing.ts';
import { findSaidAt } from '../../../dialogue/index.ts';
import { findLines, readExcerpts } from '../../store/search.ts';
import { type Asked, readAsked } from '../asked.ts';
import { type Found, foundByKind, mostLines } from '../found.ts';
import { type Shown, searchPage, sliceOf } from './page.ts';

export const showSearch =
  (wings: () => readonly Wing[]) =>
  async (ask: Ask): Promise<Ending> => {
    const { q = '', of = null, page = '1' } = ask.query;
    const read = readAsked(q);
    const typed = { q, of, page: Number.parseInt(page, 10) || 1 };
    if (read.kind !== 'asked') return searchPage(typed, read, ask.seat);
    return ask.read(async (scope) => {
      const lines = await findLines(scope, read.asked, mostLines + 1);
      const found = foundByKind(lines.slice(0, mostLines));
      const slices = sliceOf(found, typed);
      const shown = await shownOf(
        scope,
        slices.flatMap(({ things }) => things),
        { seat: ask.seat, wings: wings(), asked: read.asked },
      );
      return searchPage(typed, { kind: 'found', found, slices, shown, more: lines.length > mostLines }, ask.seat);
    });
  };

interface Showing {
  readonly seat: Seat;
  readonly wings: readonly Wing[];
  readonly asked: Asked;
}

/** Titles by the wing that owns each thing, and the words around what was asked for. What its wing would not show is not shown here. */
async function shownOf(scope: Scope, things: readonly Found[], showing: Showing): Promise<Map<string, Shown>> {
  const excerpts = await readExcerpts(scope, showing.asked, things);
  const shown = new Map<string, Shown>();
  for (const [kind, own] of Map.groupBy(things, (thing) => thing.kind)) {
    const stops = await stopsOf(
      scope,
      kind,
      own.map(({ id }) => id),
      showing,
    );
    for (const { id, sourceId, on } of own) {
      const stop = stops.get(id);
      const excerpt = excerpts.find((one) => one.sourceId === sourceId);
      if (stop && excerpt) shown.set(id, { ...stop, on: stop.on ?? on, tier: excerpt.tier, excerpt: excerpt.words });
    }
  }
  return shown;
}

type Stop = Pick<ThreadStop, 'title' | 'href' | 'on'>;

/** What was said is titled by its session: a record is not read whole for each of twenty points. */
async function stopsOf(
  scope: Scope,
  kind: string,
  ids: readonly string[],
  { seat, wings }: Showing,
): Promise<ReadonlyMap<string, Stop>> {
  if (kind !== 'contribution')
    return (await wings.find(({ kinds }) => kind in kinds)?.kinds[kind]?.title(scope, ids, seat)) ?? new Map();
  const said = await findSaidAt(scope, ids, seat);
  return new Map([...said].map(([id, { session, on, href }]) => [id, { title: session, on, href }]));
}
