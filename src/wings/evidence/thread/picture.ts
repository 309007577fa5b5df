// The thread drawn: strands where something was said, then a column for each kind of thing made of it. Pure.
import { isPerspectiveKind } from '../../../pictures/mark.ts';
import type { ThreadPicture } from '../../../pictures/thread-picture.ts';
import { type Knot, said, type ThreadFacts } from './strand.ts';

/** Null where there is too little to draw. Only what the viewer may see is in it. */
export function pictureOf(facts: ThreadFacts, knots: readonly Knot[], title: string): ThreadPicture | null {
  const shown = knots.filter((knot) => knot.kind !== said && knot.stop !== undefined);
  const links = [...facts.backwards, ...facts.forwards];
  const byWord = Map.groupBy(shown, ({ word }) => word);
  const columns = [...byWord].map(([word, nodes]) => ({
    word,
    nodes: nodes.map(({ id, stop }) => ({
      id,
      words: stop?.title ?? '',
      ...(stop?.state?.kind === 'held-open' && { heldOpen: true }),
    })),
  }));
  if (columns.length < 2) return null;
  const ids = new Set(shown.map(({ id }) => id));
  return {
    id: 'thread',
    title,
    description: columns.map(({ word, nodes }) => `${word}: ${nodes.map(({ words }) => words).join('; ')}.`).join(' '),
    said: strands(facts, knots, ids),
    columns,
    links: unique(
      links
        .filter(({ from, to }) => ids.has(from.id) && ids.has(to.id))
        .map(({ from, to }) => ({ from: from.id, to: to.id })),
      ({ from, to }) => `${from} ${to}`,
    ),
    back: null,
  };
}

function strands(facts: ThreadFacts, knots: readonly Knot[], ids: ReadonlySet<string>): ThreadPicture['said'] {
  const links = [...facts.backwards, ...facts.forwards];
  const all = knots.flatMap(({ id, kind, stop }) => {
    const mark = stop?.perspective?.kind;
    if (kind !== said || mark === undefined || !isPerspectiveKind(mark)) return [];
    return links
      .filter((link) => link.from.id === id && ids.has(link.to.id))
      .map((link) => ({ id, kind: mark, to: link.to.id }));
  });
  const one = facts.countsPoints ? ({ id, to }: (typeof all)[number]) => `${id} ${to}` : null;
  return unique(all, one ?? (({ kind, to }) => `${kind} ${to}`)).map(({ kind, to }) => ({ kind, to }));
}

const unique = <T>(list: readonly T[], key: (one: T) => string): T[] => [
  ...new Map(list.map((one) => [key(one), one])).values(),
];
