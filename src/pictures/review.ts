import { markShape, type PerspectiveKind } from './mark.ts';
import { element, percent, silent } from './svg.ts';

/** How several sides see one thing: a mark each on a line between two ends. The words stand beside it and in the table. */
export interface ReviewLine {
  readonly marks: readonly { readonly kind: PerspectiveKind; readonly at: number }[];
  /** How thick the line is that joins them; null when there are fewer than two. */
  readonly apart: 'close' | 'some way apart' | 'far apart' | null;
}

const markSize = 8;
/** Two marks nearer than this part of the line would lie on each other on the narrowest screen. */
const overlapsWithin = 0.075;
const step = 19;
const thickness = { close: 2, 'some way apart': 4, 'far apart': 7 } as const;
/** The ends of the line, so that a mark at an end is drawn whole. */
const inset = 4;
const x = (at: number): string => percent(inset + (100 - 2 * inset) * Math.min(1, Math.max(0, at)));

/** Marks that would lie on each other move up and down, never sideways. */
export function lifted(
  marks: ReviewLine['marks'],
): readonly (ReviewLine['marks'][number] & { readonly lift: number })[] {
  const sorted = marks.toSorted((a, b) => a.at - b.at || a.kind.localeCompare(b.kind));
  const groups: (typeof sorted)[] = [];
  for (const mark of sorted) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group && last && mark.at - last.at < overlapsWithin) group.push(mark);
    else groups.push([mark]);
  }
  return groups.flatMap((group) => group.map((mark, i) => ({ ...mark, lift: (i - (group.length - 1) / 2) * step })));
}

export function reviewLine({ marks, apart }: ReviewLine): string {
  const placed = lifted(marks);
  const most = Math.max(0, ...placed.map(({ lift }) => Math.abs(lift)));
  const height = 2 * (most + markSize + 5);
  const middle = height / 2;
  const rules = [0, 0.25, 0.5, 0.75, 1].map((at) =>
    element('line', { x1: x(at), x2: x(at), y1: 0, y2: '100%', class: 'review__rule' }),
  );
  const ends = placed.map(({ at }) => at);
  const joined =
    apart === null
      ? []
      : [
          element('line', {
            x1: x(Math.min(...ends)),
            x2: x(Math.max(...ends)),
            y1: middle,
            y2: middle,
            'stroke-width': thickness[apart],
            class: `review__joined review__joined--${apart.replaceAll(' ', '-')}`,
          }),
        ];
  return silent(
    { class: 'review__drawing', width: '100%', height },
    ...rules,
    ...joined,
    ...placed.map(({ kind, at, lift }) =>
      element(
        'svg',
        { x: x(at), y: middle + lift, overflow: 'visible' },
        markShape(kind, markSize + 2.5, '0', '0').replace('mark__shape', 'mark__shape review__halo'),
        markShape(kind, markSize),
      ),
    ),
  );
}

/** The thick line in the key. */
export const reviewKey = (): string =>
  silent(
    { class: 'review__key-line', width: 66, height: 8 },
    element('line', {
      x1: 0,
      x2: 66,
      y1: 4,
      y2: 4,
      'stroke-width': thickness['far apart'],
      class: 'review__joined review__joined--far-apart',
    }),
  );

export const lock = (): string =>
  silent(
    { class: 'review__lock', viewBox: '0 0 12 14', width: 12, height: 14 },
    element('path', { d: 'M3 6V4a3 3 0 0 1 6 0v2', class: 'review__shackle' }),
    element('rect', { x: 1, y: 6, width: 10, height: 7, rx: 1.5 }),
  );
