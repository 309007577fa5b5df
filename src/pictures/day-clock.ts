import { element, percent, picture, text } from './svg.ts';

/**
 * The days after somebody has left a prison, as stitches: one for each of the 21, those that are over drawn through.
 *
 * Release is the mark at the left end and day 21 the open ring at the right. What has happened is a mark at its day with its word above;
 * today is an ink bar with its words. Under the line stand the days on which somebody has to say how it stands. Every horizontal
 * position is a percentage and every height is fixed, so that the same drawing fits a phone and a wide page and words never shrink. On a
 * phone the words of marks would meet, so that the macro shows only the first, the last and today there; all of them stand in the list of
 * what has happened, and in the description for whoever is read to.
 *
 * ```ts
 * drawDayClock({ id: 'clock', title: 'Day 9 of 21', today: 9, through: 9, days: [2, 7, 21], first: 'Released', last: 'Last day',
 *   marks: [{ day: 2, words: 'Acknowledged' }] })
 * ```
 */
export interface DayClock {
  /** Unique on the page. */
  readonly id: string;
  readonly title: string;
  /** Null before release, and when it is over: then no bar stands on the line. */
  readonly today: number | null;
  /** Up to which day the stitches are drawn through; null: none is, they have not left. */
  readonly through: number | null;
  /** The days that are named under the line. The last is the end of the line. */
  readonly days: readonly number[];
  readonly first: string;
  readonly last: string;
  readonly marks: readonly { readonly day: number; readonly words: string }[];
}

const height = 92;
const line = 56;
const [left, right] = [1.6, 98.4];

export function drawDayClock({ id, title, today, through, days, first, last, marks }: DayClock): string {
  const end = Math.max(...days);
  const x = (day: number): number => left + ((right - left) * Math.min(end, Math.max(0, day))) / end;
  const gap = ((right - left) / end) * 0.17;
  const stitches = Array.from({ length: end }, (_, before) =>
    element('line', {
      ...{ x1: percent(x(before) + gap), x2: percent(x(before + 1) - gap), y1: line, y2: line },
      class:
        through !== null && before < through ? 'day-clock__stitch' : 'day-clock__stitch day-clock__stitch--to-come',
    }),
  );
  const names = days.map((day) =>
    text({ x: percent(x(day)), y: line + 28, 'text-anchor': 'middle', class: 'day-clock__day' }, String(day)),
  );
  const knot = (day: number) => element('circle', { cx: percent(x(day)), cy: line, r: 8.5, class: 'day-clock__knot' });
  // words that would run into those before them are left to the description
  const shown = marks.filter(({ day }, at) => day > 3 && (at === 0 || day - (marks[at - 1]?.day ?? 0) > 3));
  const words = shown
    .filter(({ day }) => day < end - 3)
    .map(({ day, words }) =>
      text(
        { x: percent(x(day)), y: line - 19, 'text-anchor': 'middle', class: 'day-clock__word day-clock__word--mark' },
        words,
      ),
    );
  const bar =
    today === null
      ? []
      : [
          element('line', {
            ...{
              x1: percent(x(today)),
              x2: percent(x(today)),
              y1: line - 32,
              y2: line + 14,
              class: 'day-clock__today',
            },
          }),
          text(
            { x: percent(x(today)), y: 17, 'text-anchor': anchorAt(x(today)), class: 'day-clock__now' },
            nowWords(today, end),
          ),
        ];
  // the bar stands over the words at the ends
  const isNear = (day: number) => today !== null && Math.abs(today - day) < 3;
  return picture(
    {
      ...{ id, title, width: '100%', height, class: 'day-clock__drawing' },
      description: inWords({ id, title, today, through, days, first, last, marks }, end),
    },
    ...stitches,
    through === null ? '' : knot(0),
    ...marks.map(({ day }) => knot(day)),
    element('circle', { cx: percent(x(end)), cy: line, r: 9, class: 'day-clock__end' }),
    isNear(0) ? '' : text({ x: 0, y: line - 19, 'text-anchor': 'start', class: 'day-clock__word' }, first),
    isNear(end)
      ? ''
      : text({ x: '100%', y: line - 19, 'text-anchor': 'end', class: 'day-clock__word day-clock__word--last' }, last),
    ...words,
    ...bar,
    ...names,
  );
}

const nowWords = (today: number, end: number): string =>
  today > end ? `Today, after day ${end}` : today === 0 ? 'Today' : `Today, day ${today}`;

const anchorAt = (x: number): 'start' | 'middle' | 'end' => (x < 12 ? 'start' : x > 88 ? 'end' : 'middle');

function inWords({ today, through, first, marks }: DayClock, end: number): string {
  const happened = marks.map(({ day, words }) => `${words}: day ${day}`);
  if (through === null) return `${first}: still to come. The line has ${end} days.`;
  const now = today === null ? [] : [`${nowWords(today, end)} of ${end}`];
  return `${[`${first}: day 0`, ...happened, ...now].join('. ')}.`;
}
