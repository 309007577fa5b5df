import { isId } from '../../../db/id.ts';
import type { Scope } from '../../../db/scope.ts';
import { followThread, type ThreadEnd, type ThreadLink } from '../../../db/thread-links.ts';
import { type Ending, notFound } from '../../../shell/endings.ts';
import type { Ask } from '../../../shell/route.ts';
import { no, type Seat } from '../../../shell/standing.ts';
import { kindInAddress } from '../../../shell/thread-href.ts';
import type { ThreadKind, ThreadStop, Wing } from '../../../shell/wing.ts';
import { threadPage } from './page.ts';

/** A thread is followed so far each way and no further: nobody reads more, and no page may take for ever. */
const mostLinks = 2000;

type Kinds = ReadonlyMap<string, ThreadKind>;

export function showThread(wings: () => readonly Wing[]) {
  return async (ask: Ask): Promise<Ending> => {
    const kinds: Kinds = new Map(wings().flatMap((wing) => Object.entries(wing.kinds)));
    const kind = [...kinds.keys()].find((one) => kindInAddress(one) === ask.params.kind);
    const id = ask.params.id ?? '';
    if (kind === undefined || !isId(id)) return notFound('thread');
    const start = { kind, id };
    const { forwards, backwards, stops, isCut } = await ask.read((scope) => read(scope, start, kinds, ask));
    const isHere = [...forwards.map(({ from }) => from), ...backwards.map(({ to }) => to)].some(
      (end) => end.id === id && end.kind === kind,
    );
    const here = stops.get(id);
    // what is linked is what its links say it is
    if (forwards.length + backwards.length > 0 ? !isHere : !here) return notFound('thread');
    if (!here) return ask.permit(keptThere) ?? notFound('thread');
    const way = ask.query.way === 'forwards' || ask.query.way === 'backwards' ? ask.query.way : undefined;
    const facts = {
      ...{ start, forwards, backwards, stops },
      wordOf: (one: string) => kinds.get(one)?.word ?? one,
      countsPoints: ask.seat.clearance === 'facilitators',
    };
    return threadPage(facts, here, way, ask.seat.partnership.slug, { mostLinks, isCut });
  };
}

const keptThere = no(
  'We cannot show this to you. It is kept where it was said.',
  'Ask the facilitator if you think you should see it.',
);

async function read(scope: Scope, start: ThreadEnd, kinds: Kinds, { seat, today }: Pick<Ask, 'seat' | 'today'>) {
  const at = { today };
  const sources = (await kinds.get(start.kind)?.madeFrom?.(scope, at, { id: start.id })) ?? [];
  const known = sources.filter(({ from }) => kinds.has(from.kind));
  const on = await follow(scope, [start.id], 'forwards', kinds);
  const back = await follow(scope, [start.id, ...known.map(({ from }) => from.id)], 'backwards', kinds);
  const backwards = [...known, ...back.links];
  const stops = await titled(scope, idsByKind([...on.links, ...backwards], start), kinds, seat);
  const made = await madeOfThese(scope, [start, ...on.links.map(({ to }) => to)], stops, kinds, at);
  for (const [id, stop] of await titled(scope, idsByKind(made, start), kinds, seat)) stops.set(id, stop);
  return { forwards: [...on.links, ...made], backwards, stops, isCut: on.isCut || back.isCut };
}

/** What is made anew from these each time it is read. Only what is published stands in it, so that nothing else is asked for. */
async function madeOfThese(
  scope: Scope,
  ends: readonly ThreadEnd[],
  stops: ReadonlyMap<string, ThreadStop>,
  kinds: Kinds,
  at: Pick<Ask, 'today'>,
): Promise<ThreadLink[]> {
  const rows = [...new Set(ends.map(({ id }) => id).filter((id) => stops.get(id)?.tier === 'published'))];
  if (rows.length === 0) return [];
  const links: ThreadLink[] = [];
  for (const { madeFrom } of kinds.values()) links.push(...((await madeFrom?.(scope, at, { rows })) ?? []));
  return links;
}

/** A kind that no wing owns has no page and stands on none. */
async function follow(scope: Scope, ids: readonly string[], way: 'forwards' | 'backwards', kinds: Kinds) {
  const found = await followThread(scope, ids, way, mostLinks + 1);
  const links = found.slice(0, mostLinks).filter(({ from, to }) => kinds.has(from.kind) && kinds.has(to.kind));
  return { links, isCut: found.length > mostLinks };
}

async function titled(
  scope: Scope,
  ids: ReadonlyMap<string, readonly string[]>,
  kinds: Kinds,
  seat: Seat,
): Promise<Map<string, ThreadStop>> {
  const stops = new Map<string, ThreadStop>();
  for (const [kind, same] of ids)
    for (const [id, stop] of (await kinds.get(kind)?.title(scope, same, seat)) ?? []) stops.set(id, stop);
  return stops;
}

function idsByKind(links: readonly ThreadLink[], start: { kind: string; id: string }): Map<string, string[]> {
  const ends = new Map([start, ...links.flatMap(({ from, to }) => [from, to])].map((end) => [end.id, end]));
  const byKind = Map.groupBy(ends.values(), ({ kind }) => kind);
  return new Map([...byKind].map(([kind, same]) => [kind, same.map(({ id }) => id)]));
}
