// The thread through one thing: what it was made from and what was made of it, in order, for one viewer. Pure.
import type { ThreadEnd, ThreadLink } from '../../../db/thread-links.ts';
import type { ThreadStop } from '../../../shell/wing.ts';

export interface ThreadFacts {
  readonly start: ThreadEnd;
  readonly forwards: readonly ThreadLink[];
  readonly backwards: readonly ThreadLink[];
  /** What this viewer may know of, by id. The rest is kept where it was said. */
  readonly stops: ReadonlyMap<string, ThreadStop>;
  /** The word for a kind: 'Said', 'Theme'. */
  readonly wordOf: (kind: string) => string;
  /** A facilitator sees one strand for each point made, everyone else one for each perspective. */
  readonly countsPoints: boolean;
}

export interface Knot {
  readonly id: string;
  readonly kind: string;
  readonly word: string;
  /** How many steps from where the thread begins. */
  readonly depth: number;
  /** Undefined where the viewer may not see it. */
  readonly stop: ThreadStop | undefined;
}

export const said = 'contribution';

/** Every end on the thread once, in the order in which one was made of the other. */
export function knotsOf({ start, forwards, backwards, stops, wordOf }: ThreadFacts): Knot[] {
  const links = [...backwards, ...forwards];
  const ends = new Map<string, ThreadEnd>([[start.id, start]]);
  for (const { from, to } of links) {
    ends.set(from.id, from);
    ends.set(to.id, to);
  }
  const depths = depthsOf([...ends.keys()], links);
  return [...ends.values()]
    .map(({ id, kind }) => ({ id, kind, word: wordOf(kind), depth: depths.get(id) ?? 0, stop: stops.get(id) }))
    .toSorted(
      (a, b) => a.depth - b.depth || (a.stop?.on ?? '').localeCompare(b.stop?.on ?? '') || (a.id < b.id ? -1 : 1),
    );
}

/** The longest way from a beginning. A circle, which nobody should have made, ends the walk. */
function depthsOf(ids: readonly string[], links: readonly ThreadLink[]): Map<string, number> {
  const before = Map.groupBy(links, ({ to }) => to.id);
  const known = new Map<string, number>();
  const walk = (id: string, behind: ReadonlySet<string>): number => {
    const found = known.get(id);
    if (found !== undefined) return found;
    const from = (before.get(id) ?? []).map((link) => link.from.id).filter((one) => !behind.has(one));
    const depth = from.length === 0 ? 0 : 1 + Math.max(...from.map((one) => walk(one, new Set([...behind, id]))));
    if (behind.size === 0) known.set(id, depth);
    return depth;
  };
  return new Map(ids.map((id) => [id, walk(id, new Set())]));
}

/** What was made of it, itself first. */
export const forwardsFrom = (facts: ThreadFacts, knots: readonly Knot[]): Knot[] => {
  const reached = new Set([facts.start.id, ...facts.forwards.map(({ to }) => to.id)]);
  return knots.filter(({ id }) => reached.has(id));
};

/** What it was made from, itself first and those who spoke last. */
export const backwardsFrom = (facts: ThreadFacts, knots: readonly Knot[]): Knot[] => {
  const reached = new Set([facts.start.id, ...facts.backwards.map(({ from }) => from.id)]);
  return knots.filter(({ id }) => reached.has(id)).toReversed();
};

export interface Voice {
  readonly kind: string;
  readonly word: string;
  /** Marks to draw: one for each point to a facilitator, and one alone to everyone else. */
  readonly marks: number;
}

/** Whose voice is in it, by perspective. With few points a count could point at a person. */
export function voicesIn({ countsPoints }: ThreadFacts, knots: readonly Knot[]): Voice[] {
  const heard = knots.flatMap(({ kind, stop }) => (kind === said && stop?.perspective ? [stop.perspective] : []));
  return [...Map.groupBy(heard, ({ word }) => word)].flatMap(([word, same]) => {
    const [first] = same;
    return first ? [{ kind: first.kind, word, marks: countsPoints ? same.length : 1 }] : [];
  });
}

export const pointsIn = (knots: readonly Knot[]): number => knots.filter(({ kind }) => kind === said).length;
