import { scaleUtc } from 'd3-scale';
import { type ReadingKind, readingKinds, readingWords } from './relationship.ts';
import { element, percent, picture, silent, text } from './svg.ts';

/**
 * How a working relationship was read over time, a strip for each level. Lines join readings only so that the eye can follow.
 *
 * Every horizontal position is a percentage and every line is level or upright, so one drawing serves a phone and a desk.
 */
export interface ReadingsOverTime {
  /** Unique on the page. */
  readonly id: string;
  /** What it shows, with the finding: "Operational level: from conflict to working". */
  readonly title: string;
  readonly levels: readonly ReadingsAtLevel[];
  /** When the sides met. The thread crosses the strips there. */
  readonly dialogues: readonly { readonly on: string; readonly words: string }[];
  /** The last day drawn. A dotted line runs there from the last reading. */
  readonly until: string;
}

interface ReadingsAtLevel {
  readonly level: string;
  /** In order of their days, `2005-02-01`. */
  readonly readings: readonly { readonly on: string; readonly reading: ReadingKind }[];
}

export interface DrawnReadings {
  readonly words: readonly string[];
  readonly strips: readonly { readonly level: string; readonly drawing: string }[];
  readonly dialogues: string;
  readonly axis: string;
}

const rowHeight = 28;

/** The strips, the words of their rows, the dialogues above and the months below. A macro puts them together. */
export const drawReadings = (model: ReadingsOverTime): DrawnReadings => {
  const kinds = kindsShown(model);
  const at = positions(model);
  return {
    words: kinds.map((kind) => readingWords[kind]),
    strips: model.levels.map((level, index) => ({
      level: level.level,
      drawing: strip(model, level, `${model.id}-${index}`, kinds, at),
    })),
    dialogues: dialogueWords(model, at),
    axis: axis(model, at),
  };
};

const kindsShown = ({ levels }: ReadingsOverTime): readonly ReadingKind[] => {
  const unread = levels.some((level) => level.readings.some(({ reading }) => reading === 'unknown'));
  return unread ? readingKinds : readingKinds.slice(0, 4);
};

type At = (day: string) => number;

const daysOf = ({ levels, dialogues, until }: ReadingsOverTime): Date[] =>
  [...levels.flatMap((level) => level.readings.map(({ on }) => on)), ...dialogues.map(({ on }) => on), until]
    .sort()
    .map((day) => new Date(day));

const timeScale = (model: ReadingsOverTime) => {
  const days = daysOf(model);
  const [first, last] = [days[0] ?? new Date(model.until), days.at(-1) ?? new Date(model.until)];
  const end = last.getTime() > first.getTime() ? last : new Date(first.getTime() + 28 * 86_400_000);
  return scaleUtc([first, end], [3, 97]);
};

const positions = (model: ReadingsOverTime): At => {
  const scale = timeScale(model);
  return (day) => scale(new Date(day));
};

const strip = (
  model: ReadingsOverTime,
  { level, readings }: ReadingsAtLevel,
  id: string,
  kinds: readonly ReadingKind[],
  at: At,
): string => {
  const height = kinds.length * rowHeight;
  const row = (reading: ReadingKind) => kinds.indexOf(reading) * rowHeight + rowHeight / 2;
  const rules = kinds.map((kind) => level100('readings__rule', row(kind)));
  const thread = model.dialogues.map(({ on }) =>
    element('line', { x1: percent(at(on)), x2: percent(at(on)), y1: 0, y2: height, class: 'readings__thread' }),
  );
  const lines = readings.map(({ on, reading }, index) => {
    const next = readings[index + 1];
    const along = { x1: percent(at(on)), x2: percent(at(next?.on ?? model.until)), y1: row(reading), y2: row(reading) };
    if (!next) return element('line', { ...along, class: 'readings__since' });
    const x = percent(at(next.on));
    return (
      element('line', { ...along, class: 'readings__line' }) +
      element('line', { x1: x, x2: x, y1: row(reading), y2: row(next.reading), class: 'readings__line' })
    );
  });
  const knots = readings.map(({ on, reading }) =>
    element('circle', { cx: percent(at(on)), cy: row(reading), r: 5.6, class: 'readings__knot' }),
  );
  return picture(
    {
      id,
      title: `${level}, readings over time`,
      description: inWords(readings),
      class: 'readings__strip',
      width: '100%',
      height,
    },
    ...rules,
    ...thread,
    ...lines,
    ...knots,
  );
};

const level100 = (className: string, y: number) =>
  element('line', { x1: '0%', x2: '100%', y1: y, y2: y, class: className });

const dayWords = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

const inWords = (readings: ReadingsAtLevel['readings']): string =>
  readings.length === 0
    ? 'Nobody has read it yet.'
    : `${readings.map(({ on, reading }) => `${dayWords.format(new Date(on))}: ${readingWords[reading].toLowerCase()}`).join('. ')}.`;

const anchorAt = (x: number): 'start' | 'middle' | 'end' => (x < 18 ? 'start' : x > 82 ? 'end' : 'middle');

/** Words that would run into each other are left to the table: the first is always said. */
const dialogueWords = ({ dialogues }: ReadingsOverTime, at: At): string => {
  let free = 0;
  const said = dialogues.flatMap(({ on, words }) => {
    const x = at(on);
    if (x < free) return [];
    free = x + 34;
    return [text({ x: percent(x), y: 16, 'text-anchor': anchorAt(x), class: 'readings__dialogue' }, words)];
  });
  return said.length === 0 ? '' : silent({ class: 'readings__above', width: '100%', height: 24 }, ...said);
};

const axis = (model: ReadingsOverTime, at: At): string => {
  const scale = timeScale(model);
  const ticks = scale.ticks(6).filter((tick) => tick.getUTCDate() === 1);
  const [first, last] = scale.domain();
  const shown = ticks.length >= 2 ? ticks : [first, last].filter((day) => day !== undefined);
  const years = spanInYears(shown) > 2;
  let free = Number.NEGATIVE_INFINITY;
  const marks = shown.map((tick, index) => {
    const x = at(tick.toISOString());
    const name = years ? String(tick.getUTCFullYear()) : monthName(tick, shown[index - 1], ticks.length < 2);
    const [from, to] = spanOnPhone(name, x);
    const minor = from < free;
    if (!minor) free = to + 2;
    return text(
      {
        x: percent(x),
        y: 18,
        'text-anchor': anchorAt(x),
        class: `readings__month${minor ? ' readings__month--minor' : ''}`,
      },
      name,
    );
  });
  return silent({ class: 'readings__axis', width: '100%', height: 26 }, ...marks);
};

/** A month that would run into the one before it on a phone, where a letter is some 4.4 hundredths of the strip, is left out there. */
const spanOnPhone = (name: string, x: number): readonly [number, number] => {
  const wide = name.length * 4.4;
  const from = { start: x, middle: x - wide / 2, end: x - wide }[anchorAt(x)];
  return [from, from + wide];
};

const spanInYears = (days: readonly Date[]): number =>
  ((days.at(-1)?.getTime() ?? 0) - (days[0]?.getTime() ?? 0)) / (365.25 * 86_400_000);

const monthName = (tick: Date, before: Date | undefined, whole: boolean): string => {
  if (whole) return dayWords.format(tick);
  const newYear = before?.getUTCFullYear() !== tick.getUTCFullYear();
  return new Intl.DateTimeFormat('en-GB', {
    month: 'short',
    ...(newYear && { year: 'numeric' }),
    timeZone: 'UTC',
  }).format(tick);
};
