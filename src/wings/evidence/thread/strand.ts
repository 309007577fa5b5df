// The thread through one thing: what it was made from and what was made of it, in order, for one viewer. Pure.
//
// Everything that is shown is worked out from what the viewer may see and from nothing else: what is hidden is taken out of the links
// before anything is counted, ordered or drawn, and where one line stands for all that a perspective said it stands for it here already.
// So no page can differ by how much was said out of its reader's sight.
import type { ThreadEnd, ThreadLink } from '../../../db/thread-links.ts';
import type { ThreadStop, ToldBack } from '../../../shell/wing.ts';
import { depthsOf } from './depths.ts';
import { throughWhatIsSeen } from './seen-links.ts';

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
  readonly stop: ThreadStop;
}
export interface Strand {
  /** Every end that is seen, once, in the order in which one was made of the other. */
  readonly knots: readonly Knot[];
  readonly links: readonly { readonly from: string; readonly to: string }[];
  /** What was made of it, itself first. */
  readonly on: readonly Knot[];
  /** What it was made from, itself first and those who spoke last. */
  readonly back: readonly Knot[];
  /** Whether anything on that side is kept where it was said; never how much. */
  readonly keptOn: boolean;
  readonly keptBack: boolean;
}

const said = 'contribution';
const told = 'feedback';
export const toldBack = 'told back';
/** What came of something that was put: it is told back after the last of these. */
const cameOf: readonly string[] = ['answer to what was put', 'change'];

/** One line stands for all that a perspective said in a room that was not the viewer's. */
function lineOf({ start, stops, countsPoints }: ThreadFacts, { id, kind }: ThreadEnd): string {
  const stop = stops.get(id);
  if (countsPoints || kind !== said || id === start.id || stop === undefined || stop.href !== null) return id;
  return `${kind} ${stop.tier} ${stop.perspective?.kind ?? ''} ${stop.perspective?.word ?? ''}`;
}

export function strandOf(facts: ThreadFacts): Strand {
  const { start, forwards, backwards, stops, wordOf } = facts;
  const ends = new Map<string, ThreadEnd>([[start.id, start]]);
  for (const { from, to } of [...backwards, ...forwards]) ends.set(from.id, from).set(to.id, to);
  // what was chosen from a room to be put is the same words once more: the line goes through it
  const made = new Set([...backwards, ...forwards].map(({ to }) => to.id));
  const isBridge = ({ id, kind }: ThreadEnd) => kind === told && made.has(id) && id !== start.id;
  const lines = new Map<string, ThreadEnd & { readonly stop: ThreadStop }>();
  for (const end of ends.values()) {
    const stop = stops.get(end.id);
    if (stop === undefined || isBridge(end)) continue;
    const line = lineOf(facts, end);
    const known = lines.get(line)?.stop;
    lines.set(line, { ...end, id: line, stop: known && (known.on ?? '') <= (stop.on ?? '') ? known : stop });
  }
  const links = throughWhatIsSeen([...backwards, ...forwards], (id) => {
    const end = ends.get(id);
    return end && stops.has(id) && !isBridge(end) ? lineOf(facts, end) : null;
  });
  const reached = (list: readonly ThreadLink[], side: 'from' | 'to') =>
    new Set([start.id, ...list.map((link) => lineOf(facts, link[side]))]);
  const [on, back] = [reached(forwards, 'to'), reached(backwards, 'from')];
  for (const { id, item, after, stop } of toldOf(lines, links)) {
    lines.set(id, { id, kind: toldBack, stop });
    for (const from of after) links.push({ from, to: id });
    if ([item, ...after].some((one) => on.has(one))) on.add(id);
  }
  const depths = depthsOf([...lines.keys()], links);
  const knots = inOrder(
    [...lines.values()].map(({ id, kind, stop }) => ({
      ...{ id, kind, stop, depth: depths.get(id) ?? 0 },
      word: kind === toldBack ? 'Told back' : wordOf(kind),
    })),
    links,
  );
  const isHidden = ({ id }: ThreadEnd) => !stops.has(id);
  return {
    ...{ knots, links },
    on: knots.filter(({ id }) => on.has(id)),
    back: knots.filter(({ id }) => back.has(id)).toReversed(),
    keptOn: forwards.some(({ to }) => isHidden(to)),
    keptBack: backwards.some(({ from }) => isHidden(from)),
  };
}

/** Whatever something was made of comes before it, and otherwise the earlier day. What has no day has that of what it was made of. */
function inOrder(knots: readonly Knot[], links: Strand['links']): Knot[] {
  const byDepth = knots.toSorted((a, b) => a.depth - b.depth || (a.id < b.id ? -1 : 1));
  const before = Map.groupBy(links, ({ to }) => to);
  const days = new Map<string, string>();
  for (const { id, stop } of byDepth) {
    const from = (before.get(id) ?? []).map((link) => days.get(link.from) ?? '');
    days.set(id, [stop.on ?? '', ...from].toSorted().at(-1) ?? '');
  }
  const dayOf = ({ id }: Knot) => days.get(id) ?? '';
  return byDepth.toSorted((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0));
}

type Lines = ReadonlyMap<string, ThreadEnd & { readonly stop: ThreadStop }>;

/** Telling back is no thing of its own: it follows what came of what was put, and says by itself since when. */
function toldOf(lines: Lines, links: Strand['links']) {
  return [...lines.values()].flatMap(({ id: item, stop: { told: how, href, tier } }) => {
    if (how === undefined) return [];
    const came = madeOf(item, links).filter((id) => cameOf.includes(lines.get(id)?.kind ?? ''));
    const last = came.filter((id) => !links.some(({ from, to }) => from === id && came.includes(to)));
    return [
      { item, id: `${toldBack} ${item}`, after: last.length > 0 ? last : [item], stop: toldStop(how, href, tier) },
    ];
  });
}

const toldStop = (told: ToldBack, href: string | null, tier: ThreadStop['tier']): ThreadStop => ({
  ...{ href, tier, on: told.on, isOpen: told.on === null },
  title: told.on === null ? 'Not told back yet' : '“This is what came of what you said”',
  note:
    told.on !== null
      ? `Those who put it were told.${told.asked ? ' Then we asked: has it changed?' : ''}`
      : told.answerTold
        ? 'They were told the answer, and not yet what came after it.'
        : 'It counts as answered once those who put it have been told.',
});

function madeOf(start: string, links: Strand['links']): string[] {
  const found = new Set([start]);
  for (const id of found) for (const { from, to } of links) if (from === id) found.add(to);
  found.delete(start);
  return [...found];
}

/** What somebody said: in a room, or told by any other way and not made of something that was. */
export const isPoint = ({ kind, depth }: Knot): boolean => kind === said || (kind === told && depth === 0);

export interface Voice {
  readonly kind: string;
  readonly word: string;
  /** Marks to draw: one for each point to a facilitator, and one alone to everyone else. */
  readonly marks: number;
}

/** Whose voice is in it, by perspective. With few points a count could point at a person. */
export function voicesIn({ countsPoints }: ThreadFacts, knots: readonly Knot[]): Voice[] {
  const heard = knots.flatMap((knot) => (isPoint(knot) && knot.stop.perspective ? [knot.stop.perspective] : []));
  return [...Map.groupBy(heard, ({ word }) => word)]
    .map(([word, same]) => ({ kind: same[0]?.kind ?? '', word, marks: countsPoints ? same.length : 1 }))
    .toSorted((a, b) => b.marks - a.marks || a.word.localeCompare(b.word));
}

export const pointsIn = (knots: readonly Knot[]): number => knots.filter(isPoint).length;
