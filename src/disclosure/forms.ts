/**
 * In which form a table of counts may be shown, so that nobody can work out a count under eight from it: not from the form's
 * own figures, and not from which form was chosen either.
 *
 * A table is put into ever finer classes: by how many answered; by its leading answer in words; by all its answers in words;
 * by its counts rounded to 5. Whether a class is shown more finely is decided for the class as a whole, from what showing it has
 * told already, never from the table itself. So whoever knows this rule and how many answered learns from any form just
 * this: that the table is one of its class (a "simulatable" choice, after Kenthapadi, Mishra and Nissim 2005). A class is
 * shown only if no count under eight is the same in all its tables.
 *
 * Cost: 5^options classes of words at most; nothing depends on how many answered.
 */
import { type Band, bandOf, bands, rangeOfBand } from './bands.ts';
import { isFeasible, type Range, within } from './range.ts';

/** Counts below this are hidden, nought among them. */
export const COUNT_AT_LEAST = 8;
const nearest = 5;

export type Form = 'counts' | 'words' | 'leading answer' | 'nothing';

/** Options of one question at most; more are refused, since their classes would be too many to look through. */
const OPTIONS_AT_MOST = 6;

/** The finest form in which this table may be shown. Throws on more than six options, or on what are no counts. */
export function formFor(counts: readonly number[]): Form {
  if (counts.length > OPTIONS_AT_MOST) throw new Error(`a question has ${OPTIONS_AT_MOST} options at most`);
  if (!counts.every((count) => Number.isSafeInteger(count) && count >= 0)) throw new Error('these are no counts');
  const answered = counts.reduce((sum, count) => sum + count, 0);
  const { byLeading } = classesOf(answered, counts.length);
  const words = counts.map((count) => bandOf(count, answered));
  const form = byLeading.get(leadingOf(words)) ?? 'nothing';
  if (form !== 'words') return form;
  return answered >= COUNT_AT_LEAST && roundsSafely(words, answered) ? 'counts' : 'words';
}

interface Classes {
  /** What each leading answer, with its word, lets be shown. */
  readonly byLeading: ReadonlyMap<string, Exclude<Form, 'counts'>>;
}
const looked = new Map<string, Classes>();

function classesOf(answered: number, options: number): Classes {
  const key = `${answered} ${options}`;
  const before = looked.get(key);
  if (before) return before;
  const groups = Map.groupBy(possibleWords(answered, options), leadingOf);
  const forms = new Map<string, Exclude<Form, 'counts'>>();
  const shut: Band[][] = [];
  for (const [leading, tables] of groups) {
    const apart = tables.every((words) => !isPinned([rangesOf(words, answered)], answered));
    const together = isPinned(
      tables.map((words) => rangesOf(words, answered)),
      answered,
    );
    const form = apart ? 'words' : together ? 'nothing' : 'leading answer';
    if (form === 'nothing') shut.push(...tables);
    forms.set(leading, form);
  }
  // nor may a table be told by being one of the few that are shut: the next weakest leading answers are shut with them
  for (const [leading, tables] of [...groups].sort(([a], [b]) => strengthOf(b) - strengthOf(a))) {
    const isTold =
      shut.length > 0 &&
      isPinned(
        shut.map((words) => rangesOf(words, answered)),
        answered,
      );
    if (!isTold) break;
    if (forms.get(leading) === 'nothing') continue;
    forms.set(leading, 'nothing');
    shut.push(...tables);
  }
  const classes = { byLeading: forms };
  looked.set(key, classes);
  return classes;
}

/** The option with the strongest word, the first of several, and its word. */
const leadingOf = (words: readonly Band[]): string => {
  const strongest = Math.min(...words.map((word) => bands.indexOf(word)));
  return `${words.findIndex((word) => bands.indexOf(word) === strongest)} ${strongest}`;
};
/** The later, the weaker: by the word, then by the option. */
const strengthOf = (leading: string): number => {
  const [option = 0, word = 0] = leading.split(' ').map(Number);
  return word * OPTIONS_AT_MOST + option;
};
/** The place of the option that leads in words, from 0. */
export const leads = (words: readonly Band[]): number => Number(leadingOf(words).split(' ')[0]);

const rangesOf = (words: readonly Band[], answered: number): Range[] =>
  words.map((word) => rangeOfBand(word, answered));

function possibleWords(answered: number, options: number): Band[][] {
  const said = bands.filter((band) => {
    const { least, most } = rangeOfBand(band, answered);
    return least <= most;
  });
  let all: Band[][] = [[]];
  for (let option = 0; option < options; option++) all = all.flatMap((words) => said.map((word) => [...words, word]));
  return all.filter((words) => isFeasible(rangesOf(words, answered), answered));
}

