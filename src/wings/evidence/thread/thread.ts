import { isId } from '../../../db/id.ts';
import { followThread, type ThreadLink } from '../../../db/thread-links.ts';
import { type Ending, notFound } from '../../../shell/endings.ts';
import type { Ask } from '../../../shell/route.ts';
import { no } from '../../../shell/standing.ts';
import { kindInAddress } from '../../../shell/thread-href.ts';
import type { ThreadStop, Wing } from '../../../shell/wing.ts';
import { threadPage } from './page.ts';

export function showThread(wings: () => readonly Wing[]) {
  return async (ask: Ask): Promise<Ending> => {
    const kinds = new Map(wings().flatMap((wing) => Object.entries(wing.kinds)));
    const kind = [...kinds.keys()].find((one) => kindInAddress(one) === ask.params.kind);
    const id = ask.params.id ?? '';
    if (kind === undefined || !isId(id)) return notFound('thread');
    const { forwards, backwards, stops } = await ask.read(async (scope) => {
      const on = await followThread(scope, id, 'forwards');
      const back = await followThread(scope, id, 'backwards');
      const found = new Map<string, ThreadStop>();
      for (const [each, ids] of idsByKind([...on, ...back], { kind, id }))
        for (const [one, stop] of (await kinds.get(each)?.title(scope, ids, ask.seat)) ?? []) found.set(one, stop);
      return { forwards: on, backwards: back, stops: found };
    });
    const start = stops.get(id);
    if (!start && forwards.length + backwards.length === 0) return notFound('thread');
    if (!start) return ask.permit(keptThere) ?? notFound('thread');
    const way = ask.query.way === 'forwards' || ask.query.way === 'backwards' ? ask.query.way : undefined;
    const facts = {
      ...{ start: { kind, id }, forwards, backwards, stops },
      wordOf: (one: string) => kinds.get(one)?.word ?? one,
      countsPoints: ask.seat.clearance === 'facilitators',
    };
    return threadPage(facts, start, way, ask.seat.partnership.slug);
  };
}

const keptThere = no(
  'We cannot show this to you. It is kept where it was said.',
  'Ask the facilitator if you think you should see it.',
);

function idsByKind(links: readonly ThreadLink[], start: { kind: string; id: string }): Map<string, string[]> {
  const ends = new Map([start, ...links.flatMap(({ from, to }) => [from, to])].map((end) => [end.id, end]));
  const byKind = Map.groupBy(ends.values(), ({ kind }) => kind);
  return new Map([...byKind].map(([kind, same]) => [kind, same.map(({ id }) => id)]));
}
