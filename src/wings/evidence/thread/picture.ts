// The thread drawn: strands where something was said, then a column for each step that was made of it. Pure.
import { isPerspectiveKind } from '../../../pictures/mark.ts';
import type { ThreadPicture } from '../../../pictures/thread-picture.ts';
import { depthsOf } from './depths.ts';
import { isPoint, type Knot, type Strand, toldBack } from './strand.ts';

/** More than these make a thicket; the list has them all. */
export const mostInAColumn = 8;
const mostStrands = 40;

interface Drawn {
  readonly picture: ThreadPicture;
  readonly isWhole: boolean;
}

/** Null where there is too little to draw. Only what the viewer may see is in it. */
export function pictureOf({ knots, links }: Strand, title: string, countsPoints: boolean): Drawn | null {
  const next = Map.groupBy(links, ({ from }) => from);
  const put = new Set(knots.filter(({ kind }) => kind === 'put item').map(({ id }) => id));
  // the line that leads back says that it was asked
  const asks = new Set(links.filter(({ from }) => put.has(from)).map(({ to }) => to));
  const drawn = knots.filter(
    (knot) => !isPoint(knot) && !isReplaced(knot, knots) && !(knot.kind === 'round' && asks.has(knot.id)),
  );
  const among = (list: readonly Knot[]): Link[] => {
    const ids = new Set(list.map(({ id }) => id));
    return [...ids].flatMap((from) => leadsTo(from, ids, next).map((to) => ({ from, to })));
  };
  const depths = depthsOf(
    drawn.map(({ id }) => id),
    among(drawn),
  );
  const last = Math.max(0, ...drawn.filter(({ kind }) => kind !== toldBack).map(({ id }) => depths.get(id) ?? 0));
  const placeOf = ({ id, kind }: Knot) => (kind === toldBack ? last + 1 : (depths.get(id) ?? 0));
  const byPlace = [...Map.groupBy(drawn, placeOf)].toSorted(([a], [b]) => a - b).map(([, same]) => same);
  if (byPlace.length < 2) return null;
  const shown = byPlace.map((same) => same.slice(0, mostInAColumn));
  const columns = shown.map(columnOf);
  const said = strandsOf(knots, new Set(shown.flat().map(({ id }) => id)), next, countsPoints);
  const asked = drawn.some(({ stop }) => stop.told?.asked && stop.told.on !== null);
  return {
    picture: {
      ...{ id: 'thread', title, columns, said: said.slice(0, mostStrands) },
      description: columns
        .map(({ word, nodes }) => `${word}: ${nodes.map(({ words }) => words).join('; ')}.`)
        .join(' '),
      links: withoutShortcuts(among(shown.flat())),
      back: asked ? 'Back to those who said it: “Has it changed?”' : null,
    },
    isWhole: said.length <= mostStrands && byPlace.every((same) => same.length <= mostInAColumn),
  };
}

/** Each version of an agreement takes the place of the one before it. */
function isReplaced(knot: Knot, knots: readonly Knot[]): boolean {
  return knot.kind === 'agreement version' && knots.findLast(({ kind }) => kind === knot.kind) !== knot;
}

function columnOf(knots: readonly Knot[]): ThreadPicture['columns'][number] {
  const words = [...new Set(knots.map(({ word }) => word))];
  const mixed = words.length > 1;
  return {
    word: mixed ? words.slice(0, 2).join(', ') + (words.length > 2 ? ' …' : '') : (words[0] ?? ''),
    nodes: knots.map(({ id, word, kind, stop }) => ({
      id,
      words: kind === toldBack ? toldWords(stop.isOpen) : mixed ? `${word}: ${stop.title}` : stop.title,
      ...(stop.state?.kind === 'held-open' && { heldOpen: true }),
    })),
  };
}

const toldWords = (isOpen = false): string => (isOpen ? 'Not yet' : 'They were told');

interface Link {
  readonly from: string;
  readonly to: string;
}

/** What it leads to among these, straight or through what is not drawn. */
function leadsTo(from: string, ids: ReadonlySet<string>, next: Map<string, readonly Link[]>): string[] {
  const found = new Set<string>();
  const passed = new Set([from]);
  for (const id of passed)
    for (const { to } of next.get(id) ?? [])
      if (ids.has(to)) found.add(to);
      else passed.add(to);
  found.delete(from);
  return [...found];
}

/** Where a longer way leads there too, the longer way tells more. */
function withoutShortcuts(links: readonly Link[]): Link[] {
  const next = Map.groupBy(links, ({ from }) => from);
  return links.filter(({ from, to }) => {
    const passed = new Set((next.get(from) ?? []).map((link) => link.to).filter((id) => id !== to));
    for (const id of passed) for (const onward of next.get(id) ?? []) passed.add(onward.to);
    return !passed.has(to);
  });
}

function strandsOf(
  knots: readonly Knot[],
  ids: ReadonlySet<string>,
  next: Map<string, readonly Link[]>,
  countsPoints: boolean,
) {
  const all = knots.filter(isPoint).flatMap(({ id, stop }) => {
    const kind = stop.perspective?.kind ?? '';
    return isPerspectiveKind(kind) ? leadsTo(id, ids, next).map((to) => ({ id, kind, to })) : [];
  });
  const one = ({ id, kind, to }: (typeof all)[number]) => `${countsPoints ? id : kind} ${to}`;
  return [...new Map(all.map((each) => [one(each), each])).values()].map(({ kind, to }) => ({ kind, to }));
}
