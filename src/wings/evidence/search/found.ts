// From the lines that hold the words to the things that are shown, by what they are. Pure.
import type { Line } from '../store/search.ts';

/** One more is asked for, to know that there are more. */
export const mostLines = 1000;

export interface Found {
  readonly kind: string;
  readonly id: string;
  readonly on: string | null;
  /** Where its words stand: the first of several is shown. */
  readonly source: string;
  readonly sourceId: string;
}
export interface FoundOfKind {
  readonly kind: string;
  readonly things: readonly Found[];
}

/** Things of a kind stand together, the newest first, and a thing stands once however often the words stand in it. */
export function foundByKind(lines: readonly Line[]): FoundOfKind[] {
  const byThing = Map.groupBy(lines, ({ kind, id }) => `${kind} ${id}`);
  const things = [...byThing.values()].flatMap((own): Found[] => {
    const [first] = own.toSorted((a, b) => newestFirst(a, b) || compare(a.sourceId, b.sourceId));
    return first ? [first] : [];
  });
  return [...Map.groupBy(things, ({ kind }) => kind)]
    .map(([kind, own]) => ({ kind, things: own.toSorted((a, b) => newestFirst(a, b) || compare(b.id, a.id)) }))
    .toSorted((a, b) => placeOf(a.kind) - placeOf(b.kind) || compare(a.kind, b.kind));
}

const newestFirst = (a: Pick<Line, 'on'>, b: Pick<Line, 'on'>): number => compare(b.on ?? '', a.on ?? '');
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const placeOf = (kind: string): number => {
  const at = kinds.findIndex(([name]) => name === kind);
  return at < 0 ? kinds.length : at;
};

/** In the order of the arc, from what was said to what came of it. */
const kinds: readonly (readonly [kind: string, heading: string])[] = [
  ['contribution', 'Said'],
  ['theme', 'Themes'],
  ['statement', 'Statements'],
  ['quotation', 'Quotations'],
  ['engagement', 'Dialogues'],
  ['vision line', 'Vision'],
  ['expectation', 'Expectations'],
  ['commitment', 'Commitments'],
  ['working agreement', 'Agreements'],
  ['action', 'Actions'],
  ['forum', 'Forums'],
  ['goal', 'Goals'],
  ['feedback', 'Told'],
  ['put item', 'Put to a partner'],
  ['answer to what was put', 'Answers'],
  ['change', 'Changes'],
  ['guidance', 'Guidance'],
  ['course', 'Courses'],
  ['service', 'Services'],
  ['measure', 'Measures'],
  ['change-idea', 'Change ideas'],
  ['look-back', 'Look-backs'],
  ['report', 'Reports'],
];
export const headingOf = (kind: string): string =>
  kinds.find(([name]) => name === kind)?.[1] ?? `${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;

/** A piece of an excerpt: what was asked for stands out. */
export interface Piece {
  readonly text: string;
  readonly asked: boolean;
}
export const piecesOf = (excerpt: string): Piece[] =>
  excerpt
    .split(/\uE000([^\uE000\uE001]*)\uE001/u)
    .map((text, index) => ({ text, asked: index % 2 === 1 }))
    .filter(({ text }) => text !== '');
export const plainOf = (excerpt: string): string => excerpt.replaceAll(/[\uE000\uE001]/gu, '');