/** Whether some count under eight is the same in every table of these boxes. */
function isPinned(boxes: readonly (readonly Range[])[], answered: number): boolean {
  const tight = boxes.map((box) => within(box, answered));
  return (tight[0] ?? []).some((_, option) => {
    const least = Math.min(...tight.map((box) => box[option]?.least ?? 0));
    const most = Math.max(...tight.map((box) => box[option]?.most ?? answered));
    return least === most && least < COUNT_AT_LEAST;
  });
}

/** To the nearest 5; a small count is hidden. */
export const rounded = (count: number): number | 'hidden' =>
  count < COUNT_AT_LEAST ? 'hidden' : Math.round(count / nearest) * nearest;

/** What a rounded count can stand for. */
export const rangeOfRounded = (shown: number | 'hidden'): Range =>
  shown === 'hidden'
    ? { least: 0, most: COUNT_AT_LEAST - 1 }
    : { least: Math.max(COUNT_AT_LEAST, shown - 2), most: shown + 2 };

/** The ranges that one option's count can be shown as: some by themselves, and a row of them in steps of 5. */
interface Ends {
  readonly single: readonly number[];
  readonly row: { readonly first: number; readonly last: number } | null;
}

/**
 * Whether, within a class of words, no way of rounding its tables pins a small count. A small count v of an option is pinned
 * in a group of tables when its own range ends there or the others' ranges leave it no room, below and above.
 */
function roundsSafely(words: readonly Band[], answered: number): boolean {
  const classes = within(rangesOf(words, answered), answered);
  return classes.every((range, option) => {
    const others = classes.filter((_, other) => other !== option);
    for (let v = range.least; v <= Math.min(range.most, COUNT_AT_LEAST - 1); v++)
      if (isPinnedAt(v, clipped(rangeOfRounded('hidden'), range), others, answered - v)) return false;
    return true;
  });
}

function isPinnedAt(v: number, own: Range, others: readonly Range[], left: number): boolean {
  if (!isFeasible(others, left)) return false;
  const atLeast = v === own.least;
  const atMost = v === own.most;
  if (atLeast && atMost) return true;
  if (atLeast) return reaches(others.map(lows), left);
  if (atMost) return reaches(others.map(highs), left);
  return reaches(others.map(onlyOne), left);
}

const clipped = (a: Range, b: Range): Range => ({
  least: Math.max(a.least, b.least),
  most: Math.min(a.most, b.most),
});

/** All the ranges a count of this class can be shown as, the whole steps in the middle left out but the first and last. */
function boxesOf(range: Range): { readonly ends: readonly Range[]; readonly middle: Range | null } {
  const shown = [rounded(range.least), rounded(range.most)];
  const first = shown[0] === 'hidden' ? 10 : (shown[0] ?? 10);
  const last = shown[1] === 'hidden' ? 0 : (shown[1] ?? 0);
  const ends = [...new Set([...shown, ...(shown[0] === 'hidden' && last >= 10 ? [10] : [])])]
    .map((one) => clipped(rangeOfRounded(one), range))
    .filter(({ least, most }) => least <= most);
  const from = Math.max(first + nearest, 15);
  return { ends, middle: from <= last - nearest ? { least: from, most: last - nearest } : null };
}
const lows = (range: Range): Ends => {
  const { ends, middle } = boxesOf(range);
  return {
    single: ends.map(({ least }) => least),
    row: middle && { first: middle.least - 2, last: middle.most - 2 },
  };
};
const highs = (range: Range): Ends => {
  const { ends, middle } = boxesOf(range);
  return { single: ends.map(({ most }) => most), row: middle && { first: middle.least + 2, last: middle.most + 2 } };
};
const onlyOne = (range: Range): Ends => ({
  single: boxesOf(range)
    .ends.filter(({ least, most }) => least === most)
    .map(({ least }) => least),
  row: null,
});

/** Whether one of each adds up to the target. */
function reaches(
  choices: readonly Ends[],
  target: number,
  rows: { first: number; last: number } | null = null,
): boolean {
  const [one, ...rest] = choices;
  if (!one)
    return rows ? target >= rows.first && target <= rows.last && (target - rows.first) % nearest === 0 : target === 0;
  if (one.single.some((value) => reaches(rest, target - value, rows))) return true;
  if (!one.row) return false;
  const { first, last } = one.row;
  return reaches(rest, target, rows ? { first: rows.first + first, last: rows.last + last } : { first, last });
}
